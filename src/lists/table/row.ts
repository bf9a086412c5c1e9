import type { Agreement, Agreements } from '../../domain/agreement.ts'
import type { SchemaFault } from '../../shared/field-fault.ts'
import { readServiceGigabytes } from '../../shared/written-values.js'
import { check } from '../field-checks.ts'
import { type Row, type RowFault, type StatedAddOn, unreadableRow, type ValueFault } from '../row.ts'
import { NOT_UTF8, REPLACEMENT_CHARACTER } from '../row-faults.ts'
import type { Columns } from './columns.ts'
import {
  ADDRESS,
  type CellReader,
  CONTACT,
  CREDIT,
  CREDIT_DATE,
  EXPIRY_DATE,
  LANGUAGE,
  USED_GIGABYTES,
} from './field-cells.ts'
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
  const onlyOfImport = columns.isImport && {
    creditReadOn: readField(CREDIT_DATE, record, columns, faults, agreement),
    contact: readField(CONTACT, record, columns, faults),
    language: readField(LANGUAGE, record, columns, faults),
  }
  const addOns = readAddOns(cells, columns, agreement?.id, faults)
  if (hasNamelessValue(cells, columns) || hasSplitNumber(cells, columns)) {
    faults.push({ column: '', code: 'wrong-length', allowed: `0–${columns.namedCount}` })
  }
  return { line, cells, address, expiresOn, addOns, usedGigabytes, credit, ...onlyOfImport, faults }
}

/**
 * The value in the columns of a field; undefined if there is none, or if it is faulty: then `faults` gets its faults.
 * Of several columns the filled one counts, such as "scadenza" and "data fine"; two different values are a fault.
 */
function readField<Value>(
  { field, required, read, check, example }: CellReader<Value>,
  { cells }: TableRecord,
  { ofField, names }: Columns,
  faults: RowFault[],
  agreement?: Agreement,
): Value | undefined {
  const faultsBefore = faults.length
  let found: Value | undefined
  let foundIn = ''
  for (const index of ofField[field]) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    const column = names[index] as string
    const value = read(cell, agreement)
    const fault = value === undefined ? unreadableCell(cell, example) : faultOf(cell, check(value), example)
    if (fault !== undefined) faults.push({ column, ...fault })
    else if (found !== undefined && found !== value) faults.push(contradiction(foundIn, column))
    else {
      found = value
      foundIn = column
    }
  }
  if (faults.length > faultsBefore) return undefined
  const [first] = ofField[field]
  if (found === undefined && required) faults.push({ column: names[first as number] as string, code: 'missing-field' })
  return found
}

/** The add-ons with one or more gigabytes in their column. Of two columns for one service the filled one counts. */
function readAddOns(
  cells: readonly string[],
  columns: Columns,
  agreement: string | undefined,
  faults: RowFault[],
): StatedAddOn[] {
  const stated: Required<StatedAddOn>[] = []
  for (const { index, name, services } of columns.services) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    const gigabytes = readServiceGigabytes(cell)
    const fault = gigabytes === undefined ? unreadableCell(cell, '3 GB') : gigabytesFault(cell, gigabytes)
    if (fault !== undefined) {
      faults.push({ column: name, ...fault })
      continue
    }
    // If the row's agreement has no service of this name, the name stands for it: the domain rejects it as not offered.
    const service = services.get(agreement ?? '') ?? name
    const first = stated.find((addOn) => addOn.service === service)
    if (first === undefined) stated.push({ service, gigabytes: gigabytes as number, column: name })
    else if (first.gigabytes !== gigabytes) faults.push(contradiction(first.column, name))
  }
  return stated.filter(({ gigabytes }) => gigabytes > 0)
}

/** Two columns that mean the same, but state different values. */
function contradiction(first: string, second: string): RowFault {
  return { column: second, code: 'exactly-one-of', allowed: `${first}, ${second}` }
}

/** Whether the row has a value in a column without a name, or after the last column. */
function hasNamelessValue(cells: readonly string[], { names, nameless }: Columns): boolean {
  const hasValue = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== ''
  return nameless.some((index) => hasValue(cells[index])) || cells.slice(names.length).some(hasValue)
}

/** Whole euro and cents, or whole gigabytes and decimals, in two cells. */
const WHOLE = /^\s*\d+\s*$/
const CENTS = /^\s*\d{2}\s*$/
const DECIMALS = /^\s*\d{1,2}\s*$/

/**
 * Whether a decimal comma has split a number, although the cells that moved are blank at the end: with the columns
 * address, expiry, credit, two services the row "…,10,98,3," has a credit of 10,98 and one service, not 10 and two.
 */
function hasSplitNumber(cells: readonly string[], { names, fields, isSplitByCommas }: Columns): boolean {
  if (!isSplitByCommas || cells.length <= names.length) return false
  const isSplit = (index: number | undefined, decimals: RegExp): boolean =>
    index !== undefined && WHOLE.test(cells[index] as string) && decimals.test(cells[index + 1] as string)
  return isSplit(fields.credit, CENTS) || isSplit(fields.usedGigabytes, DECIMALS)
}

function unreadableCell(cell: string, example: string): ValueFault {
  return cell.includes(REPLACEMENT_CHARACTER) ? NOT_UTF8 : { code: 'wrong-format', allowed: example }
}

/** No gigabytes are no fault: the mailbox does not have the service. */
function gigabytesFault(cell: string, gigabytes: number): ValueFault | undefined {
  return gigabytes === 0 ? undefined : faultOf(cell, check.gigabytes(gigabytes), '3')
}

/** The first fault that the schema found, with the example as it should stand in a list. */
function faultOf(cell: string, [first]: readonly SchemaFault[], example: string): ValueFault | undefined {
  if (first === undefined) return undefined
  if (cell.includes(REPLACEMENT_CHARACTER)) return NOT_UTF8
  const { pointer: _, ...fault } = first
  return fault.code === 'wrong-format' && example !== '' ? { ...fault, allowed: example } : fault
}
