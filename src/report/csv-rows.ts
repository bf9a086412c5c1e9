import type { Agreements } from '../domain/agreement.ts'
import { isMoney, type Money } from '../domain/money.ts'
import type { FormFault } from '../schemas/faults.ts'
import { amountOf, gigabytesOf, isoDateOf } from './cells.ts'
import type { Columns } from './csv-columns.ts'
import type { CsvRecord } from './csv-records.ts'
import { check } from './fields.ts'
import { GARBLED, NOT_UTF8, type Row, type RowFault, type StatedAddOn, unreadableRow } from './row.ts'

/** The fields of a row while they are read. */
type Fields = { -readonly [Field in (typeof FIELDS)[number]['field']]?: Row[Field] }

/** How the cells of each field are read (absent: not readable), and what one of a list should look like, if not as in JSON. */
const FIELDS = [
  { field: 'address', required: true, read: (cell: string) => cell, check: check.address, example: '' },
  { field: 'expiresOn', required: true, read: isoDateOf, check: check.expiresOn, example: '30/04/2027' },
  { field: 'usedGigabytes', required: false, read: gigabytesOf, check: check.usedGigabytes, example: '2,5' },
  { field: 'credit', required: false, read: amountOf, check: creditFaults, example: '1234,50' },
] as const

const CREDIT_TOO_LARGE: readonly FormFault[] = [{ pointer: '', code: 'out-of-range', allowed: '0,00–999999999,99' }]

/** An amount that was read is written as it should be; so it can only be too large. */
function creditFaults(amount: unknown): readonly FormFault[] {
  return isMoney(amount as Money) ? [] : CREDIT_TOO_LARGE
}

/** The row that a record of a CSV list is. Absent for a blank one: nothing but empty cells. */
export function rowOf(record: CsvRecord, columns: Columns, agreements: Agreements): Row | undefined {
  const { line, cells } = record
  if (record.fault) return unreadableRow(line, record.fault)
  if (cells.every((cell) => cell.trim() === '')) return undefined
  const faults: RowFault[] = []
  const row: Fields = {}
  for (const { field, required, read, check, example } of FIELDS) {
    const index = columns.fields[field]
    if (index === undefined) continue
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') {
      if (required) faults.push({ column: columns.names[index] as string, code: 'missing-field' })
      continue
    }
    const value = read(cell)
    const fault = faultOf(cell, value, value === undefined ? [] : check(value), example)
    if (fault) faults.push({ column: columns.names[index] as string, ...fault })
    else row[field] = value as never
  }
  const addOns = addOnsOf(cells, columns, row.address && agreements.byAddress(row.address)?.id, faults)
  if (hasNamelessCells(cells, columns)) faults.push({ column: '', code: 'wrong-length', allowed: `0–${columns.named}` })
  return { line, cells, ...row, addOns, faults }
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
    const fault = faultOf(cell, gigabytes, gigabytes === undefined ? [] : check.gigabytes(gigabytes), '3')
    // What the row's own agreement does not know by this name it does not offer: the name is no id of a service of it.
    if (fault) faults.push({ column: name, ...fault })
    else addOns.push({ service: services.get(agreement ?? '') ?? name, gigabytes: gigabytes as number, column: name })
  }
  return addOns
}

function faultOf(
  cell: string,
  value: unknown,
  found: readonly FormFault[],
  example: string,
): Omit<RowFault, 'column'> | undefined {
  if (cell.includes(GARBLED)) return NOT_UTF8
  if (value === undefined) return { code: 'wrong-format', allowed: example }
  if (found[0] === undefined) return undefined
  const { pointer: _, ...fault } = found[0]
  return fault.code === 'wrong-format' && example !== '' ? { ...fault, allowed: example } : fault
}
