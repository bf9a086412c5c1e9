import type { Agreement, Agreements } from '../../domain/agreement.ts'
import type { SchemaFault } from '../../shared/field-fault.ts'
import { readServiceGigabytes } from '../../shared/written-values.js'
import { check } from '../field-checks.ts'
import { type Row, type RowFault, type StatedAddOn, unreadableRow, type ValueFault } from '../row.ts'
import { NOT_UTF8, REPLACEMENT_CHARACTER } from '../row-faults.ts'
import type { Columns } from './columns.ts'
import { ADDRESS, type CellReader, CREDIT, EXPIRY_DATE, USED_GIGABYTES } from './field-cells.ts'
import type { TableRecord } from './record.ts'

/** The row of a record of a table; undefined for a blank record, in which all cells are empty. */
export function readTableRow(record: TableRecord, columns: Columns, agreements: Agreements): Row | undefined {
  const { line, cells } = record
  if (record.fault) return unreadableRow(line, record.fault)
  if (cells.every((cell) => cell.trim() === '')) return undefined
  const faults: RowFault[] = []
  const address = readField(ADDRESS, record, columns, faults)
  const agreement = address === undefined ? undefined : agreements.byAddress(address)
  const expiresOn = readField(EXPIRY_DATE, record, columns, faults, agreement)
  const usedGigabytes = readField(USED_GIGABYTES, record, columns, faults)
  const credit = readField(CREDIT, record, columns, faults)
  const addOns = readAddOns(cells, columns, agreement?.id, faults)
  if (hasNamelessValue(cells, columns)) {
    faults.push({ column: '', code: 'wrong-length', allowed: `0–${columns.namedCount}` })
  }
  return { line, cells, address, expiresOn, addOns, usedGigabytes, credit, faults }
}

/** The value in the column of a field; undefined if there is none, or if it is faulty: then `faults` gets its fault. */
function readField<Value>(
  { field, required, read, check, example }: CellReader<Value>,
  { cells }: TableRecord,
  { fields, names }: Columns,
  faults: RowFault[],
  agreement?: Agreement,
): Value | undefined {
  const index = fields[field]
  if (index === undefined) return undefined
  const column = names[index] as string
  const cell = cells[index]?.trim() ?? ''
  if (cell === '') {
    if (required) faults.push({ column, code: 'missing-field' })
    return undefined
  }
  const value = read(cell, agreement)
  const fault = value === undefined ? unreadableCell(cell, example) : faultOf(cell, check(value), example)
  if (fault === undefined) return value
  faults.push({ column, ...fault })
  return undefined
}

/** The add-ons with one or more gigabytes in their column. */
function readAddOns(
  cells: readonly string[],
  columns: Columns,
  agreement: string | undefined,
  faults: RowFault[],
): StatedAddOn[] {
  const addOns: StatedAddOn[] = []
  for (const { index, name, services } of columns.services) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    const gigabytes = readServiceGigabytes(cell)
    if (gigabytes === 0) continue
    const fault =
      gigabytes === undefined ? unreadableCell(cell, '3 GB') : faultOf(cell, check.gigabytes(gigabytes), '3')
    // If the row's agreement has no service of this name, the name stands for it: the domain rejects it as not offered.
    if (fault) faults.push({ column: name, ...fault })
    else addOns.push({ service: services.get(agreement ?? '') ?? name, gigabytes: gigabytes as number, column: name })
  }
  return addOns
}

/** Whether the row has a value in a column without a name, or after the last column. */
function hasNamelessValue(cells: readonly string[], { names, nameless }: Columns): boolean {
  const hasValue = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== ''
  return nameless.some((index) => hasValue(cells[index])) || cells.slice(names.length).some(hasValue)
}

function unreadableCell(cell: string, example: string): ValueFault {
  return cell.includes(REPLACEMENT_CHARACTER) ? NOT_UTF8 : { code: 'wrong-format', allowed: example }
}

/** The first fault that the schema found, with the example as it should stand in a list. */
function faultOf(cell: string, [first]: readonly SchemaFault[], example: string): ValueFault | undefined {
  if (first === undefined) return undefined
  if (cell.includes(REPLACEMENT_CHARACTER)) return NOT_UTF8
  const { pointer: _, ...fault } = first
  return fault.code === 'wrong-format' && example !== '' ? { ...fault, allowed: example } : fault
}
