import type { Renewal } from '../../../domain/renewal.ts'
import type { RowFault } from '../../../lists/row.ts'
import type { Language } from '../../../shared/language.ts'
import { faultText, lineText, repeatText } from '../../../shared/messages/faults.ts'
import { warningText } from '../../../shared/messages/warnings.ts'

/** The warnings of a mailbox in one cell. @param repeats the line of the first row with the same mailbox and data */
export function warningSentences({ warnings }: Renewal, repeats: number | undefined, language: Language): string {
  const repeated = repeats === undefined ? [] : [repeatText(repeats, language)]
  return [...repeated, ...warnings.map((warning) => warningText(warning, language))].join(' ')
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
