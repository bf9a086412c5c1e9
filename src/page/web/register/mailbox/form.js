import { element, icon } from '../../shared/dom.js'
import { toAddress, toAmount, toDate, toNumber } from '../../shared/form/field-values.js'
import { serviceFields } from '../../shared/form/service-fields.js'
import { asWritten } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { mailboxFields, textsOf } from './fields.js'

/**
 * The form of what the register knows of a mailbox.
 * @param mailbox of the API @param agreement of it, or undefined if it cannot be read
 * @param today the date on which a credit that is typed was read, unless another is typed; undefined: the service's today
 * @param save () -> void, when the button is pressed
 * @returns `node`, with its `summary` of faults; `read()` -> the mailbox as it is typed; `fields()` -> Map of JSON pointer
 *   and field; `texts()` of all fields; `edits()`, and `restore(edits)` in another form of the mailbox
 */
export function mailboxForm({ mailbox, agreement, today, save }) {
  const summary = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const { fields, nodes } = mailboxFields()
  const fieldset = element(
    'fieldset',
    { class: 'field', id: 'mailbox-addOns', tabindex: -1 },
    element('legend', {}, label('register.services')),
    element('p', { class: 'hint', id: 'mailbox-addOns-hint' }, label('field.services.hint')),
    element('div', { class: 'services' }),
  )
  const services = serviceFields(fieldset, { explained: false })
  const button = element('button', { class: 'btn btn-primary', type: 'submit' })
  button.append(icon('it-check'), ' ', label('register.save'))
  const node = element(
    'form',
    { id: 'mailbox-form', method: 'post', novalidate: true, onsubmit: submit },
    summary,
    element('div', { class: 'two-columns' }, nodes, fieldset),
    button,
  )

  function submit(event) {
    event.preventDefault()
    save()
  }

  // A credit that is typed anew was read today, unless another date is typed.
  fields.credit.addEventListener('input', () => {
    const isOld = (toDate(fields.creditReadOn) ?? '') === (mailbox.creditReadOn ?? '')
    if (isOld) fields.creditReadOn.value = asWritten(today ?? '')
  })

  if (agreement) services.show(agreement)
  for (const [name, text] of Object.entries(textsOf(mailbox))) fields[name].value = text
  services.fill(servicesOf(mailbox.addOns))
  const shown = texts()

  /** Name of a field -> its text; those of the services are entries of id and text. */
  function texts() {
    const entries = Object.entries(fields).map(([name, { value }]) => [name, value])
    return { ...Object.fromEntries(entries), addOns: servicesOf(services.read('').items) }
  }

  /** What a field that was left alone stands for is as it was, however it is written. */
  function read() {
    const now = texts()
    const value = (name, convert) => (same(now[name], shown[name]) ? mailbox[name] : convert(fields[name]))
    return {
      expiresOn: value('expiresOn', toDate),
      usedGigabytes: value('usedGigabytes', toNumber),
      credit: value('credit', toAmount),
      creditReadOn: value('creditReadOn', toDate),
      contact: value('contact', toAddress),
      language: fields.language.value || undefined,
      reminders: fields.reminders.value,
      addOns: value('addOns', () => services.read('').items),
    }
  }

  return {
    node,
    summary,
    read,
    texts,
    fields: () =>
      new Map([
        ...Object.entries(fields).map(([name, field]) => [`/${name}`, field]),
        ...services.read('/addOns').fields,
      ]),
    /**
     * The texts that were typed and not yet saved. "5" is none where the credit is 5.00.
     * @param sent texts that were saved: those typed since then differ from them, however the service has written them
     */
    edits(sent) {
      const values = read()
      const isEdit = ([name, text]) => !(sent ? same(text, sent[name]) : same(values[name], mailbox[name]))
      return Object.fromEntries(Object.entries(texts()).filter(isEdit))
    },
    restore({ addOns, ...edits }) {
      for (const [name, text] of Object.entries(edits)) fields[name].value = text
      if (addOns) services.fill(addOns)
    },
  }
}

/** The texts of the fields of services. */
function servicesOf(addOns) {
  return addOns.map(({ service, gigabytes }) => [service, String(gigabytes)])
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b)
}
