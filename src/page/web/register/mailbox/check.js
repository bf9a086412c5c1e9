import { timeline } from '../../quote/timeline.js'
import { sentence } from '../../shared/answer/parts.js'
import { renewalParts } from '../../shared/answer/renewal-check.js'
import { element } from '../../shared/dom.js'
import { day } from '../../shared/format.js'
import { label } from '../../shared/language.js'

/** What becomes of a mailbox at its next renewal: its check of today, and when what happens. */
export function checkParts({ check, problem, expiresOn, readOn, creditReadOn }) {
  if (check === undefined) return [sentence(problem.detail, 'danger')]
  return [
    element(
      'div',
      { class: 'dates' },
      element('p', {}, label('answer.date', { date: day(check.asOf) })),
      element('p', {}, label('register.readOn', { date: day(readOn) })),
      creditReadOn && element('p', {}, label('register.creditReadOn', { date: day(creditReadOn) })),
    ),
    renewalParts(check, expiresOn),
    check.dueOn && timeline(renewalAsQuote(check), check.dueOn),
  ]
}

/** The renewal in the form of a quote, whose only charge it is. */
function renewalAsQuote({ asOf, dueOn, amountDue, credit }) {
  const { toLoad = '0.00', loadBy } = credit
  return {
    asOf,
    charges: [{ on: dueOn, reason: 'renewal', gross: amountDue.gross }],
    renewal: { toLoad, loadBy },
    activation: {},
  }
}
