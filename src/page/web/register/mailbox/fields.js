import { element } from '../../shared/dom.js'
import { addDatePicker } from '../../shared/form/date-picker.js'
import { asWritten } from '../../shared/format.js'
import { label, language } from '../../shared/language.js'

/** Names of the fields, in their order, with their attributes or their choices; the labels are `register.field.<name>`. */
const FIELDS = {
  credit: { maxlength: 20, class: 'form-control short', inputmode: 'decimal' },
  creditReadOn: { maxlength: 40, isDate: true },
  contact: { maxlength: 254, inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' },
  reminders: { choices: ['on', 'off'] },
  language: { choices: ['', 'it', 'en'] },
  expiresOn: { maxlength: 40, isDate: true },
  usedGigabytes: { maxlength: 20, class: 'form-control short', inputmode: 'decimal' },
}

/**
 * The fields of a mailbox, apart from those of its services.
 * @returns `fields`, the elements by their names, and `nodes`, the same with their labels and hints, in their order
 */
export function mailboxFields() {
  const made = Object.entries(FIELDS).map(([name, { choices, isDate, ...attributes }]) => {
    const field = choices ? choice(name, choices) : textField(name, attributes)
    return { name, field, node: place(name, field), isDate }
  })
  // A date picker takes its place beside a field that is in its own.
  for (const { field, isDate } of made) if (isDate) addDatePicker(field)
  return {
    fields: Object.fromEntries(made.map(({ name, field }) => [name, field])),
    nodes: made.map(({ node }) => node),
  }
}

/** The texts of the fields of a mailbox as people type them. */
export function textsOf({ expiresOn, usedGigabytes, credit, creditReadOn, contact, language: chosen, reminders }) {
  const used = usedGigabytes === undefined ? '' : String(usedGigabytes)
  return {
    expiresOn: asWritten(expiresOn),
    usedGigabytes: language() === 'it' ? used.replace('.', ',') : used,
    credit: asWritten(credit ?? ''),
    creditReadOn: asWritten(creditReadOn ?? ''),
    contact: contact ?? '',
    language: chosen ?? '',
    reminders,
  }
}

function textField(name, attributes) {
  const hint = `mailbox-${name}-hint`
  const common = { class: 'form-control', type: 'text', autocomplete: 'off', 'aria-describedby': hint }
  return element('input', { ...common, id: `mailbox-${name}`, name, ...attributes })
}

function choice(name, values) {
  const options = values.map((value) => element('option', { value }, label(`register.${name}.${value || 'default'}`)))
  return element(
    'select',
    { class: 'form-select', id: `mailbox-${name}`, name, 'aria-describedby': `mailbox-${name}-hint` },
    options,
  )
}

function place(name, field) {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: field.id }, label(`register.field.${name}`)),
    element('p', { class: 'hint', id: `${field.id}-hint` }, label(`register.hint.${name}`)),
    field,
  )
}
