import type { Agreements } from '../../domain/agreement.ts'
import { plainName } from '../../shared/column-name.ts'
import type { RowFault } from '../row.ts'

/** The names of the columns that are not services, as `plainName` writes them. */
const FIELD_NAMES = {
  address: ['address', 'casella', 'indirizzo', 'pec', 'casella pec', 'indirizzo pec'],
  expiresOn: ['expireson', 'scadenza', 'data scadenza', 'data di scadenza', 'scadenza casella'],
  usedGigabytes: ['usedgigabytes', 'spazio usato', 'gb usati'],
  credit: ['credit', 'credito', 'saldo', 'credito residuo'],
} as const

export type Field = keyof typeof FIELD_NAMES

const FIELDS = Object.keys(FIELD_NAMES) as Field[]

/** A column with the gigabytes of a service. */
export interface ServiceColumn {
  readonly index: number
  /** As the list calls it. */
  readonly name: string
  /** The service that each agreement knows by that name; by the agreement's id. */
  readonly services: ReadonlyMap<string, string>
}

/** More columns no list has; a row of the answer is never wider than its header. */
export const MAX_COLUMNS = 1000

/** What the columns of a list are. */
export interface Columns {
  /** As the list calls them, in order. */
  readonly names: readonly string[]
  /** Where each field stands; absent: nowhere. */
  readonly fields: Readonly<Partial<Record<Field, number>>>
  readonly services: readonly ServiceColumn[]
  /** The names of those that are no field and no service of any agreement. */
  readonly ignored: readonly string[]
  /** How many there are through the last that has a name. */
  readonly named: number
  /**
   * Those without a name behind one that has a name. What stands there has slipped out of its own column, as by the comma of
   * an amount in a list of commas; before the first name stand numbers of rows and the like.
   */
  readonly nameless: readonly number[]
}

/** Every name of every service, and the service each agreement means by it. */
export type ServiceNames = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * The names by which lists may call services: their ids, names and aliases. Where one agreement uses one name twice, an
 * id goes before a name and a name before an alias.
 */
export function serviceNames({ all }: Agreements): ServiceNames {
  const names = new Map<string, Map<string, string>>()
  for (const { id: agreement, services } of all) {
    const called = [
      ...services.map(({ id }) => [id, id]),
      ...services.flatMap(({ id, name }) => [name.it, name.en].map((text) => [text, id])),
      ...services.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id])),
    ] as [string, string][]
    for (const [text, service] of called) {
      const name = plainName(text)
      const known = names.get(name) ?? new Map<string, string>()
      if (!known.has(agreement)) known.set(agreement, service)
      names.set(name, known)
    }
  }
  return names
}

/** Finds what each column is. A field goes before a service of its name. Of too many all but one too many are left out. */
export function columnsOf(header: readonly string[], known: ServiceNames): Columns {
  const names = header.slice(0, MAX_COLUMNS + 1).map((cell) => cell.trim())
  const fields: Partial<Record<Field, number>> = {}
  const services: ServiceColumn[] = []
  const ignored: string[] = []
  const nameless: number[] = []
  const first = names.findIndex((name) => name !== '')
  names.forEach((name, index) => {
    const plain = plainName(name)
    const field = fieldOf(plain)
    const service = known.get(plain)
    if (field !== undefined) fields[field] ??= index
    else if (service !== undefined) services.push({ index, name, services: service })
    else if (name !== '') ignored.push(name)
    else if (index > first) nameless.push(index)
  })
  return { names, fields, services, ignored, nameless, named: names.findLastIndex((name) => name !== '') + 1 }
}

function fieldOf(plain: string): Field | undefined {
  return FIELDS.find((field) => (FIELD_NAMES[field] as readonly string[]).includes(plain))
}

/** Why a list cannot be read by these columns: too many, no address, no expiry, or two columns for one thing. */
export function columnFaults({ names, fields, services }: Columns): RowFault[] {
  if (names.length > MAX_COLUMNS) return [{ column: '', code: 'wrong-length', allowed: `1–${MAX_COLUMNS}` }]
  const faults: RowFault[] = []
  for (const field of ['address', 'expiresOn'] as const) {
    if (fields[field] === undefined) faults.push({ column: field, code: 'missing-field' })
  }
  for (const field of FIELDS) faults.push(...ambiguous(names.filter((name) => fieldOf(plainName(name)) === field)))
  const byService = new Map<string, string[]>()
  for (const { name, services: meant } of services) {
    for (const [agreement, service] of meant) {
      const key = `${agreement} ${service}`
      byService.set(key, [...(byService.get(key) ?? []), name])
    }
  }
  // Two agreements with the same names make one fault, not two.
  const repeated = new Map([...byService.values()].map((columns) => [columns.join(), columns]))
  for (const columns of repeated.values()) faults.push(...ambiguous(columns))
  return faults
}

function ambiguous(columns: readonly string[]): RowFault[] {
  if (columns.length < 2) return []
  return [{ column: columns.at(-1) as string, code: 'exactly-one-of', allowed: columns.join(', ') }]
}
