import { answerActions, answerDates } from './answer-frame.js'
import { figures, outcomeBadge, sentence, table, toneOf, warnings } from './answer-parts.js'
import { replace } from './dom.js'
import { count, day, euro, netAndVat } from './figures.js'
import { label } from './language.js'
import { questionForm } from './question-form.js'
import { writtenAmount, writtenDate, writtenNumber } from './written-number.js'

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
      expiresOn: writtenDate(expiresOn),
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
    complete: address.value.trim() !== '' && writtenDate(expiresOn) !== undefined && items.length > 0,
  }
}

function show(place, check, question) {
  replace(
    place,
    answerDates(check, question.mailbox, check.basePlan.sponsor),
    sentence(check.text, toneOf(check.outcome)),
    warnings(check.warnings),
    figures(figuresOf(check, question.mailbox)),
    check.lines && lines(check),
    answerActions(check.dueOn && question),
  )
}

/** What has to be done comes first: to top up, or to look up the expiry that has passed. */
function figuresOf({ outcome, amountDue, dueOn, daysLeft, credit, basePlan }, { expiresOn }) {
  const isShort = credit?.toLoad !== undefined && credit.toLoad !== '0.00'
  return [
    isShort && ['figure.toLoad', euro(credit.toLoad)],
    outcome === 'expiry-passed' && ['figure.expiresOn.passed', day(expiresOn)],
    amountDue && ['figure.amountDue', euro(amountDue.gross), netAndVat(amountDue)],
    dueOn && ['figure.dueOn', day(dueOn)],
    daysLeft !== undefined && ['figure.daysLeft', count(daysLeft)],
    credit?.available && ['figure.available', euro(credit.available)],
    credit && credit.toLoad !== '0.00' && ['figure.loadBy', day(credit.loadBy)],
    credit?.remaining && ['figure.remaining', euro(credit.remaining)],
    basePlanFigure(basePlan),
  ].filter(Boolean)
}

function basePlanFigure({ gigabytes, sponsor }) {
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
