import { check } from '../field-checks.ts'
import { type Row, type RowFault, unreadableRow, type ValueFault } from '../row.ts'
import { NOT_UTF8, REPLACEMENT_CHARACTER } from '../row-faults.ts'
import type { ImportedRowBody } from '../row-schema.ts'

const NO_CELLS: readonly string[] = []
const NOT_JSON: ValueFault = { code: 'wrong-format', allowed: '{"address":"…","expiresOn":"2027-04-30"}' }

/** The row of one line of NDJSON; undefined for a blank line. The document is validated like every JSON request. */
export function readNdjsonRow(text: string, line: number, isImport: boolean): Row | undefined {
  if (text.trim() === '') return undefined
  if (text.includes(REPLACEMENT_CHARACTER)) return unreadableRow(line, NOT_UTF8)
  const value = parseJson(text)
  if (value === undefined) return unreadableRow(line, NOT_JSON)
  const faults = (isImport ? check.importedRow : check.row)(value).map(
    ({ pointer, ...fault }): RowFault => ({ column: pointer.slice(1), ...fault }),
  )
  const body = (value ?? {}) as ImportedRowBody
  if (faults.length > 0) return faultyRow(line, body, faults)
  const { address, expiresOn, addOns = [], usedGigabytes, credit, creditReadOn, contact, language } = body
  const onlyOfImport = isImport && { creditReadOn, contact, language, statesAddOns: body.addOns !== undefined }
  return { line, cells: NO_CELLS, address, expiresOn, addOns, usedGigabytes, credit, ...onlyOfImport, faults }
}

/** Keeps the fields without a fault, so that the domain can find further faults, and the cells of a response. */
function faultyRow(line: number, body: ImportedRowBody, faults: readonly RowFault[]): Row {
  const { address, expiresOn, addOns = [], usedGigabytes, credit } = body
  const isRight = (name: string): boolean =>
    faults.every(({ column }) => column !== '' && column.split('/', 1)[0] !== name)
  return {
    line,
    cells: [address, expiresOn, usedGigabytes, credit].map(cellOf),
    faults,
    addOns: isRight('addOns') ? addOns : [],
    ...(isRight('address') && { address }),
    ...(isRight('expiresOn') && { expiresOn }),
    ...(isRight('usedGigabytes') && { usedGigabytes }),
    ...(isRight('credit') && { credit }),
  }
}

/** A value as the cell of a response shows it; empty for a list or an object. */
function cellOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
