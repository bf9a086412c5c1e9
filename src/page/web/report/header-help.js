import { element } from '../shared/dom.js'
import { label } from '../shared/language.js'

/** What is no service of an agreement. */
const FIELDS = ['address', 'expiresOn', 'usedGigabytes', 'credit']

/**
 * Below a problem with the header of a list: the columns that were found, and the names that are understood for what is
 * missing; where nothing is, for the services.
 */
export function headerHelp({ found, missing, understood }) {
  const isWanted = ({ field }) => (missing.length > 0 ? missing.includes(field) : !FIELDS.includes(field))
  const names = understood.filter(isWanted).map((entry) => element('li', {}, entry.names.join(', ')))
  return element(
    'div',
    { class: 'header-help' },
    found.length > 0 && element('p', {}, label('header.found', { columns: found.join(', ') })),
    element('p', {}, label('header.understood')),
    element('ul', {}, names),
  )
}
