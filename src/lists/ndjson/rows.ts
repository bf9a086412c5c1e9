import { check } from '../fields.ts'
import { NOT_UTF8, REPLACEMENT_CHARACTER, type Row, type RowFault, unreadableRow } from '../row.ts'
import type { ReportRowBody } from '../row-schema.ts'

const NO_CELLS: readonly string[] = []
const NOT_JSON = { code: 'wrong-format', allowed: '{"address":"…","expiresOn":"2027-04-30"}' } as const

/** The row that a line of an NDJSON list is; strict, like every request in JSON. Absent for a blank one. */
export function jsonRowOf(text: string, line: number): Row | undefined {
  if (text.trim() === '') return undefined
  if (text.includes(REPLACEMENT_CHARACTER)) return unreadableRow(line, NOT_UTF8)
  const value = parsed(text)
  if (value === undefined) return unreadableRow(line, NOT_JSON)
  const faults = check.row(value).map(({ pointer, ...fault }): RowFault => ({ column: pointer.slice(1), ...fault }))
  const { address, expiresOn, addOns = [], usedGigabytes, credit } = (value ?? {}) as ReportRowBody
  if (faults.length === 0) return { line, cells: NO_CELLS, address, expiresOn, addOns, usedGigabytes, credit, faults }
  // What is right of a faulty row is kept, so that the domain's faults can be told too, and that it can be shown.
  const right = (name: string): boolean => faults.every(({ column }) => column.split('/', 1)[0] !== name)
  const whole = right('')
  return {
    line,
    cells: [address, expiresOn, usedGigabytes, credit].map(asItCame),
    faults,
    addOns: whole && right('addOns') ? addOns : [],
    ...(whole && right('address') && { address }),
    ...(whole && right('expiresOn') && { expiresOn }),
    ...(whole && right('usedGigabytes') && { usedGigabytes }),
    ...(whole && right('credit') && { credit }),
  }
}

function asItCame(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
