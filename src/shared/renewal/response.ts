import { amountsOf } from '../../domain/charge.ts'
import type { Renewal } from '../../domain/renewal.ts'
import type { Language } from '../language.ts'
import { serviceName } from '../messages/service-name.ts'
import { warningResponses } from '../messages/warnings.ts'
import { renewalText } from './messages.ts'

/** The response to a renewal check, also used for each row of a report. */
export function renewalResponse(renewal: Renewal, language: Language) {
  const { outcome, asOf, agreement, due } = renewal
  const { gigabytes, paidBy, renewal: renewalMode } = agreement.basePlan
  return {
    outcome,
    asOf,
    agreement: agreement.id,
    text: renewalSentence(renewal, language, asOf),
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

/** The result in one sentence. @param today as in `daysOf` */
export function renewalSentence(
  { outcome, expiresOn, agreement, due }: Renewal,
  language: Language,
  today: string | undefined,
): string {
  const details = {
    today,
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
