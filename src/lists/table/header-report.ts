import type { Agreements } from '../../domain/agreement.ts'
import { FIELD_NAMES, FIELDS } from '../../shared/field-names.ts'
import type { HeaderReport } from '../../shared/header-report.ts'
import type { UnusableList } from '../list.ts'
import { columnFaults, missingFields } from './column-faults.ts'
import type { Columns } from './columns.ts'
import type { MappedColumn } from './mapping.ts'

/** The header of a table. */
export interface TableHeader {
  readonly columns: Columns
  /** Its line in the list. */
  readonly line: number
}

/** Why a table with this header cannot be read, whatever its rows are; undefined if it can. */
export function whyUnusable(
  header: TableHeader,
  mapping: readonly MappedColumn[],
  agreements: Agreements,
): UnusableList | undefined {
  const faults = columnFaults(header.columns, mapping)
  if (faults.length === 0) return undefined
  const isNamed = faults[0]?.column !== ''
  return { problem: 'unusable-header', faults, ...(isNamed && { header: reportOf(header, agreements) }) }
}

/** A table without a column of a service. Its mailboxes would all seem safe, because no add-on is known of them. */
export function noServiceColumn(header: TableHeader, agreements: Agreements): UnusableList {
  const faults = header.columns.doubtful.map((column) => ({ column, code: 'unknown-field' as const }))
  return { problem: 'no-service-column', faults, header: reportOf(header, agreements) }
}

/** An address, or a date or an amount: a list without a header has them there, and they are not shown. */
const VALUE = /@|^\d/

function reportOf({ columns, line }: TableHeader, agreements: Agreements): HeaderReport {
  return {
    line,
    found: columns.names.filter((name) => name !== '' && !VALUE.test(name)),
    missing: missingFields(columns),
    doubtful: columns.doubtful,
    understood: [...FIELDS.map((field) => ({ field, names: FIELD_NAMES[field] })), ...servicesUnderstood(agreements)],
  }
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
