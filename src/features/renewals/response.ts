import { amountsOf } from '../../domain/charge.ts'
import type { Renewal } from '../../domain/renewal.ts'
import type { Language } from '../../shared/language.ts'
import { serviceName } from '../../shared/messages/service-name.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { renewalText } from './messages.ts'

/** The response to a renewal check, also used for each row of a report. */
export function renewalResponse(renewal: Renewal, language: Language) {
  const { outcome, asOf, agreement, due } = renewal
  const { gigabytes, paidBy, renewal: renewalMode } = agreement.basePlan
  return {
    outcome,
    asOf,
    agreement: agreement.id,
    text: textOf(renewal, language),
    dueOn: due?.dueOn,
    daysLeft: due?.daysLeft,
    currency: due?.currency,
    lines: due?.lines.map((line) => ({ ...line, name: serviceName(agreement, line.service, language) })),
    amountDue: due && amountsOf(due.charge),
    priceListFrom: due?.charge.priceListFrom,
    credit: due?.credit,
    basePlan: { gigabytes, paidBy, renewal: renewalMode, sponsor: agreement.sponsor },
    warnings: warningResponses(renewal.warnings, language),
  }
}

function textOf({ outcome, expiresOn, agreement, due }: Renewal, language: Language): string {
  const details = {
    expiresOn,
    sponsor: agreement.sponsor.name,
    dueOn: due?.dueOn,
    amountDue: due?.charge.gross,
    loadBy: due?.credit.loadBy,
    toLoad: due?.credit.toLoad,
    remaining: due?.credit.remaining,
  }
  return renewalText(outcome, details, language)
}
