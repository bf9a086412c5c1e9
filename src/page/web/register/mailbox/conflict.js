import { element } from '../../shared/dom.js'
import { asWritten, count, euro } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { servicesText } from './facts.js'

/**
 * Someone else has changed the mailbox meanwhile: what it is now, and what was typed, field by field.
 * @param now the mailbox as it is @param typed see form.js @param fields of what was typed that differ
 * @param keep () -> void: the typed values are saved all the same @param drop () -> void: those of the register stay
 */
export function conflictNote({ now, typed, fields, agreement, keep, drop }) {
  const values = fields.map((field) =>
    element(
      'div',
      {},
      element('dt', {}, label(field === 'addOns' ? 'register.services' : `register.field.${field}`)),
      element('dd', {}, label('register.conflict.now'), ' ', bold(valueText(field, now[field], agreement))),
      element('dd', {}, label('register.conflict.typed'), ' ', bold(valueText(field, typed[field], agreement))),
    ),
  )
  const button = (name, kind, onclick) =>
    element('button', { class: `btn ${kind}`, type: 'button', onclick }, label(name))
  return element(
    'div',
    { class: 'conflict alert alert-warning', tabindex: -1 },
    element('h3', { class: 'h5' }, label('register.conflict')),
    element('p', {}, label('register.conflict.text')),
    values.length > 0 ? element('dl', {}, values) : element('p', {}, label('register.conflict.same')),
    element(
      'div',
      { class: 'actions' },
      values.length > 0 && button('register.conflict.keep', 'btn-primary', keep),
      button('register.conflict.drop', 'btn-outline-primary', drop),
    ),
  )
}

function bold(text) {
  return element('b', {}, text)
}

/** A value of a mailbox in words. What could not be read is shown as it was typed. */
function valueText(field, value, agreement) {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return label('register.value.none')
  if (field === 'credit') return /^\d+\.\d\d$/.test(value) ? euro(value) : value
  if (field === 'expiresOn' || field === 'creditReadOn')
    return /^\d{4}-\d\d-\d\d$/.test(value) ? asWritten(value) : value
  if (field === 'usedGigabytes') return typeof value === 'number' ? count(value) : value
  if (field === 'language' || field === 'reminders') return label(`register.${field}.${value}`)
  if (field === 'addOns') return servicesText(value, agreement)
  return value
}
