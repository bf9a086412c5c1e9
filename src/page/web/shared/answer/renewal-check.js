import { element } from '../dom.js'
import { count, day, euro, netAndVat } from '../format.js'
import { label } from '../language.js'
import { figures, outcomeBadge, sentence, toneOf, warnings } from './parts.js'
import { table } from './table.js'

/** A renewal check: its sentence and warnings, its figures, its services. @param expiresOn of the mailbox */
export function renewalParts(check, expiresOn) {
  return [
    sentence(check.text, toneOf(check.outcome, check.warnings)),
    warnings(check.warnings),
    figures(figuresOf(check, expiresOn)),
    check.lines && lines(check),
    check.lines && explanations(check.lines),
  ]
}

/** First what the member has to act on: credit to top up, or an expiry that has passed. */
function figuresOf({ outcome, amountDue, dueOn, daysLeft, credit, basePlan }, expiresOn) {
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
