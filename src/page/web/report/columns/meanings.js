import { firstAgreement } from '../../shared/api.js'
import { label } from '../../shared/language.js'

/** What a column may hold besides the gigabytes of a service; the last three only in a list for an import. */
export const FIELDS = ['address', 'expiresOn', 'usedGigabytes', 'credit', 'creditReadOn', 'contact', 'language']

/**
 * What a column may be: word of the API -> its name on the page.
 * @param understood of the header: all fields and services, each with the names of its column
 * @param reading promise of the agreement that names the services
 */
export async function columnMeanings(understood, reading = firstAgreement()) {
  const agreement = await reading.catch(() => undefined)
  const names = new Map(agreement?.services.map(({ id, name }) => [id, name]))
  const fields = FIELDS.filter((name) => understood.some(({ field }) => field === name))
  const services = understood.filter(({ field }) => !FIELDS.includes(field))
  return new Map([
    ...fields.map((field) => [field, label(`columns.${field}`)]),
    // Of a service of another agreement the header has the names; the first is its id.
    ...services.map(({ field, names: [id, name = id] }) => [field, names.get(field) ?? name]),
    ['ignore', label('columns.ignore')],
  ])
}
