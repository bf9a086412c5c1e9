import type { Language, TextTemplate } from '../../shared/language.ts'
import { toLoadClause } from '../../shared/messages/activation.ts'
import { euro, percentage } from '../../shared/messages/format.ts'

/** What the text about a price needs. */
export interface PriceDetails {
  readonly net: string
  readonly vatPercentage: string
  readonly gross: string
  readonly toLoad?: string | undefined
}

const price: TextTemplate<PriceDetails> = {
  it: ({ net, vatPercentage, gross }) =>
    `Un anno costa ${euro(gross, 'it')}, IVA inclusa (${euro(net, 'it')} più IVA al ${percentage(vatPercentage, 'it')})`,
  en: ({ net, vatPercentage, gross }) =>
    `One year costs ${euro(gross, 'en')}, VAT included (${euro(net, 'en')} plus VAT at ${percentage(vatPercentage, 'en')})`,
}

/** The price of one year as a sentence, for a quote without an expiry date. */
export function priceText(details: PriceDetails, language: Language): string {
  return `${price[language](details)}${toLoadClause(details.toLoad, language)}.`
}
