import { isTimeZone } from '../domain/calendar.ts'
import { inOrder } from '../domain/price-list.ts'
import { plainName } from '../shared/column-name.ts'
import { fieldNamed, NO_FIELD } from '../shared/field-names.ts'
import type { AgreementFile } from './file-schema.ts'

/** Something that is wrong in an agreement file. */
export interface FileFault {
  /** JSON pointer into the file; "" for the whole file. */
  readonly pointer: string
  readonly detail: string
}

/** What the schema of a file cannot express. */
export interface Rule {
  /** JSON pointers to what the rule reads; `*` stands for every index of an array. */
  readonly reads: readonly string[]
  readonly faultsOf: (file: AgreementFile) => FileFault[]
}

export const RULES: readonly Rule[] = [
  { reads: ['/timeZone'], faultsOf: unknownTimeZone },
  { reads: ['/domains'], faultsOf: ({ domains }) => repeated(domains, '/domains', 'domain') },
  { reads: ['/services/*/id'], faultsOf: repeatedServiceIds },
  {
    reads: ['/services/*/id', '/services/*/name/it', '/services/*/name/en', '/services/*/aliases/*'],
    faultsOf: sharedColumnNames,
  },
  {
    reads: ['/services/*/id', '/services/*/name/it', '/services/*/name/en', '/services/*/aliases/*'],
    faultsOf: unusableColumnNames,
  },
  { reads: ['/services/*/id', '/priceLists/*/unitPrices'], faultsOf: missingAndForeignPrices },
  { reads: ['/services/*/id', '/integrations/aruba/services/*/*'], faultsOf: unusableQuotas },
  { reads: ['/priceLists/*/validFrom', '/priceLists/*/validThrough'], faultsOf: overlappingPriceLists },
]

function unknownTimeZone({ timeZone }: AgreementFile): FileFault[] {
  return isTimeZone(timeZone) ? [] : [{ pointer: '/timeZone', detail: 'Not a time zone of the IANA database.' }]
}

function repeated(values: readonly string[], pointer: string, what: string): FileFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ pointer: `${pointer}/${index}`, detail: `The ${what} ${value} is named twice.` }]
      : [],
  )
}

function repeatedServiceIds({ services }: AgreementFile): FileFault[] {
  return repeated(
    services.map(({ id }) => id),
    '/services',
    'service',
  )
}

/**
 * In a list of mailboxes the heading of a column names one service, by its id, a name or an alias. No two services may
 * share such a heading, compared as the list reader compares them: "Spazio EXTRA (GB)" is "spazio extra".
 */
function sharedColumnNames({ services }: AgreementFile): FileFault[] {
  const ownerOf = new Map<string, number>()
  return services.flatMap(({ id, name, aliases = [] }, index) =>
    [id, name.it, name.en, ...aliases].flatMap((column) => {
      const key = plainName(column)
      if (key === '') return []
      const owner = ownerOf.get(key) ?? index
      ownerOf.set(key, owner)
      return owner === index
        ? []
        : [{ pointer: `/services/${index}`, detail: `The name or alias “${column}” belongs to another service too.` }]
    }),
  )
}

/**
 * A column of a list that has the name of a field, such as "Saldo", is that field, and one whose name has no letter and
 * no digit is nothing: a service of such a name would never be found.
 */
function unusableColumnNames({ services }: AgreementFile): FileFault[] {
  return services.flatMap(({ id, name, aliases = [] }, index) => {
    const why = (column: string): string | undefined => {
      const plain = plainName(column)
      if (plain === '') return 'has no letter and no digit.'
      const field = fieldNamed(plain)
      if (field !== undefined) return `is a name of the column ${field} in a list of mailboxes.`
      return column === id && id === NO_FIELD
        ? 'says in a list of mailboxes that a column counts for nothing.'
        : undefined
    }
    return [id, name.it, name.en, ...aliases].flatMap((column) => {
      const reason = why(column)
      if (reason === undefined) return []
      return [{ pointer: `/services/${index}`, detail: `The name or alias “${column}” ${reason}` }]
    })
  })
}

/** A price list has a price for each service of the agreement and for no other. */
function missingAndForeignPrices({ services, priceLists }: AgreementFile): FileFault[] {
  const ids = services.map(({ id }) => id)
  return priceLists.flatMap(({ unitPrices }, index) => {
    const pointer = `/priceLists/${index}/unitPrices`
    return [
      ...ids
        .filter((id) => !Object.hasOwn(unitPrices, id))
        .map((id) => ({ pointer, detail: `The service ${id} has no price.` })),
      ...Object.keys(unitPrices)
        .filter((id) => !ids.includes(id))
        .map((id) => ({ pointer: `${pointer}/${id}`, detail: 'Not a service of this agreement.' })),
    ]
  })
}

/** Quotas are those of a service of the agreement, and of one alone: their gigabytes would count twice. */
function unusableQuotas({ services, integrations }: AgreementFile): FileFault[] {
  const ids = services.map(({ id }) => id)
  const seen = new Set<string>()
  return Object.entries(integrations?.aruba?.services ?? {}).flatMap(([id, types]) => {
    const pointer = `/integrations/aruba/services/${id}`
    const repeatedTypes = types.flatMap((type, index) => {
      const isRepeated = seen.has(type)
      seen.add(type)
      return isRepeated ? [{ pointer: `${pointer}/${index}`, detail: `The quota ${type} is named twice.` }] : []
    })
    return ids.includes(id)
      ? repeatedTypes
      : [{ pointer, detail: 'Not a service of this agreement.' }, ...repeatedTypes]
  })
}

/** Later than every date of a price list: the last day of one whose end is not known. */
const NO_END = '9999-12-31'

/** At most one price list is in force on any day, and none ends before it begins. */
function overlappingPriceLists({ priceLists }: AgreementFile): FileFault[] {
  const faults: FileFault[] = priceLists.flatMap(({ validFrom, validThrough }, index) =>
    validThrough !== undefined && validThrough < validFrom
      ? [{ pointer: `/priceLists/${index}/validThrough`, detail: 'Before validFrom.' }]
      : [],
  )
  // The latest day on which one of the lists before is in force.
  let lastDay = ''
  for (const { index, validFrom, validThrough } of inOrder(priceLists.map((list, index) => ({ ...list, index })))) {
    if (validFrom <= lastDay) {
      const detail = `Another price list is in force on ${validFrom} too.`
      faults.push({ pointer: `/priceLists/${index}/validFrom`, detail })
    }
    for (const day of [validFrom, validThrough ?? NO_END]) if (day > lastDay) lastDay = day
  }
  return faults
}
