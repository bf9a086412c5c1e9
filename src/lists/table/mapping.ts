import type { Agreements } from '../../domain/agreement.ts'
import { plainName } from '../../shared/column-name.ts'
import { type Field, fieldsOf, NO_FIELD } from '../../shared/field-names.ts'
import type { ServiceIds } from './service-columns.ts'

/** What a person says that a column is: a field, a service, or nothing that counts. */
export type ColumnMeaning = { readonly field: Field } | { readonly services: ServiceIds } | typeof NO_FIELD

/** The meaning of one column by its name, which stands before anything that the name itself says. */
export interface MappedColumn {
  readonly name: string
  readonly plain: string
  readonly meaning: ColumnMeaning
}

/**
 * Reads what columns are said to be.
 * @param texts each `NAME:FIELD`, such as "GB extra:extra-space"; a name may contain colons
 * @param isImport whether the list is for an import, which has more fields
 * @returns undefined if one of them names no column, or neither a field nor a service
 */
export function readMapping(
  texts: readonly string[],
  agreements: Agreements,
  isImport = false,
): MappedColumn[] | undefined {
  const mapping: MappedColumn[] = []
  for (const text of texts) {
    const colon = text.lastIndexOf(':')
    const name = text.slice(0, Math.max(colon, 0)).trim()
    const meaning = meaningOf(text.slice(colon + 1), agreements, isImport)
    if (name === '' || meaning === undefined) return undefined
    mapping.push({ name, plain: plainName(name), meaning })
  }
  return mapping
}

function meaningOf(word: string, { all }: Agreements, isImport: boolean): ColumnMeaning | undefined {
  if (word === NO_FIELD) return word
  const field = fieldsOf(isImport).find((each) => each === word)
  if (field !== undefined) return { field }
  const owners = all.filter(({ services }) => services.some(({ id }) => id === word))
  return owners.length === 0 ? undefined : { services: new Map(owners.map(({ id }) => [id, word])) }
}

/**
 * Finds the mapping of a column of a list by its name, or else by its plain name, because people copy names by hand. A
 * mapping that names one column of the list exactly is of no other: "Spazio extra (€)" is not "Spazio extra (GB)".
 * @param names of all columns of the list
 */
export function mappingFor(
  mapping: readonly MappedColumn[],
  names: readonly string[],
): (name: string, plain: string) => MappedColumn | undefined {
  const exact = new Map(mapping.toReversed().map((each) => [each.name, each]))
  const loose = mapping.filter(({ name, plain }) => plain !== '' && !names.includes(name))
  return (name, plain) => {
    if (name === '') return undefined
    return exact.get(name) ?? loose.find((each) => each.plain === plain)
  }
}
