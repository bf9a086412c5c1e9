import type { Activation, Waiting } from '../domain/activation.ts'
import { type Agreement, serviceOf } from '../domain/agreement.ts'
import { amountsOf } from '../domain/charge.ts'
import type { Credit } from '../domain/credit.ts'
import type { Quote } from '../domain/quote.ts'
import type { Language } from '../texts/language.ts'
import { type ActivationCase, activationText, priceText } from '../texts/quote.ts'
import { answerWarnings } from './warnings.ts'

/** The name of a service as people read it; its id where the agreement does not offer it. */
export function serviceName(agreement: Agreement, id: string, language: Language): string {
  return serviceOf(agreement, id)?.name[language] ?? id
}

/** What the sentence about an activation tells. */
export function activationCase(
  asOf: string,
  { mode, dueNow, coveredUntil }: Activation,
  { required, toLoad }: Credit,
  waiting: Waiting | undefined,
): ActivationCase {
  return { asOf, mode, dueNow, coveredUntil, required, toLoad, waiting }
}

/** A quote as the API tells it: the domain's figures with names and sentences in one language. */
export function answerQuote(quote: Quote, language: Language) {
  const { agreement, asOf, yearly, credit, activation, waiting } = quote
  return {
    agreement: agreement.id,
    priceListFrom: yearly.priceListFrom,
    asOf,
    currency: quote.currency,
    text: activation
      ? activationText(activationCase(asOf, activation, credit, waiting), language)
      : priceText({ ...amountsOf(yearly), toLoad: credit.toLoad }, language),
    lines: yearly.lines.map((line) => ({ ...line, name: serviceName(agreement, line.service, language) })),
    yearly: amountsOf(yearly),
    credit,
    activation,
    waiting,
    charges: quote.charges,
    validThrough: quote.validThrough,
    warnings: answerWarnings(quote.warnings, language),
  }
}
