import { answerActions, answerDates } from '../shared/answer/frame.js'
import { figures, outcomeBadge, sentence, toneOf, warnings } from '../shared/answer/parts.js'
import { table } from '../shared/answer/table.js'
import { element, replace } from '../shared/dom.js'
import { toAddress, toAmount, toDate, toNumber } from '../shared/form/field-values.js'
import { questionForm } from '../shared/form/question-form.js'
import { count, day, euro, netAndVat } from '../shared/format.js'
import { label } from '../shared/language.js'

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
    sentence(check.text, toneOf(check.outcome, check.warnings)),
    warnings(check.warnings),
    figures(figuresOf(check, question.mailbox)),
    check.lines && lines(check),
    check.lines && explanations(check.lines),
    answerActions({
      view: 'renewal',
      answer: check,
      question,
      calendar: check.dueOn && { path: 'renewal-checks', question },
    }),
  )
}

/** First what the member has to act on: credit to top up, or an expiry that has passed. */
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

/** What the words of the table mean that no one uses elsewhere. */
function explanations(lines) {
  const isOpen = lines.some(({ outcome }) => outcome === 'undetermined')
  const names = ['lines.alone', isOpen && 'outcome.undetermined'].filter(Boolean)
  const pairs = names.map((name) => [
    element('dt', {}, `${label(name)}:`),
    ' ',
    element('dd', {}, label(`about.${name}`)),
  ])
  return element('dl', { class: 'explanations' }, pairs)
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
