import { answerActions, answerDates } from './answer-frame.js'
import { figures, outcomeBadge, sentence, table, toneOf, warnings } from './answer-parts.js'
import { count, day, euro, netAndVat } from './figures.js'
import { label } from './language.js'
import { questionForm } from './question-form.js'
import { writtenAmount, writtenNumber } from './written-number.js'

/** "Rinnovo": will the add-ons survive the expiry, what is missing and until when, what is at risk. */
export function renewalView() {
  questionForm({ id: 'renewal', path: 'renewal-checks', read, show })
}

function read({ form, services }) {
  const { address, expiresOn, credit, used } = form.elements
  const { items, places } = services.read('/mailbox/addOns')
  const question = {
    mailbox: {
      ...(address.value.trim() && { address: address.value.trim() }),
      ...(expiresOn.value && { expiresOn: expiresOn.value }),
      addOns: items,
      ...(used.value.trim() && { usedGigabytes: writtenNumber(used.value) }),
    },
    ...(credit.value.trim() && { credit: writtenAmount(credit.value) }),
  }
  return {
    question,
    places: new Map([
      ['/mailbox/address', address],
      ['/mailbox/expiresOn', expiresOn],
      ...places,
      ['/credit', credit],
      ['/mailbox/usedGigabytes', used],
    ]),
    complete: address.value.trim() !== '' && expiresOn.value !== '' && items.length > 0,
  }
}

function show(place, check, question) {
  const { amountDue, credit } = check
  place.replaceChildren(
    ...[
      answerDates(check, question.mailbox),
      sentence(check.text, toneOf(check.outcome)),
      warnings(check.warnings),
      figures([
        ['figure.amountDue', amountDue && euro(amountDue.gross), amountDue && netAndVat(amountDue)],
        ['figure.dueOn', check.dueOn && day(check.dueOn)],
        ['figure.daysLeft', check.daysLeft !== undefined ? count(check.daysLeft) : undefined],
        ['figure.available', credit?.available && euro(credit.available)],
        ['figure.toLoad', credit?.toLoad && euro(credit.toLoad)],
        ['figure.loadBy', credit && credit.toLoad !== '0.00' ? day(credit.loadBy) : undefined],
        ['figure.remaining', credit?.remaining && euro(credit.remaining)],
        basePlan(check.basePlan),
      ]),
      check.lines && lines(check),
      answerActions(check.dueOn && question),
    ].filter(Boolean),
  )
}

function basePlan({ gigabytes, sponsor }) {
  const value = label('figure.basePlan.value', { gigabytes: count(gigabytes) })
  return ['figure.basePlan', value, label('figure.basePlan.paidBy', { sponsor: sponsor.name })]
}

function lines({ lines }) {
  const columns = [
    [label('lines.service')],
    [label('lines.gigabytes'), true],
    [label('lines.net'), true],
    [label('lines.alone'), true],
    [label('lines.outcome')],
  ]
  const rows = lines.map(({ name, gigabytes, net, ifRenewedAlone, outcome }) => [
    name,
    count(gigabytes),
    euro(net),
    euro(ifRenewedAlone),
    outcomeBadge(outcome),
  ])
  return table(label('lines.caption'), columns, rows)
}
