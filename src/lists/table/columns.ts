import { plainName } from '../../shared/column-name.ts'
import type { Field } from '../row.ts'
import type { ServiceNames } from './service-columns.ts'

/** The plain names of the columns of each field. */
const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  address: ['address', 'casella', 'indirizzo', 'pec', 'casella pec', 'indirizzo pec'],
  expiresOn: ['expireson', 'scadenza', 'data scadenza', 'data di scadenza', 'scadenza casella'],
  usedGigabytes: ['usedgigabytes', 'spazio usato', 'gb usati'],
  credit: ['credit', 'credito', 'saldo', 'credito residuo'],
}

export const FIELDS = Object.keys(FIELD_NAMES) as Field[]

/** The maximum number of columns of a list. */
export const MAX_COLUMNS = 1000

/** A column with the gigabytes of a service. */
export interface ServiceColumn {
  readonly index: number
  /** As in the list. */
  readonly name: string
  /** The id of the service by the id of the agreement. */
  readonly services: ReadonlyMap<string, string>
}

/** What the columns of a list mean. */
export interface Columns {
  /** As in the list, in order. Of a header with more than `MAX_COLUMNS` only one more is kept. */
  readonly names: readonly string[]
  /** The index of the column of each field; absent for a field without a column. */
  readonly fields: Readonly<Partial<Record<Field, number>>>
  readonly services: readonly ServiceColumn[]
  /** Names of the columns that are neither a field nor a service. */
  readonly ignored: readonly string[]
  /** The number of columns up to the last one that has a name. */
  readonly namedCount: number
  /**
   * Columns without a name after the first that has one. A value in one of them has moved out of its own column, like
   * "10,98" in a list with commas: "10" and "98". Before the first name people have the numbers of the rows.
   */
  readonly nameless: readonly number[]
}

/** Finds what each column of a header means. A name of a field goes before one of a service. */
export function columnsOf(header: readonly string[], serviceNames: ServiceNames): Columns {
  const names = header.slice(0, MAX_COLUMNS + 1).map((cell) => cell.trim())
  const fields: Partial<Record<Field, number>> = {}
  const services: ServiceColumn[] = []
  const ignored: string[] = []
  const nameless: number[] = []
  const firstNamed = names.findIndex((name) => name !== '')
  for (const [index, name] of names.entries()) {
    const field = fieldNamed(name)
    const service = serviceNames.get(plainName(name))
    if (field !== undefined) fields[field] ??= index
    else if (service !== undefined) services.push({ index, name, services: service })
    else if (name !== '') ignored.push(name)
    else if (index > firstNamed) nameless.push(index)
  }
  return { names, fields, services, ignored, nameless, namedCount: names.findLastIndex((name) => name !== '') + 1 }
}

/** The field that a column with this name holds. */
export function fieldNamed(name: string): Field | undefined {
  const plain = plainName(name)
  return FIELDS.find((field) => FIELD_NAMES[field].includes(plain))
}
