import { hasOtherUnit, plainName } from '../../shared/column-name.ts'
import {
  addressRank,
  FIELDS,
  type Field,
  fieldNamed,
  fieldsOf,
  maybeContact,
  NO_FIELD,
} from '../../shared/field-names.ts'
import { isDoubtful } from './doubtful-columns.ts'
import { type ColumnMeaning, type MappedColumn, mappingFor } from './mapping.ts'
import type { ServiceIds, ServiceNames } from './service-columns.ts'

/** The maximum number of columns of a list. */
export const MAX_COLUMNS = 1000

/** A column with the gigabytes of a service. */
export interface ServiceColumn {
  readonly index: number
  /** As in the list. */
  readonly name: string
  readonly services: ServiceIds
}

/** What the columns of a list mean. */
export interface Columns {
  /** As in the list, in order. Of a header with more than `MAX_COLUMNS` only one more is kept. */
  readonly names: readonly string[]
  /** The index of the (first) column of each field; absent for a field without a column. */
  readonly fields: Readonly<Partial<Record<Field, number>>>
  /** Every column of each field. Of several, a row fills one, or all with the same value. */
  readonly ofField: Readonly<Record<Field, readonly number[]>>
  /** Whether the list is for an import. */
  readonly isImport: boolean
  /** The columns that hold the contact unless they hold the address, because no other is named so. */
  readonly contactCandidates: readonly number[]
  /** The columns that could be the address by their names, the most probable first. The address is one of them. */
  readonly addressCandidates: readonly number[]
  readonly services: readonly ServiceColumn[]
  /** Names of the columns that are neither a field nor a service. */
  readonly ignored: readonly string[]
  /** Those of the ignored that look like a service of space. */
  readonly doubtful: readonly string[]
  /** The columns with a name of which nothing is known, nor has anyone said that they count for nothing. */
  readonly unknown: readonly number[]
  /** The number of columns up to the last one that has a name. */
  readonly namedCount: number
  /**
   * Columns without a name after the first that has one. A value in one of them has moved out of its own column, like
   * "10,98" in a list with commas: "10" and "98". Before the first name people have the numbers of the rows.
   */
  readonly nameless: readonly number[]
  /** Whether commas separate the cells, so that a decimal comma may have split a number. */
  readonly isSplitByCommas?: boolean
}

/** How the columns of lists are understood. */
export interface ColumnRules {
  readonly services: ServiceNames
  readonly mapping: readonly MappedColumn[]
  /** The list is for an import, which has more fields. */
  readonly isImport?: boolean
}

/** Finds what each column of a header means. A mapping goes before a field's name, and that before a service's. */
export function columnsOf(header: readonly string[], rules: ColumnRules): Columns {
  const names = header.slice(0, MAX_COLUMNS + 1).map((cell) => cell.trim())
  const mappingOf = mappingFor(rules.mapping, names)
  const meanings = names.map((name): Understood => {
    const plain = plainName(name)
    const mapped = mappingOf(name, plain)
    return mapped
      ? { meaning: mapped.meaning, isMapped: true }
      : { meaning: meaningOf(name, plain, rules), isMapped: false }
  })
  const named = meanings.map(({ meaning }) => meaning)
  const ofField = Object.fromEntries(FIELDS.map((field) => [field, indicesOf(field, meanings)] as const)) as Record<
    Field,
    number[]
  >
  const addressCandidates = ofField.address.toSorted(
    (a, b) => addressRank(names[a] as string) - addressRank(names[b] as string),
  )
  const isImport = rules.isImport ?? false
  const contactCandidates = names.flatMap((name, index) => {
    const { isMapped } = meanings[index] as Understood
    return isImport && ofField.contact.length === 0 && !isMapped && maybeContact(plainName(name)) ? [index] : []
  })
  const services = names.flatMap((name, index): ServiceColumn[] => {
    const meaning = named[index]
    return meaning !== undefined && meaning !== NO_FIELD && 'services' in meaning
      ? [{ index, name, services: meaning.services }]
      : []
  })
  const firstNamed = names.findIndex((name) => name !== '')
  const nameless = names.flatMap((name, index) => (name === '' && index > firstNamed ? [index] : []))
  return withAddress(
    {
      names,
      fields: Object.fromEntries(FIELDS.flatMap((field) => ofField[field].slice(0, 1).map((at) => [field, at]))),
      ofField,
      isImport,
      contactCandidates,
      addressCandidates,
      services,
      ignored: [],
      unknown: names.flatMap((name, index) => (name !== '' && named[index] === undefined ? [index] : [])),
      doubtful: names.filter((name, index) => named[index] === undefined && isDoubtful(name)),
      namedCount: names.findLastIndex((name) => name !== '') + 1,
      nameless,
    },
    addressCandidates[0],
  )
}

/** The same columns with one of the candidates as the address; the other candidates are the contact, or ignored. */
export function withAddress(columns: Columns, address: number | undefined): Columns {
  const { names, fields, ofField, services, contactCandidates } = columns
  const contact = contactCandidates.filter((index) => index !== address)
  const own = {
    ...ofField,
    address: address === undefined ? [] : [address],
    ...(contactCandidates.length > 0 && { contact }),
  }
  const used = new Set([...FIELDS.flatMap((field) => own[field]), ...services.map(({ index }) => index)])
  return {
    ...columns,
    fields: address === undefined ? fields : { ...fields, address },
    ofField: own,
    ignored: names.filter((name, index) => name !== '' && !used.has(index)),
  }
}

interface Understood {
  readonly meaning: ColumnMeaning | undefined
  readonly isMapped: boolean
}

/** What a name says; undefined if it says nothing that is understood, or that the values are in another unit. */
function meaningOf(
  name: string,
  plain: string,
  { services, isImport = false }: ColumnRules,
): ColumnMeaning | undefined {
  const field = fieldNamed(plain)
  if (field !== undefined && fieldsOf(isImport).includes(field)) {
    return hasOtherUnit(name, field === 'credit' ? 'euro' : 'gigabytes') ? undefined : { field }
  }
  const ids = services.get(plain)
  return ids === undefined || hasOtherUnit(name, 'gigabytes') ? undefined : { services: ids }
}

/** The columns of a field. If someone has said which one it is, the others are not. */
function indicesOf(field: Field, meanings: readonly Understood[]): number[] {
  const all = meanings.flatMap(({ meaning, isMapped }, index) =>
    meaning !== undefined && meaning !== NO_FIELD && 'field' in meaning && meaning.field === field
      ? [{ index, isMapped }]
      : [],
  )
  const mapped = all.filter(({ isMapped }) => isMapped)
  return (mapped.length > 0 ? mapped : all).map(({ index }) => index)
}
