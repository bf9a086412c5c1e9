import type { RowFault } from '../row.ts'
import { type Columns, FIELDS, fieldNamed, MAX_COLUMNS } from './columns.ts'

/** Why a list with these columns cannot be read: too many, no address, no expiry date, or two columns for one value. */
export function columnFaults(columns: Columns): RowFault[] {
  const { names, fields } = columns
  if (names.length > MAX_COLUMNS) return [{ column: '', code: 'wrong-length', allowed: `1–${MAX_COLUMNS}` }]
  const missing = (['address', 'expiresOn'] as const)
    .filter((field) => fields[field] === undefined)
    .map((field): RowFault => ({ column: field, code: 'missing-field' }))
  return [...missing, ...repeatedColumns(columns).map(repeatedFault)]
}

/** Columns that stand for the same field, or for the same service of one agreement, together. */
function repeatedColumns({ names, services }: Columns): string[][] {
  const columnsOfService = new Map<string, string[]>()
  for (const { name, services: ids } of services) {
    for (const [agreement, service] of ids) {
      const key = `${agreement} ${service}`
      columnsOfService.set(key, [...(columnsOfService.get(key) ?? []), name])
    }
  }
  const columnsOfField = FIELDS.map((field) => names.filter((name) => fieldNamed(name) === field))
  // Columns that are repeated for two agreements are one fault, not two.
  const groups = new Map([...columnsOfService.values()].map((columns) => [columns.join(), columns]))
  return [...columnsOfField, ...groups.values()].filter((columns) => columns.length > 1)
}

function repeatedFault(columns: readonly string[]): RowFault {
  return { column: columns.at(-1) as string, code: 'exactly-one-of', allowed: columns.join(', ') }
}
