import { amountsOf } from '../domain/charge.ts'
import type { Renewal, RenewalDue } from '../domain/renewal.ts'
import type { Language } from '../texts/language.ts'
import { renewalText } from '../texts/renewal.ts'
import { serviceName } from './quote.ts'
import { answerWarnings } from './warnings.ts'

/** A renewal check as the API tells it, and as each row of a report tells it. */
export function answerRenewal(renewal: Renewal, language: Language) {
  const { outcome, asOf, agreement, due } = renewal
  const { gigabytes, paidBy, renewal: renews } = agreement.basePlan
  return {
    outcome,
    asOf,
    agreement: agreement.id,
    text: textOf(renewal, language),
    ...(due && answerDue(renewal, due, language)),
    basePlan: { gigabytes, paidBy, renewal: renews, sponsor: agreement.sponsor },
    warnings: answerWarnings(renewal.warnings, language),
  }
}

function answerDue({ agreement }: Renewal, due: RenewalDue, language: Language) {
  return {
    dueOn: due.dueOn,
    daysLeft: due.daysLeft,
    currency: due.currency,
    lines: due.lines.map((line) => ({ ...line, name: serviceName(agreement, line.service, language) })),
    amountDue: amountsOf(due.charge),
    priceListFrom: due.charge.priceListFrom,
    credit: due.credit,
  }
}

function textOf({ outcome, expiresOn, agreement, due }: Renewal, language: Language): string {
  const sponsor = agreement.sponsor.name
  const figures = due && { ...due.credit, dueOn: due.dueOn, amountDue: due.charge.gross }
  return renewalText(outcome, { ...figures, expiresOn, sponsor }, language)
}
