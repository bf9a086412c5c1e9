import type { Agreements } from '../../domain/agreement.ts'
import { EMPTY_LIST, type List, type ListOptions, skipEmptyBatches, type UnusableList } from '../list.ts'
import type { Row } from '../row.ts'
import type { Columns } from './columns.ts'
import { holdsGigabytes } from './doubtful-columns.ts'
import { headerReport, isFilled, MAX_SHOWN_ROWS, noServiceColumn, type TableHeader } from './header-report.ts'
import type { TableRecord } from './record.ts'
import { readTableRow } from './row.ts'
import { isTotalsRow } from './totals-row.ts'

/**
 * Opens a table with a usable header and reads as far as its first row.
 * @param records those after the header, some at a time
 */
export async function openTable(
  records: AsyncIterable<readonly TableRecord[]>,
  header: TableHeader,
  agreements: Agreements,
  { hasNoServices, isImport }: Pick<ListOptions, 'hasNoServices' | 'isImport'>,
): Promise<List | UnusableList> {
  const { columns } = header
  /** The cells of the first rows, some hundreds. */
  let sample: (readonly string[])[] = []
  let rowsOfTotals = 0
  const firstRows: (readonly string[])[] = []
  const readRow = (record: TableRecord): Row | [] => {
    const row = readTableRow(record, columns, agreements)
    if (row === undefined) return []
    if (row.address !== undefined || record.fault !== undefined || !isTotalsRow(record.cells, columns)) return row
    rowsOfTotals++
    return []
  }
  async function* readRows(): AsyncGenerator<Row[]> {
    for await (const some of records) {
      if (sample.length === 0) sample = some.map(({ cells }) => cells)
      for (const { cells } of some) {
        if (firstRows.length === MAX_SHOWN_ROWS) break
        if (isFilled(cells)) firstRows.push(cells)
      }
      yield some.flatMap(readRow)
    }
  }
  const batches = await skipEmptyBatches(readRows())
  if (batches === undefined) return EMPTY_LIST
  const doubtful = doubtfulAmong(columns, sample)
  const understood = { ...header, columns: { ...columns, doubtful } }
  if (columns.services.length === 0 && !hasNoServices && !isImport) {
    return noServiceColumn(understood, agreements, firstRows)
  }
  const { names, fields, ignored } = columns
  return {
    columns: names,
    fieldColumns: fields,
    ignoredColumns: ignored,
    doubtfulColumns: doubtful,
    headerReport: () => headerReport(understood, agreements, firstRows),
    rowsOfTotals: () => rowsOfTotals,
    statedServices: (_row, agreement) => {
      if (hasNoServices) return 'all'
      return columns.services.flatMap(({ services }) => services.get(agreement) ?? [])
    },
    cellsOf: (row) => row.cells,
    batches,
  }
}

/** The columns that look like a service: by their name, or because a cell of the first rows holds gigabytes. */
function doubtfulAmong({ names, doubtful, unknown }: Columns, sample: readonly (readonly string[])[]): string[] {
  const isDoubtful = (name: string, index: number): boolean =>
    doubtful.includes(name) || (unknown.includes(index) && sample.some((cells) => holdsGigabytes(cells[index] ?? '')))
  return names.filter(isDoubtful)
}
