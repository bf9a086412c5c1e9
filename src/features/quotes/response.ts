import { amountsOf } from '../../domain/charge.ts'
import type { Quote } from '../../domain/quote.ts'
import type { Language } from '../../shared/language.ts'
import { activationDetails, activationText } from '../../shared/messages/activation.ts'
import { serviceName } from '../../shared/messages/service-name.ts'
import { warningResponses } from '../../shared/messages/warnings.ts'
import { priceText } from './messages.ts'

/** The response to a request for a quote: the domain's result with names and texts in one language. */
export function quoteResponse(quote: Quote, language: Language) {
  const { agreement, asOf, yearly, credit, activation, waiting } = quote
  return {
    agreement: agreement.id,
    priceListFrom: yearly.priceListFrom,
    asOf,
    currency: quote.currency,
    text: activation
      ? activationText(activationDetails(asOf, activation, credit, waiting), language)
      : priceText({ ...amountsOf(yearly), toLoad: credit.toLoad }, language),
    lines: yearly.lines.map((line) => ({ ...line, name: serviceName(agreement, line.service, language) })),
    yearly: amountsOf(yearly),
    credit,
    activation,
    waiting,
    charges: quote.charges,
    validThrough: quote.validThrough,
    warnings: warningResponses(quote.warnings, language),
  }
}
