import { parseArgs } from 'node:util'
import type { ListFormat } from '../../lists/list.ts'
import { LANGUAGES, type Language } from '../../shared/language.ts'
import { scalars } from '../../shared/schemas/scalars.ts'
import { strictChecker } from '../../shared/validation/strict-checker.ts'
import type { ReportMediaType } from './formats.ts'
import { ReportQuery } from './request-schema.ts'

/** What `npm run report` is asked to do. */
export interface ShellOptions {
  /** The list; absent: standard input. */
  readonly file?: string
  readonly from: ListFormat
  readonly to: ReportMediaType
  readonly language: Language
  readonly asOf?: string
  readonly dueWithinDays?: number
  /** The list states no services on purpose. */
  readonly hasNoServices: boolean
  /** What columns are, each `NAME:FIELD`. */
  readonly columns: readonly string[]
}

const MEDIA_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const satisfies Record<string, ListFormat>
const LIST_FORMATS = Object.keys(MEDIA_TYPES) as (keyof typeof MEDIA_TYPES)[]

/** The format of a report that is the summary alone. */
export const SUMMARY = 'application/json'
const REPORT_TYPES = { ...MEDIA_TYPES, summary: SUMMARY } as const satisfies Record<string, ReportMediaType>
const REPORT_FORMATS = Object.keys(REPORT_TYPES) as (keyof typeof REPORT_TYPES)[]

const checkQuery = strictChecker(scalars)(ReportQuery)

const WHOLE_NUMBER = /^(0|[1-9]\d*)$/
const { maximum: MAX_DAYS } = ReportQuery.properties.dueWithinDays as { maximum?: number }

export const USAGE = `npm run report -- [options] [list]

Checks the renewals of every mailbox of a list (a file, or standard input; CSV, NDJSON, .xlsx or .ods) and writes the report to standard output.
The last line on standard error counts the rows, the faulty ones and the warnings.
Ends with 0, with 2 if the list has faulty rows, and with 1 if there is no report.

  --as-of 2027-04-30   the date for which the renewals are checked (today)
  --due-within 60      only mailboxes due within this number of days, or whose expiry has passed
  --format ndjson      format of the report: csv, ndjson, or summary, its totals alone in JSON (csv)
  --services none      the mailboxes of the list have no services, so that it has no column for them
  --column NAME:FIELD  what a column is: address, expiresOn, usedGigabytes, credit, the id of a service, or ignore;
                       may be repeated, for example --column "GB extra:extra-space"
  --from ndjson        format of a list in text, csv or ndjson (by the name of the file, otherwise csv)
  --language en        it or en (it)
  -h, --help           these lines
`

/** Reads the options of the command line. @throws Error with a message for the user */
export function shellOptions(args: string[]): ShellOptions | 'help' {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'as-of': text,
      'due-within': text,
      format: { ...text, default: 'csv' },
      from: text,
      services: text,
      column: { ...text, multiple: true, default: [] },
      language: { ...text, default: LANGUAGES[0] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  if (positionals.length > 1) throw new Error('more than one list')
  const [name = '-'] = positionals
  const { 'as-of': asOf, 'due-within': days } = values
  const dueWithinDays = days === undefined ? undefined : Number(WHOLE_NUMBER.exec(days)?.[0])
  if (checkQuery({ asOf })) throw new Error('--as-of: no date like 2027-04-30')
  if (checkQuery({ dueWithinDays })) throw new Error(`--due-within: no number of days from 0 to ${MAX_DAYS}`)
  if (values.services !== undefined) oneOf('--services', values.services, ['none'])
  const fromName = /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv'
  return {
    ...(name !== '-' && { file: name }),
    from: MEDIA_TYPES[oneOf('--from', values.from ?? fromName, LIST_FORMATS)],
    to: REPORT_TYPES[oneOf('--format', values.format, REPORT_FORMATS)],
    language: oneOf('--language', values.language, LANGUAGES),
    hasNoServices: values.services === 'none',
    columns: values.column,
    ...(asOf !== undefined && { asOf }),
    ...(dueWithinDays !== undefined && { dueWithinDays }),
  }
}

function oneOf<const Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value)
  if (word === undefined) throw new Error(`${option}: one of ${words.join(', ')}`)
  return word
}
