import type { Language, TextTemplate } from '../../shared/language.ts'
import { toLoadClause } from '../../shared/messages/activation.ts'
import { euro, months, percentage } from '../../shared/messages/format.ts'

/** What the text about a price needs. */
export interface PriceDetails {
  readonly net: string
  readonly vatPercentage: string
  readonly gross: string
  readonly toLoad?: string | undefined
  /** Absent: the agreement has no free window, and an activation is always charged. */
  readonly freeWindowMonths?: number | undefined
}

const price: TextTemplate<PriceDetails> = {
  it: ({ net, vatPercentage, gross }) =>
    `Un anno costa ${euro(gross, 'it')}, IVA inclusa (${euro(net, 'it')} più IVA al ${percentage(vatPercentage, 'it')})`,
  en: ({ net, vatPercentage, gross }) =>
    `One year costs ${euro(gross, 'en')}, VAT included (${euro(net, 'en')} plus VAT at ${percentage(vatPercentage, 'en')})`,
}

/** What the expiry date would add, with a free window and without one. */
const expiryWouldShow = {
  freeWindow: {
    it: (window) =>
      `; con la data di scadenza della casella si vede anche se l'attivazione è gratuita (lo è quando ${window === 1 ? 'manca' : 'mancano'} meno di ${months(window, 'it')}) e se conviene aspettare`,
    en: (window) =>
      `; the expiry date of the mailbox would also show whether the activation is free (it is with ${window === 1 ? 'less' : 'fewer'} than ${months(window, 'en')} left) and whether waiting pays`,
  },
  alwaysCharged: {
    it: () =>
      '; con la data di scadenza della casella si vede anche fino a quando i servizi sono coperti e quando il rinnovo va pagato',
    en: () =>
      '; the expiry date of the mailbox would also show until when the services are covered and when the renewal is due',
  },
} as const satisfies Record<string, TextTemplate<number>>

/** The price of one year as a sentence, for a quote without an expiry date, and what the date would add. */
export function priceText(details: PriceDetails, language: Language): string {
  const { toLoad, freeWindowMonths: window } = details
  const more =
    window === undefined ? expiryWouldShow.alwaysCharged[language]() : expiryWouldShow.freeWindow[language](window)
  return `${price[language](details)}${toLoadClause(toLoad, language)}${more}.`
}
