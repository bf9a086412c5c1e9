import type { Reason } from '../../domain/eligibility.ts'
import type { Language, TextTemplate } from '../../shared/language.ts'
import { type ActivationDetails, activationClause } from '../../shared/messages/activation.ts'
import { date, del, euro, il } from '../../shared/messages/format.ts'

/** What the message of a reason needs; each code uses some of these. */
export interface ReasonDetails {
  readonly asOf: string
  readonly expiresOn: string
  /** The name of the service, or its id if the agreement does not offer it. */
  readonly service: string
  readonly maximumGigabytes: number
  readonly required: string
  readonly toLoad: string
  readonly didYouMean?: string
}

/** The message of every reason, as a clause without a full stop. */
const clauses = {
  'domain-not-covered': {
    it: ({ didYouMean }) =>
      `nessun Ordine convenzionato usa il dominio dell'indirizzo (${didYouMean ? `forse si intendeva ${didYouMean}? ` : ''}controllare la parte dopo la @)`,
    en: ({ didYouMean }) =>
      `no Order with an agreement uses the domain of the address (${didYouMean ? `did you mean ${didYouMean}? ` : ''}check the part after the @)`,
  },
  'expiry-passed': {
    it: ({ expiresOn }) => `la scadenza ${del(expiresOn)} è passata (la data nuova si legge nell'area clienti)`,
    en: ({ expiresOn }) => `the expiry of ${date(expiresOn, 'en')} has passed (read the new date in the customer area)`,
  },
  'no-price-list': {
    it: ({ asOf }) => `${il(asOf)} non è in vigore alcun listino`,
    en: ({ asOf }) => `no price list is in force on ${date(asOf, 'en')}`,
  },
  'service-not-offered': {
    it: ({ service }) => `la convenzione non offre il servizio «${service}»`,
    en: ({ service }) => `the agreement does not offer the service “${service}”`,
  },
  'quantity-above-maximum': {
    it: ({ service, maximumGigabytes }) =>
      `il servizio «${service}» supererebbe il massimo di ${maximumGigabytes} GB per casella, compreso quanto c'è già`,
    en: ({ service, maximumGigabytes }) =>
      `the service “${service}” would exceed the maximum of ${maximumGigabytes} GB per mailbox, including what it already has`,
  },
  'insufficient-credit': {
    it: ({ required, toLoad }) =>
      `il credito deve coprire un anno dei servizi scelti, ${euro(required, 'it')} IVA inclusa; da caricare: ${euro(toLoad, 'it')}`,
    en: ({ required, toLoad }) =>
      `the credit must cover one year of the chosen services, ${euro(required, 'en')} VAT included; to load: ${euro(toLoad, 'en')}`,
  },
} as const satisfies Record<Reason['code'], TextTemplate<ReasonDetails>>

/** A reason as a clause without a full stop. @param details those that the message of the code needs */
export function reasonClause(code: Reason['code'], details: Partial<ReasonDetails>, language: Language): string {
  return clauses[code][language](details as ReasonDetails)
}

/** The condition of an activation for which the credit was not stated. */
const ifCredit: TextTemplate<string> = {
  it: (required) => `, purché il credito sia di almeno ${euro(required, 'it')} (non indicato, non controllato)`,
  en: (required) => `, provided that the credit is at least ${euro(required, 'en')} (not given, not checked)`,
}

/** The sentence for a possible activation: on what condition, and on what terms. */
export function eligibleText(
  { required, ...details }: ActivationDetails & { readonly required: string },
  language: Language,
): string {
  const possible = language === 'it' ? "L'attivazione è possibile" : 'The activation is possible'
  return details.toLoad === undefined
    ? `${possible}${ifCredit[language](required)}: ${activationClause(details, language)}.`
    : `${possible}: ${activationClause({ ...details, required }, language)}.`
}

/** The sentence for an activation that is not possible. @param reasons the clauses of all reasons */
export function ineligibleText(reasons: readonly string[], language: Language): string {
  const impossible = language === 'it' ? "L'attivazione non è possibile" : 'The activation is not possible'
  return `${impossible}: ${reasons.join('; ')}.`
}
