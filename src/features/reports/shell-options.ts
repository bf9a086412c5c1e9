import { type ListFormat, XLSX } from '../../lists/list.ts'
import { type OptionKinds, readCommandLine } from '../../shared/command-line.ts'
import { LANGUAGES, type Language } from '../../shared/language.ts'
import { optionFaultText } from '../../shared/messages/options.ts'
import { scalars } from '../../shared/schemas/scalars.ts'
import { strictChecker } from '../../shared/validation/strict-checker.ts'
import { toIsoDate } from '../../shared/written-values.js'
import type { ReportMediaType } from '../renewals/report/formats.ts'
import { ReportQuery } from './request-schema.ts'
import { dueWithinText, oneOfText, shellMessages, usage } from './shell-messages.ts'

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
const REPORT_TYPES = { ...MEDIA_TYPES, summary: SUMMARY, xlsx: XLSX } as const satisfies Record<string, ReportMediaType>
const REPORT_FORMATS = Object.keys(REPORT_TYPES) as (keyof typeof REPORT_TYPES)[]

const checkQuery = strictChecker(scalars)(ReportQuery)

const WHOLE_NUMBER = /^(0|[1-9]\d*)$/
const { maximum: MAX_DAYS } = ReportQuery.properties.dueWithinDays as unknown as { maximum: number }

const OPTIONS = {
  'as-of': 'value',
  'due-within': 'value',
  format: 'value',
  from: 'value',
  language: 'value',
  services: 'value',
  column: 'value',
} as const satisfies OptionKinds

/** The options of a command line, or what `--help` writes. @throws Error with a message for the user */
export function shellOptions(args: string[]): ShellOptions | { readonly usage: string } {
  const { values, all, flags, positionals, fault } = readCommandLine(args, OPTIONS)
  // A fault is reported in the language asked for, wherever that option stands.
  const language = LANGUAGES.find((each) => each === values.language) ?? LANGUAGES[0]
  if (fault) throw new Error(optionFaultText(fault, language))
  if (flags.has('help')) return { usage: usage[language] }
  if (positionals.length > 1) throw new Error(shellMessages.severalLists[language])

  const [name = '-'] = positionals
  const { 'as-of': day, 'due-within': days } = values
  const asOf = day === undefined ? undefined : toIsoDate(day)
  const dueWithinDays = days === undefined ? undefined : Number(WHOLE_NUMBER.exec(days)?.[0])
  if (checkQuery({ asOf })) throw new Error(shellMessages.asOf[language])
  if (checkQuery({ dueWithinDays })) throw new Error(dueWithinText[language](MAX_DAYS))
  const oneOf = <const Word extends string>(option: string, value: string, words: readonly Word[]): Word => {
    const word = words.find((each) => each === value)
    if (word === undefined) throw new Error(oneOfText[language]({ option, words }))
    return word
  }
  if (values.services !== undefined) oneOf('--services', values.services, ['none'])
  const fromName = /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv'
  return {
    ...(name !== '-' && { file: name }),
    from: MEDIA_TYPES[oneOf('--from', values.from ?? fromName, LIST_FORMATS)],
    to: REPORT_TYPES[oneOf('--format', values.format ?? 'csv', REPORT_FORMATS)],
    language: oneOf('--language', values.language ?? language, LANGUAGES),
    hasNoServices: values.services === 'none',
    columns: all.column ?? [],
    ...(asOf !== undefined && { asOf }),
    ...(dueWithinDays !== undefined && { dueWithinDays }),
  }
}
