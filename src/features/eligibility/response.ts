import type { Activation } from '../../domain/activation.ts'
import type { Credit } from '../../domain/credit.ts'
import type { Eligibility, Reason } from '../../domain/eligibility.ts'
import type { Language } from '../../shared/language.ts'
import { activationDetails } from '../../shared/messages/activation.ts'
import { sentence } from '../../shared/messages/format.ts'
import { serviceName } from '../../shared/messages/service-name.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { eligibleText, ineligibleText, reasonClause } from './messages.ts'

/** The response to an eligibility check: a text for every reason, and one for the result. */
export function eligibilityResponse(eligibility: Eligibility, language: Language) {
  const { eligible, asOf, agreement, reasons, currency, activation, waiting, credit } = eligibility
  const clauses = reasons.map((reason) => clauseOf(eligibility, reason, language))
  return {
    eligible,
    asOf,
    agreement: agreement?.id,
    text: eligible
      ? eligibleText(activationDetails(asOf, activation as Activation, credit as Credit, waiting), language)
      : ineligibleText(clauses, language),
    reasons: reasons.map(({ code, service, didYouMean }, index) => ({
      code,
      service,
      didYouMean,
      text: sentence(clauses[index] as string),
    })),
    currency,
    activation,
    waiting,
    credit,
    warnings: warningResponses(eligibility.warnings, language),
  }
}

function clauseOf(
  { agreement, asOf, expiresOn, credit }: Eligibility,
  { code, service, maximumGigabytes, didYouMean }: Reason,
  language: Language,
): string {
  const name = agreement && service ? serviceName(agreement, service, language) : service
  const { required, toLoad } = credit ?? {}
  const details = { asOf, expiresOn, service: name, maximumGigabytes, required, toLoad, didYouMean }
  return reasonClause(code, details, language)
}
