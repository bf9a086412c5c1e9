import type { Renewal } from '../../../domain/renewal.ts'
import type { Row } from '../../../lists/row.ts'
import type { Field } from '../../../shared/field-names.ts'
import type { Language } from '../../../shared/language.ts'
import { renewalSentence } from '../../../shared/renewal/response.ts'
import type { ReportedList } from './reported-list.ts'
import { doubtfulIn, faultSentences, type RowNotes, warningSentences } from './row-sentences.ts'
import { type CellValue, columnNames, sheetRow } from './sheet-cells.ts'
import { outcomeWord, resultColumns } from './table-messages.ts'
import { SHEET_END, SHEET_START } from './workbook.ts'
import type { Writer } from './writer.ts'

/** A sheet has no more rows; one is the header. */
const MAX_ROWS = 1_048_576

const NONE: CellValue = { text: '' }

/**
 * Writes the sheet of a report: the columns of the list, then the result of each row, with dates, amounts and gigabytes
 * as such.
 * @throws RangeError for a report of more rows than a sheet can have, while it is written
 */
export function xlsxWriter(list: ReportedList, language: Language, maxRows = MAX_ROWS): Writer {
  const { columns, fieldColumns } = list
  const header = [...columns, ...resultColumns(language)].map((text) => ({ text }))
  const names = columnNames(header.length)
  let rows = 1

  const listCells = (row: Row, texts: readonly string[]): readonly CellValue[] => {
    if (list.valuesOf) return list.valuesOf(row)
    const cells: CellValue[] = columns.map((_, index) => ({ text: texts[index] ?? '' }))
    // Of two columns for one field a row may fill the other one.
    const set = (index: number, value: CellValue): void => {
      if (texts[index]) cells[index] = value
    }
    const setField = (field: Field, value: CellValue): void => set(fieldColumns[field] as number, value)
    if (row.expiresOn !== undefined) setField('expiresOn', { date: row.expiresOn })
    if (row.credit !== undefined) setField('credit', { amount: row.credit })
    if (row.usedGigabytes !== undefined) setField('usedGigabytes', { number: row.usedGigabytes })
    for (const { column, service, gigabytes } of row.addOns) {
      set(columns.indexOf(column ?? service), { number: gigabytes })
    }
    return cells
  }

  const resultCells = (renewal: Renewal, notes: RowNotes): CellValue[] => {
    const { due } = renewal
    const toLoad = due?.credit.toLoad
    return [
      { text: outcomeWord(renewal.outcome, language) },
      due ? { date: due.dueOn } : NONE,
      due ? { amount: due.charge.gross } : NONE,
      toLoad === undefined ? NONE : { amount: toLoad },
      due ? { date: due.credit.loadBy } : NONE,
      NONE,
      { text: warningSentences(renewal, notes, language) },
      { text: renewalSentence(renewal, language, renewal.asOf) },
    ]
  }

  return {
    head: SHEET_START + sheetRow(1, header, names),
    row: (checked) => {
      if (++rows > maxRows) throw new RangeError(`a report of more rows than a sheet can have: ${maxRows}`)
      const { row, renewal, faults } = checked
      const texts = list.cellsOf(row)
      const result = renewal
        ? resultCells(renewal, { repeats: checked.repeats, doubtful: doubtfulIn(list, texts) })
        : [NONE, NONE, NONE, NONE, NONE, { text: faultSentences(row.line, texts, faults, language) }]
      return sheetRow(rows, [...listCells(row, texts), ...result], names)
    },
    end: () => SHEET_END,
  }
}
