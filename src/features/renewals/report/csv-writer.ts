import type { Renewal } from '../../../domain/renewal.ts'
import type { Row } from '../../../lists/row.ts'
import { decimalText } from '../../../shared/decimal-text.ts'
import type { Field } from '../../../shared/field-names.ts'
import type { Language } from '../../../shared/language.ts'
import { renewalSentence } from '../../../shared/renewal/response.ts'
import { csvLine, type Delimiter } from './csv-line.ts'
import type { ReportedList } from './reported-list.ts'
import { doubtfulIn, faultSentences, type RowNotes, warningSentences } from './row-sentences.ts'
import type { CellValue } from './sheet-cells.ts'
import { outcomeWord, resultColumns } from './table-messages.ts'
import type { Writer } from './writer.ts'

/** How the spreadsheets of a language read cells, dates and decimals. */
interface Style {
  readonly delimiter: Delimiter
  date(civilDate: string): string
  decimal(amount: string): string
}

const STYLES: Readonly<Record<Language, Style>> = {
  it: {
    delimiter: ';',
    date: (civilDate) => `${civilDate.slice(8)}/${civilDate.slice(5, 7)}/${civilDate.slice(0, 4)}`,
    decimal: (amount) => amount.replace('.', ','),
  },
  en: {
    delimiter: ',',
    date: (civilDate) => civilDate,
    decimal: (amount) => amount,
  },
}

/** Without it Excel would not read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** Writes a report as CSV, for a spreadsheet in the language: the columns of the list, then the result of each row. */
export function csvWriter(list: ReportedList, language: Language): Writer {
  const { columns, fieldColumns } = list
  const { delimiter, date, decimal } = STYLES[language]

  const textOf = (value: CellValue): string => {
    if ('date' in value) return date(value.date)
    if ('text' in value) return value.text
    return decimal('amount' in value ? value.amount : String(value.number))
  }

  /** The cells of the list. Those without a fault are written in the style of the report. */
  const listCells = (row: Row): string[] => {
    if (list.valuesOf) return list.valuesOf(row).map(textOf)
    const given = list.cellsOf(row)
    const cells = columns.map((_, index) => given[index] ?? '')
    // Of two columns for one field a row may fill the other one.
    const set = (field: Field, text: string): void => {
      const index = fieldColumns[field] as number
      if (cells[index] !== '') cells[index] = text
    }
    if (row.expiresOn !== undefined) set('expiresOn', date(row.expiresOn))
    if (row.credit !== undefined) set('credit', decimal(row.credit))
    if (row.usedGigabytes !== undefined) set('usedGigabytes', decimal(decimalText(row.usedGigabytes)))
    return cells
  }

  const resultCells = (renewal: Renewal, notes: RowNotes): string[] => {
    const { due } = renewal
    const outcome = outcomeWord(renewal.outcome, language)
    const text = renewalSentence(renewal, language, renewal.asOf)
    const sentences = warningSentences(renewal, notes, language)
    if (due === undefined) return [outcome, '', '', '', '', '', sentences, text]
    const { dueOn, charge, credit } = due
    const toLoad = credit.toLoad === undefined ? '' : decimal(credit.toLoad)
    return [outcome, date(dueOn), decimal(charge.gross), toLoad, date(credit.loadBy), '', sentences, text]
  }

  return {
    head: BYTE_ORDER_MARK + csvLine([...columns, ...resultColumns(language)], delimiter),
    row: (checked) => {
      const { row, renewal, faults } = checked
      const cells = listCells(row)
      const result = renewal
        ? resultCells(renewal, { repeats: checked.repeats, doubtful: doubtfulIn(list, cells) })
        : ['', '', '', '', '', faultSentences(row.line, cells, faults, language), '', '']
      return csvLine(cells.concat(result), delimiter)
    },
    end: () => '',
  }
}
