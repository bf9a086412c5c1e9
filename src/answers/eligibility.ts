import type { Activation } from '../domain/activation.ts'
import type { Credit } from '../domain/credit.ts'
import type { Eligibility, Reason } from '../domain/eligibility.ts'
import { eligibleText, ineligibleText, type ReasonGiven, reasonText } from '../texts/eligibility.ts'
import type { Language } from '../texts/language.ts'
import { activationCase, serviceName } from './quote.ts'
import { answerWarnings } from './warnings.ts'

/** An eligibility as the API tells it: every reason as a sentence, and one sentence for the whole. */
export function answerEligibility(eligibility: Eligibility, language: Language) {
  const { eligible, asOf, agreement, reasons, currency, activation, waiting, credit } = eligibility
  const told = reasons.map((reason) => withFigures(eligibility, reason, language))
  return {
    eligible,
    asOf,
    agreement: agreement?.id,
    text: eligible
      ? eligibleText(activationCase(asOf, activation as Activation, credit as Credit, waiting), language)
      : ineligibleText(told, language),
    reasons: told.map((reason, index) => ({
      code: reason.code,
      service: reasons[index]?.service,
      text: reasonText(reason, language),
    })),
    currency,
    activation,
    waiting,
    credit,
    warnings: answerWarnings(eligibility.warnings, language),
  }
}

function withFigures(
  { agreement, asOf, expiresOn, credit }: Eligibility,
  reason: Reason,
  language: Language,
): ReasonGiven {
  const service = agreement && reason.service ? serviceName(agreement, reason.service, language) : reason.service
  return { ...reason, ...credit, asOf, expiresOn, service }
}
