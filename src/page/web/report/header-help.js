import { element } from '../shared/dom.js'
import { counted } from '../shared/format.js'
import { label } from '../shared/language.js'
import { FIELDS } from './columns/meanings.js'

/**
 * Below a problem with the header of a list: the columns that were found, and the names that are understood for what is
 * missing; where nothing is, for the services.
 */
export function headerHelp({ found, missing, understood, unnamedColumns }) {
  const isWanted = ({ field }) => (missing.length > 0 ? missing.includes(field) : !FIELDS.includes(field))
  const names = understood.filter(isWanted).map((entry) => element('li', {}, entry.names.join(', ')))
  const canChoose = found.length > 0
  return element(
    'div',
    { class: 'header-help' },
    canChoose && element('p', {}, label('header.found', { columns: found.join(', ') })),
    !canChoose && unnamedColumns > 0 && element('p', {}, counted('unnamed', unnamedColumns)),
    element('p', {}, label(canChoose ? 'header.choose' : 'header.understood')),
    element('ul', {}, names),
  )
}
