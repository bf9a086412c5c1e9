import type { Agreements } from '../../domain/agreement.ts'
import { FIELD_NAMES, FIELDS, fieldsOf } from '../../shared/field-names.ts'
import type { HeaderReport } from '../../shared/header-report.ts'
import type { UnusableList } from '../list.ts'
import { columnFaults, missingFields } from './column-faults.ts'
import { type Columns, MAX_COLUMNS } from './columns.ts'
import { countKnown } from './header-line.ts'
import type { MappedColumn } from './mapping.ts'

/** The header of a table. */
export interface TableHeader {
  readonly columns: Columns
  /** Its line in the list. */
  readonly line: number
}

/** The cells of rows of a table. */
export type Rows = readonly (readonly string[])[]

/**
 * Why a table with this header cannot be read, whatever its rows are; undefined if it can.
 * @param firstRows reads the first rows, which are shown to the person who has to correct the header
 */
export async function whyUnusable(
  header: TableHeader,
  mapping: readonly MappedColumn[],
  agreements: Agreements,
  firstRows: () => Promise<Rows>,
): Promise<UnusableList | undefined> {
  const faults = columnFaults(header.columns, mapping)
  if (faults.length === 0) return undefined
  if (faults[0]?.column === '') return { problem: 'unusable-header', faults }
  return { problem: 'unusable-header', faults, header: headerReport(header, agreements, await firstRows()) }
}

/** A table without a column of a service. Its mailboxes would all seem safe, because no add-on is known of them. */
export function noServiceColumn(header: TableHeader, agreements: Agreements, firstRows: Rows): UnusableList {
  const faults = header.columns.doubtful.map((column) => ({ column, code: 'unknown-field' as const }))
  return { problem: 'no-service-column', faults, header: headerReport(header, agreements, firstRows) }
}

/**
 * Whether the name of a column is a value, which is not shown: a list without a header has addresses, dates and amounts
 * there. Where another column is understood, "2° archivio" is a name.
 */
function isValue(name: string, columns: Columns): boolean {
  return name.includes('@') || (/^\d/.test(name) && countKnown(columns) === 0)
}

/** The maximum number of rows that are shown below a header. */
export const MAX_SHOWN_ROWS = 5

/** The first characters of a cell, none of them halved. */
const SHOWN_PART = /^[\s\S]{0,80}/u

/** What was understood of a header, with the first rows that are not blank. */
export function headerReport(header: TableHeader, agreements: Agreements, rows: Rows): HeaderReport {
  const { columns, line } = header
  const { names } = columns
  const shown = names.flatMap((name, index) => (name !== '' && !isValue(name, columns) ? [index] : []))
  const firstRows = rows.filter(isFilled).slice(0, MAX_SHOWN_ROWS)
  const hasValue = (index: number): boolean => firstRows.some((cells) => (cells[index] ?? '').trim() !== '')
  const width = Math.min(Math.max(names.length, ...firstRows.map((cells) => cells.length)), MAX_COLUMNS)
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => !shown.includes(index))
  return {
    line,
    found: shown.map((index) => names[index] as string),
    meanings: shown.map((index) => meaningOf(index, columns)),
    firstRows: firstRows.map((cells) => shown.map((index) => shownPart(cells[index]))),
    unnamedColumns: others.filter((index) => names[index] || hasValue(index)).length,
    missing: missingFields(columns),
    doubtful: columns.doubtful,
    understood: [
      ...fieldsOf(columns.isImport).map((field) => ({ field, names: FIELD_NAMES[field] })),
      ...servicesUnderstood(agreements),
    ],
  }
}

/** Whether a row has a value. */
export const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

const shownPart = (cell = ''): string => SHOWN_PART.exec(cell.trim())?.[0] as string

/** What a column was taken for. Agreements may call different services so; then it is that of the first. */
function meaningOf(index: number, { ofField, services }: Columns): string {
  const field = FIELDS.find((each) => ofField[each].includes(index))
  if (field !== undefined) return field
  const service = services.find((column) => column.index === index)
  const [id = 'ignore'] = service?.services.values() ?? []
  return id
}

/** The names of the columns of each service, of all agreements together. */
function servicesUnderstood({ all }: Agreements): HeaderReport['understood'] {
  const services = Map.groupBy(
    all.flatMap((agreement) => agreement.services),
    ({ id }) => id,
  )
  return [...services].map(([field, named]) => ({
    field,
    names: [...new Set([field, ...named.flatMap(({ name, aliases = [] }) => [name.it, name.en, ...aliases])])],
  }))
}
