import { answerActions, answerDates } from '../shared/answer/frame.js'
import { renewalParts } from '../shared/answer/renewal-check.js'
import { replace } from '../shared/dom.js'
import { toAddress, toAmount, toDate, toNumber } from '../shared/form/field-values.js'
import { questionForm } from '../shared/form/question-form.js'

/**
 * "Rinnovo": whether the add-ons are renewed at the expiry, how much credit is missing by when, what is at risk.
 * @returns see question-form.js
 */
export function renewalView() {
  return questionForm({ id: 'renewal', path: 'renewal-checks', read, show })
}

function read({ form, services }) {
  const { address, expiresOn, credit, used } = form.elements
  const { items, fields } = services.read('/mailbox/addOns')
  const question = {
    mailbox: {
      address: toAddress(address),
      expiresOn: toDate(expiresOn),
      addOns: items,
      usedGigabytes: toNumber(used),
    },
    credit: toAmount(credit),
  }
  return {
    question,
    fields: new Map([
      ['/mailbox/address', address],
      ['/mailbox/expiresOn', expiresOn],
      ...fields,
      ['/credit', credit],
      ['/mailbox/usedGigabytes', used],
    ]),
    complete: toAddress(address) !== undefined && toDate(expiresOn) !== undefined && items.length > 0,
  }
}

function show(place, check, question) {
  replace(
    place,
    answerDates(check, question.mailbox, check.basePlan.sponsor),
    renewalParts(check, question.mailbox.expiresOn),
    answerActions({
      view: 'renewal',
      answer: check,
      question,
      calendar: check.dueOn && { path: 'renewal-checks', question },
    }),
  )
}
