import { figures } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { day, euro } from '../shared/format.js'
import { label } from '../shared/language.js'
import { isMissing } from './purchase-steps.js'

/** What the purchase leaves for the first renewal, and what is then missing by when. */
export function renewalAfter({ renewal: { dueOn, amountDue, loadBy, left, toLoad }, charges }) {
  const isShort = isMissing(toLoad)
  // The charges are those of the chosen services alone.
  const withOwned = charges.some(({ on, gross }) => on === dueOn && gross !== amountDue)
  return element(
    'section',
    { class: `renewal-after ${isShort ? 'short' : ''}` },
    element('h3', { class: 'h5' }, label('renewal.after')),
    figures([
      ['figure.toLoad.renewal', euro(toLoad)],
      ['figure.loadBy', isShort ? day(loadBy) : undefined],
      ['figure.dueOn', day(dueOn)],
      ['figure.amountDue', euro(amountDue), withOwned && label('figure.amountDue.owned')],
      ['figure.left', euro(left)],
    ]),
  )
}

/** The question about the renewal after the purchase, which the view of renewals can answer. */
export function renewalQuestion({ mailbox, items }, quote) {
  return { mailbox: { ...mailbox, addOns: addTogether(mailbox.addOns, items) }, credit: creditLeft(quote) }
}

/** The add-ons of the mailbox after the purchase: gigabytes of one service are added. */
function addTogether(addOns = [], items) {
  const gigabytes = new Map()
  for (const { service, gigabytes: more } of [...addOns, ...items]) {
    gigabytes.set(service, (gigabytes.get(service) ?? 0) + more)
  }
  return [...gigabytes].map(([service, sum]) => ({ service, gigabytes: sum }))
}

/**
 * The credit that the purchase leaves, for the question about the renewal. Undefined if no credit was stated or if it is
 * too low for the purchase: `left` then takes for granted that the missing credit has been loaded.
 */
function creditLeft({ credit, renewal }) {
  return credit.toLoad !== undefined && !isMissing(credit.toLoad) ? renewal.left : undefined
}
