import { amountsOf } from '../../domain/charge.ts'
import { ZERO } from '../../domain/money.ts'
import type { Quote } from '../../domain/quote.ts'
import type { RenewalAfter } from '../../domain/renewal-after-purchase.ts'
import type { Language } from '../../shared/language.ts'
import { activationClause, activationDetails } from '../../shared/messages/activation.ts'
import { sentence } from '../../shared/messages/format.ts'
import { serviceName } from '../../shared/messages/service-name.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { priceText } from './messages.ts'
import { type RenewalAfterDetails, renewalAfterClause } from './renewal-after-purchase-messages.ts'

/** The response to a request for a quote: the domain's result with names and texts in one language. */
export function quoteResponse(quote: Quote, language: Language) {
  const { agreement, asOf, yearly, credit, activation, waiting, renewal } = quote
  return {
    agreement: agreement.id,
    priceListFrom: yearly.priceListFrom,
    asOf,
    currency: quote.currency,
    text: textOf(quote, language),
    lines: yearly.lines.map((line) => ({ ...line, name: serviceName(agreement, line.service, language) })),
    yearly: amountsOf(yearly),
    credit,
    activation,
    waiting,
    charges: quote.charges,
    renewal: renewal && {
      dueOn: renewal.dueOn,
      amountDue: renewal.amountDue,
      loadBy: renewal.loadBy,
      left: renewal.left,
      toLoad: renewal.toLoad,
    },
    validThrough: quote.validThrough,
    warnings: warningResponses(quote.warnings, language),
  }
}

function textOf(quote: Quote, language: Language): string {
  const { agreement, asOf, yearly, credit, activation, waiting, renewal } = quote
  if (activation === undefined) {
    const { freeWindowMonths } = agreement.activation
    return priceText({ ...amountsOf(yearly), toLoad: credit.toLoad, freeWindowMonths }, language)
  }
  const clauses = [activationClause(activationDetails(asOf, activation, credit, waiting), language)]
  if (renewal) {
    const details = renewalAfterDetails(quote, renewal)
    clauses.push(renewalAfterClause({ ...details, afterAdvice: waiting !== undefined, today: asOf }, language))
  }
  return sentence(clauses.join('; '))
}

/** What the text about the renewal needs, where it stands alone. */
export function renewalAfterDetails({ credit }: Quote, renewal: RenewalAfter): RenewalAfterDetails {
  return { ...renewal, mustLoadFirst: credit.toLoad !== ZERO, afterAdvice: false }
}
