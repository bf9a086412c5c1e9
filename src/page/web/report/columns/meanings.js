import { firstAgreement } from '../../shared/api.js'
import { label } from '../../shared/language.js'

/** What a column may hold besides the gigabytes of a service. */
export const FIELDS = ['address', 'expiresOn', 'usedGigabytes', 'credit']

/**
 * What a column may be: word of the API -> its name on the page.
 * @param understood of the header: all fields and services, each with the names of its column
 */
export async function columnMeanings(understood) {
  const agreement = await firstAgreement().catch(() => undefined)
  const names = new Map(agreement?.services.map(({ id, name }) => [id, name]))
  const services = understood.filter(({ field }) => !FIELDS.includes(field))
  return new Map([
    ...FIELDS.map((field) => [field, label(`columns.${field}`)]),
    // Of a service of another agreement the header has the names; the first is its id.
    ...services.map(({ field, names: [id, name = id] }) => [field, names.get(field) ?? name]),
    ['ignore', label('columns.ignore')],
  ])
}
