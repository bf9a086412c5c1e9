import { element, icon } from '../../shared/dom.js'
import { addDatePicker } from '../../shared/form/date-picker.js'
import { toAddress, toAmount, toDate, toNumber } from '../../shared/form/field-values.js'
import { serviceFields } from '../../shared/form/service-fields.js'
import { asWritten } from '../../shared/format.js'
import { label, language } from '../../shared/language.js'

/** Names of the text fields, with their attributes; the labels are `register.field.<name>`. */
const TEXTS = {
  expiresOn: { maxlength: 40, date: true },
  usedGigabytes: { maxlength: 20, class: 'form-control short', inputmode: 'decimal' },
  credit: { maxlength: 20, class: 'form-control short', inputmode: 'decimal' },
  creditReadOn: { maxlength: 40, date: true },
  contact: { maxlength: 254, inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' },
}

/**
 * The form of what the register knows of a mailbox.
 * @param mailbox of the API @param agreement of it, or undefined if it cannot be read
 * @param today the date on which a credit that is typed was read, unless another is typed
 * @param save () -> void, when the button is pressed
 * @returns `node`, with its `summary` of faults; `read()` -> the mailbox as it is typed; `fields()` -> Map of JSON pointer
 *   and field; `edits()`, what was typed and not yet saved, and `restore(edits)` in another form of the mailbox
 */
export function mailboxForm({ mailbox, agreement, today, save }) {
  const summary = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const inputs = Object.fromEntries(
    Object.entries(TEXTS).map(([name, attributes]) => [name, textField(name, attributes)]),
  )
  const choices = { language: choice('language', ['', 'it', 'en']), reminders: choice('reminders', ['on', 'off']) }
  const fieldset = element(
    'fieldset',
    { class: 'field', id: 'mailbox-addOns', tabindex: -1 },
    element('legend', {}, label('register.services')),
    element('p', { class: 'hint', id: 'mailbox-addOns-hint' }, label('field.services.hint')),
    element('div', { class: 'services' }),
  )
  const services = serviceFields(fieldset, { explained: false })
  const fields = { ...inputs, ...choices }
  const button = element(
    'button',
    { class: 'btn btn-primary', type: 'submit' },
    icon('it-check'),
    ' ',
    label('register.save'),
  )
  const order = ['credit', 'creditReadOn', 'contact', 'reminders', 'language', 'expiresOn', 'usedGigabytes']
  const node = element(
    'form',
    { id: 'mailbox-form', method: 'post', novalidate: true, onsubmit: submit },
    summary,
    element(
      'div',
      { class: 'two-columns' },
      order.map((name) => place(name, fields[name])),
      fieldset,
    ),
    button,
  )
  for (const [name, { date }] of Object.entries(TEXTS)) if (date) addDatePicker(inputs[name])

  function submit(event) {
    event.preventDefault()
    save()
  }

  // A credit that is typed anew was read today, unless another date is typed.
  inputs.credit.addEventListener('input', () => {
    const isOld = (toDate(inputs.creditReadOn) ?? '') === (mailbox.creditReadOn ?? '')
    if (isOld && today) inputs.creditReadOn.value = asWritten(today)
  })

  if (agreement) services.show(agreement)
  for (const [name, text] of Object.entries(textsOf(mailbox))) fields[name].value = text
  services.fill(servicesOf(mailbox.addOns))
  const shown = { texts: texts(), addOns: JSON.stringify(services.read('').items) }

  function texts() {
    return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
  }

  /** What a field that was left alone stands for is as it was, however it is written. */
  const read = (name, convert) => (fields[name].value === shown.texts[name] ? mailbox[name] : convert(fields[name]))

  function addOnsTyped() {
    const { items } = services.read('')
    return JSON.stringify(items) === shown.addOns ? mailbox.addOns : items
  }

  return {
    node,
    summary,
    read: () => ({
      expiresOn: read('expiresOn', toDate),
      usedGigabytes: read('usedGigabytes', toNumber),
      credit: read('credit', toAmount),
      creditReadOn: read('creditReadOn', toDate),
      contact: read('contact', toAddress),
      language: choices.language.value || undefined,
      reminders: choices.reminders.value,
      addOns: addOnsTyped(),
    }),
    fields: () =>
      new Map([
        ...Object.entries(fields).map(([name, field]) => [`/${name}`, field]),
        ...services.read('/addOns').fields,
      ]),
    edits() {
      const changed = Object.entries(texts()).filter(([name, text]) => text !== shown.texts[name])
      const { items } = services.read('')
      return { texts: Object.fromEntries(changed), ...(JSON.stringify(items) !== shown.addOns && { addOns: items }) }
    },
    restore(edits) {
      for (const [name, text] of Object.entries(edits.texts)) fields[name].value = text
      if (edits.addOns) services.fill(servicesOf(edits.addOns))
    },
  }
}

/** The texts of the fields of services. */
function servicesOf(addOns) {
  return addOns.map(({ service, gigabytes }) => [service, String(gigabytes)])
}

/** The texts of the fields of a mailbox as people type them. */
function textsOf({ expiresOn, usedGigabytes, credit, creditReadOn, contact, language: chosen, reminders }) {
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

function textField(name, { date: _, ...attributes }) {
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
