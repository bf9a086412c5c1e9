import type { Renewal } from '../../../domain/renewal.ts'
import type { RowFault } from '../../../lists/row.ts'
import type { Language } from '../../../shared/language.ts'
import { doubtfulText, faultText, lineText, repeatText } from '../../../shared/messages/faults.ts'
import { warningText } from '../../../shared/messages/warnings.ts'
import { readServiceGigabytes } from '../../../shared/written-values.js'
import type { ReportedList } from './reported-list.ts'

/** What there is to look at in a row besides the warnings of its renewal check. */
export interface RowNotes {
  /** The line of the first row with the same mailbox and data. */
  readonly repeats?: number | undefined
  /** The columns that look like a service but are none, and in which the row has a value. */
  readonly doubtful: readonly string[]
}

const NONE: readonly string[] = []

/** The doubtful columns of a list in which a row has a value. A report in columns has no summary that names them. */
export function doubtfulIn({ columns, doubtfulColumns }: ReportedList, cells: readonly string[]): readonly string[] {
  if (doubtfulColumns.length === 0) return NONE
  return columns.filter((name, index) => {
    const cell = cells[index]?.trim() ?? ''
    return cell !== '' && doubtfulColumns.includes(name) && readServiceGigabytes(cell) !== 0
  })
}

/** The warnings of a mailbox in one cell. */
export function warningSentences({ warnings }: Renewal, { repeats, doubtful }: RowNotes, language: Language): string {
  const repeated = repeats === undefined ? [] : [repeatText(repeats, language)]
  const notUnderstood = doubtful.map((column) => doubtfulText(column, language))
  return [...notUnderstood, ...repeated, ...warnings.map((warning) => warningText(warning, language))].join(' ')
}

/**
 * The faults of a row in one cell, each after the name of its column.
 * @param cells of the list; if all are empty, only the line number shows which row it is
 */
export function faultSentences(
  line: number,
  cells: readonly string[],
  faults: readonly RowFault[],
  language: Language,
): string {
  const sentences = faults.map(({ column, code, ...details }) => {
    const sentence = faultText(code, details, language)
    return column === '' ? sentence : `${column}: ${sentence}`
  })
  const text = sentences.join(' ')
  return cells.some((cell) => cell !== '') ? text : lineText(line, text, language)
}
