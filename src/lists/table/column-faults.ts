import { plainName } from '../../shared/column-name.ts'
import type { RowFault } from '../row.ts'
import { type Columns, MAX_COLUMNS } from './columns.ts'
import { type MappedColumn, mappingFor } from './mapping.ts'

/** The fields without which no mailbox can be checked. */
export const REQUIRED_FIELDS = ['address', 'expiresOn'] as const

/** The required fields that have no column. */
export function missingFields({ fields }: Columns): (typeof REQUIRED_FIELDS)[number][] {
  return REQUIRED_FIELDS.filter((field) => fields[field] === undefined)
}

/** Why a list with these columns cannot be read: too many, no address, no expiry date, or a mapping of no column. */
export function columnFaults(columns: Columns, mapping: readonly MappedColumn[]): RowFault[] {
  const { names } = columns
  if (names.length > MAX_COLUMNS) return [{ column: '', code: 'wrong-length', allowed: `1–${MAX_COLUMNS}` }]
  const mappingOf = mappingFor(mapping, names)
  const used = new Set(names.map((name) => mappingOf(name, plainName(name))))
  const unknown = mapping.filter((mapped) => !used.has(mapped)).map(({ name }) => name)
  const missing = [...missingFields(columns), ...unknown]
  return missing.map((column) => ({ column, code: 'missing-field' }))
}
