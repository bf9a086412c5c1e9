import type { List } from '../../../lists/list.ts'
import type { Row } from '../../../lists/row.ts'
import type { CellValue } from './sheet-cells.ts'

/** A list of mailboxes, as a report needs it. */
export interface ReportedList extends Omit<List, 'statedServices'> {
  /** The values of a row, in the order of the columns; absent where the cells of the list are the values. */
  valuesOf?(row: Row): readonly CellValue[]
  /** What a report in NDJSON says about a row besides its check. */
  membersOf?(row: Row): object
}
