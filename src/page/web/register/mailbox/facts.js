import { element } from '../../shared/dom.js'
import { count, day, euro, listed } from '../../shared/format.js'
import { label } from '../../shared/language.js'

/** What the register knows of a mailbox, for a key that may not change it. */
export function mailboxFacts(mailbox, agreement) {
  const { expiresOn, addOns, usedGigabytes, credit, creditReadOn, contact, language, reminders } = mailbox
  const pairs = [
    ['credit', credit && euro(credit)],
    ['creditReadOn', creditReadOn && day(creditReadOn)],
    ['contact', contact],
    ['reminders', label(`register.reminders.${reminders}`)],
    ['language', label(`register.language.${language ?? 'default'}`)],
    ['expiresOn', day(expiresOn)],
    ['usedGigabytes', usedGigabytes !== undefined && count(usedGigabytes)],
  ]
  return element(
    'section',
    { class: 'facts' },
    element('h3', { class: 'h5' }, label('register.data')),
    element('p', { class: 'note' }, label('register.readOnly')),
    element(
      'dl',
      {},
      pairs.map(([field, value]) => pair(label(`register.field.${field}`), value)),
      pair(label('register.services'), addOns.length > 0 && servicesText(addOns, agreement)),
    ),
  )
}

/** Add-ons in words: "Spazio extra: 3, Conservazione: 1". */
export function servicesText(addOns, agreement) {
  const nameOf = (service) => agreement?.services.find(({ id }) => id === service)?.name ?? service
  return listed(addOns.map(({ service, gigabytes }) => `${nameOf(service)}: ${count(gigabytes)}`))
}

function pair(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value || label('register.value.none')))
}
