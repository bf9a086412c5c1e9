import type { Language, TextTemplate } from '../../shared/language.ts'
import { missingClause } from '../../shared/messages/activation.ts'
import { euro, percentage } from '../../shared/messages/format.ts'

/** What one year costs. */
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

/** One sentence for a price alone, where no expiry is known. */
export function priceText(given: PriceDetails, language: Language): string {
  return `${price[language](given)}${missingClause(given.toLoad, language)}.`
}
