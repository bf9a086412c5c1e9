import { XLSX } from '../../lists/list.ts'
import {
  type ListShellOptions,
  listOptions,
  numberOf,
  oneOf,
  readListLine,
  TEXT_TYPES,
} from '../../lists/shell/options.ts'
import type { OptionKinds } from '../../shared/command-line.ts'
import type { ReportMediaType } from '../renewals/report/formats.ts'
import { ReportQuery } from './request-schema.ts'
import { usage } from './shell-messages.ts'

/** What `npm run report` is asked to do. */
export interface ShellOptions extends ListShellOptions {
  readonly to: ReportMediaType
  readonly dueWithinDays?: number
}

/** The format of a report that is the summary alone. */
export const SUMMARY = 'application/json'
const REPORT_TYPES = { ...TEXT_TYPES, summary: SUMMARY, xlsx: XLSX } as const satisfies Record<string, ReportMediaType>
const REPORT_FORMATS = Object.keys(REPORT_TYPES) as (keyof typeof REPORT_TYPES)[]

const { maximum: MAX_DAYS } = ReportQuery.properties.dueWithinDays as unknown as { maximum: number }
const DAYS = { what: { it: 'un numero di giorni', en: 'a number of days' }, maximum: MAX_DAYS } as const

const OPTIONS = { 'due-within': 'value', format: 'value' } as const satisfies OptionKinds

const EXAMPLE = {
  it: 'npm run report -- --format summary elenco.csv',
  en: 'npm run report -- --format summary list.csv',
}

/** The options of a command line, or what `--help` writes. @throws Error with a message for the user */
export function shellOptions(args: string[]): ShellOptions | { readonly usage: string } {
  const line = readListLine(args, OPTIONS)
  if (line.flags.has('help')) return { usage: usage[line.language] }
  const options = listOptions(line, EXAMPLE[line.language])
  const dueWithinDays = numberOf(line, 'due-within', DAYS)
  return {
    ...options,
    to: REPORT_TYPES[oneOf(line, 'format', REPORT_FORMATS, 'csv')],
    ...(dueWithinDays !== undefined && { dueWithinDays }),
  }
}
