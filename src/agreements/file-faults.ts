import { isTimeZone } from '../domain/calendar.ts'
import { inOrder } from '../domain/price-list.ts'
import { plainName } from '../shared/column-name.ts'
import { faultText } from '../shared/messages/faults.ts'
import { schemaFaults } from '../shared/validation/schema-faults.ts'
import { type AgreementFile, checkForm } from './file-schema.ts'

/** One thing that is wrong in an agreement file. */
export interface FileFault {
  /** JSON pointer into the file; "" for the whole. */
  readonly pointer: string
  readonly detail: string
}

/** Later than every date: the last day of a price list whose end is not known. */
const FOR_EVER = '9999-12-31'

/** What the form of a file cannot say, each with the places whose form must be sound for it to be read. */
const MEANING: readonly { reads: RegExp; check: (file: AgreementFile) => FileFault[] }[] = [
  { reads: /^\/timeZone$/, check: unknownTimeZone },
  { reads: /^\/domains$/, check: ({ domains }) => repeated(domains, '/domains', 'domain') },
  { reads: /^\/services(\/\d+(\/id)?)?$/, check: repeatedServiceIds },
  { reads: /^\/services(\/\d+(\/(id|name|aliases)(\/.*)?)?)?$/, check: columnNamesShared },
  {
    reads: /^\/services(\/\d+(\/id)?)?$|^\/priceLists(\/\d+(\/unitPrices)?)?$/,
    check: pricesOfOtherServices,
  },
  { reads: /^\/priceLists(\/\d+(\/valid(From|Through))?)?$/, check: overlappingPriceLists },
]

/**
 * Every fault of a parsed file; none for a sound one. Its meaning is checked as far as its form allows: a price that is
 * no price hides no overlap of price lists.
 */
export function fileFaults(content: unknown): FileFault[] {
  checkForm(content)
  const form = schemaFaults(checkForm.errors ?? [])
  // What has a field too many, or is too long or too short, can still be read.
  const unreadable = form.filter(({ code }) => code !== 'unknown-field' && code !== 'wrong-length')
  const readable = ({ reads }: { reads: RegExp }) =>
    !unreadable.some(({ pointer }) => pointer === '' || reads.test(pointer))
  return [
    ...form.map((fault) => ({ pointer: fault.pointer, detail: faultText(fault.code, fault, 'en') })),
    ...MEANING.filter(readable).flatMap(({ check }) => check(content as AgreementFile)),
  ]
}

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

/** A column of a list of mailboxes must mean one service: ids, names and aliases are compared as the report reads them. */
function columnNamesShared({ services }: AgreementFile): FileFault[] {
  const owners = new Map<string, number>()
  return services.flatMap(({ id, name, aliases = [] }, index) =>
    [id, name.it, name.en, ...aliases].flatMap((column) => {
      const key = plainName(column)
      const owner = owners.get(key) ?? index
      owners.set(key, owner)
      return owner === index
        ? []
        : [{ pointer: `/services/${index}`, detail: `The name or alias “${column}” belongs to another service too.` }]
    }),
  )
}

function pricesOfOtherServices({ services, priceLists }: AgreementFile): FileFault[] {
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

function overlappingPriceLists({ priceLists }: AgreementFile): FileFault[] {
  const faults: FileFault[] = priceLists.flatMap(({ validFrom, validThrough }, index) =>
    validThrough !== undefined && validThrough < validFrom
      ? [{ pointer: `/priceLists/${index}/validThrough`, detail: 'Before validFrom.' }]
      : [],
  )
  // The last day on which a list is in force, of those that begin no later than the list at hand.
  let last = ''
  for (const { index, validFrom, validThrough } of inOrder(priceLists.map((list, index) => ({ ...list, index })))) {
    if (validFrom <= last) {
      const detail = `Another price list is in force on ${validFrom} too.`
      faults.push({ pointer: `/priceLists/${index}/validFrom`, detail })
    }
    for (const day of [validFrom, validThrough ?? FOR_EVER]) if (day > last) last = day
  }
  return faults
}
