import type { Renewal } from '../../domain/renewal.ts'
import type { Field } from '../../lists/csv/columns.ts'
import type { List } from '../../lists/list.ts'
import type { Row, RowFault } from '../../lists/row.ts'
import type { Language } from '../../shared/language.ts'
import { faultText, lineText } from '../../shared/messages/faults.ts'
import type { CheckedRow } from './check-row.ts'
import { csvLine, type Delimiter } from './csv-line.ts'
import type { Writer } from './writer.ts'

/** The columns that an answer adds to those of the list. */
const ADDED = ['outcome', 'dueOn', 'amountDue', 'toLoad', 'loadBy', 'faults']

/** How a language's spreadsheets read figures. */
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

const BYTE_ORDER_MARK = '\ufeff'

/**
 * An answer as CSV: the columns of the list and what became of each row. Dates and amounts are written so that a
 * spreadsheet in the language reads them as such; no cell can become a formula.
 */
export function csvWriter(list: List, language: Language): Writer {
  const { columns, fields } = list
  const { delimiter, date, decimal } = STYLES[language]

  /** The cells of the list, those that are right rewritten in the style of the answer. */
  const cellsOf = (row: Row): string[] => {
    const written = list.cellsOf(row)
    const cells = columns.map((_, index) => written[index] ?? '')
    const rewrite = (field: Field, text: string): void => {
      cells[fields[field] as number] = text
    }
    if (row.expiresOn !== undefined) rewrite('expiresOn', date(row.expiresOn))
    if (row.credit !== undefined) rewrite('credit', decimal(row.credit))
    if (row.usedGigabytes !== undefined) rewrite('usedGigabytes', decimal(String(row.usedGigabytes)))
    return cells
  }

  const lineOf = ({ row, renewal, faults }: CheckedRow): string[] => {
    const cells = cellsOf(row)
    return cells.concat(renewal ? answerOf(renewal) : ['', '', '', '', '', faultsOf(row, cells, faults)])
  }

  const answerOf = ({ outcome, due }: Renewal): string[] => {
    if (due === undefined) return [outcome, '', '', '', '', '']
    const { dueOn, charge, credit } = due
    const toLoad = credit.toLoad === undefined ? '' : decimal(credit.toLoad)
    return [outcome, date(dueOn), decimal(charge.gross), toLoad, date(credit.loadBy), '']
  }

  const faultsOf = ({ line }: Row, cells: readonly string[], faults: readonly RowFault[]): string => {
    const told = faults.map(({ column, code, ...given }) => {
      const detail = faultText(code, given, language)
      return column === '' ? detail : `${column}: ${detail}`
    })
    const text = told.join(' ')
    // A row that shows nothing can only be found by its line.
    return cells.some((cell) => cell !== '') ? text : lineText(line, text, language)
  }

  return {
    head: BYTE_ORDER_MARK + csvLine([...columns, ...ADDED], delimiter),
    rows: (rows) => {
      let text = ''
      for (const row of rows) text += csvLine(lineOf(row), delimiter)
      return text
    },
    end: () => '',
  }
}
