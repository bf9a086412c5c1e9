import type { Agreements } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { isMoney, type Money } from '../../domain/money.ts'
import type { SchemaFault } from '../../shared/field-fault.ts'
import { amountOf, gigabytesOf, isoDateOf } from '../cells.ts'
import { check } from '../fields.ts'
import { NOT_UTF8, REPLACEMENT_CHARACTER, type Row, type RowFault, type StatedAddOn, unreadableRow } from '../row.ts'
import type { Columns, Field } from './columns.ts'
import type { CsvRecord } from './records.ts'

/** How the cells of each field are read (absent: not readable), and what one of a list should look like, if not as in JSON. */
interface Reading<Value> {
  readonly field: Field
  readonly required: boolean
  read(cell: string): Value | undefined
  check(value: Value): readonly SchemaFault[]
  readonly example: string
}

const ADDRESS: Reading<string> = {
  field: 'address',
  required: true,
  // Of all that can be read, only an address could hold it.
  read: (cell) => (cell.includes(REPLACEMENT_CHARACTER) ? undefined : cell),
  check: check.address,
  example: '',
}
const EXPIRY: Reading<CivilDate> = {
  field: 'expiresOn',
  required: true,
  read: isoDateOf,
  check: check.expiresOn,
  example: '30/04/2027',
}
const USED_GIGABYTES: Reading<number> = {
  field: 'usedGigabytes',
  required: false,
  read: gigabytesOf,
  check: check.usedGigabytes,
  example: '2,5',
}
const CREDIT: Reading<Money> = {
  field: 'credit',
  required: false,
  read: amountOf,
  check: creditFaults,
  example: '1234,50',
}

const NONE: readonly SchemaFault[] = []
const CREDIT_TOO_LARGE: readonly SchemaFault[] = [{ pointer: '', code: 'out-of-range', allowed: '0,00–999999999,99' }]

/** An amount that was read is written as it should be; so it can only be too large. */
function creditFaults(amount: Money): readonly SchemaFault[] {
  return isMoney(amount) ? NONE : CREDIT_TOO_LARGE
}

/** The row that a record of a CSV list is. Absent for a blank one: nothing but empty cells. */
export function rowOf(record: CsvRecord, columns: Columns, agreements: Agreements): Row | undefined {
  const { line, cells } = record
  if (record.fault) return unreadableRow(line, record.fault)
  if (cells.every((cell) => cell.trim() === '')) return undefined
  const faults: RowFault[] = []
  const address = fieldOf(ADDRESS, cells, columns, faults)
  const expiresOn = fieldOf(EXPIRY, cells, columns, faults)
  const usedGigabytes = fieldOf(USED_GIGABYTES, cells, columns, faults)
  const credit = fieldOf(CREDIT, cells, columns, faults)
  const addOns = addOnsOf(cells, columns, address && agreements.byAddress(address)?.id, faults)
  if (hasNamelessCells(cells, columns)) faults.push({ column: '', code: 'wrong-length', allowed: `0–${columns.named}` })
  return { line, cells, address, expiresOn, addOns, usedGigabytes, credit, faults }
}

/** What a row has in the column of a field, if that is right. */
function fieldOf<Value>(
  { field, required, read, check, example }: Reading<Value>,
  cells: readonly string[],
  { fields, names }: Columns,
  faults: RowFault[],
): Value | undefined {
  const index = fields[field]
  if (index === undefined) return undefined
  const column = names[index] as string
  const cell = cells[index]?.trim() ?? ''
  if (cell === '') {
    if (required) faults.push({ column, code: 'missing-field' })
    return undefined
  }
  const value = read(cell)
  const fault = faultOf(cell, value, value === undefined ? NONE : check(value), example)
  if (fault === undefined) return value
  faults.push({ column, ...fault })
  return undefined
}

/** Whether something stands where the header has no name, or ends. */
function hasNamelessCells(cells: readonly string[], { names, nameless }: Columns): boolean {
  if (nameless.some((index) => cells[index] !== undefined && cells[index].trim() !== '')) return true
  return cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== '')
}

function addOnsOf(
  cells: readonly string[],
  columns: Columns,
  agreement: string | undefined,
  faults: RowFault[],
): StatedAddOn[] {
  const addOns: StatedAddOn[] = []
  for (const { index, name, services } of columns.services) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    const gigabytes = gigabytesOf(cell)
    if (gigabytes === 0) continue
    const fault = faultOf(cell, gigabytes, gigabytes === undefined ? NONE : check.gigabytes(gigabytes), '3')
    // What the row's own agreement does not know by this name it does not offer: the name is no id of a service of it.
    if (fault) faults.push({ column: name, ...fault })
    else addOns.push({ service: services.get(agreement ?? '') ?? name, gigabytes: gigabytes as number, column: name })
  }
  return addOns
}

function faultOf(
  cell: string,
  value: unknown,
  found: readonly SchemaFault[],
  example: string,
): Omit<RowFault, 'column'> | undefined {
  const first = found[0]
  if (value !== undefined && first === undefined) return undefined
  if (cell.includes(REPLACEMENT_CHARACTER)) return NOT_UTF8
  if (first === undefined) return { code: 'wrong-format', allowed: example }
  const { pointer: _, ...fault } = first
  return fault.code === 'wrong-format' && example !== '' ? { ...fault, allowed: example } : fault
}
