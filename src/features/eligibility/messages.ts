import type { Language, TextTemplate } from '../../shared/language.ts'
import { type ActivationDetails, activationClause } from '../../shared/messages/activation.ts'
import { date, del, euro, il } from '../../shared/messages/format.ts'

/** The figures of a reason, each there for the codes that tell it. */
export interface ReasonDetails {
  readonly asOf: string
  readonly expiresOn: string
  /** The name as people know it, or the id where no agreement names it. */
  readonly service: string
  readonly maximumGigabytes: number
  readonly required: string
  readonly toLoad: string
}

const clauses = {
  'domain-not-covered': {
    it: () => "nessun Ordine convenzionato usa il dominio dell'indirizzo (controllare la parte dopo la @)",
    en: () => 'no Order with an agreement uses the domain of the address (check the part after the @)',
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
      `the service “${service}” would exceed the maximum of ${maximumGigabytes} GB per mailbox, what it already has included`,
  },
  'insufficient-credit': {
    it: ({ required, toLoad }) =>
      `il credito deve coprire un anno dei servizi scelti, ${euro(required, 'it')} IVA inclusa; da caricare: ${euro(toLoad, 'it')}`,
    en: ({ required, toLoad }) =>
      `the credit must cover one year of the services chosen, ${euro(required, 'en')} VAT included; to load: ${euro(toLoad, 'en')}`,
  },
} as const satisfies Record<string, TextTemplate<ReasonDetails>>

/** Why an activation is blocked, as a clause, with the figures that its code tells. */
export function reasonClause(code: keyof typeof clauses, given: Partial<ReasonDetails>, language: Language): string {
  return clauses[code][language](given as ReasonDetails)
}

/** One sentence: possible, and on what terms. */
export function eligibleText(given: ActivationDetails, language: Language): string {
  const possible = language === 'it' ? "L'attivazione è possibile" : 'The activation is possible'
  return `${possible}: ${activationClause(given, language)}.`
}

/** One sentence: not possible, and everything that blocks it. @param reasons their clauses */
export function ineligibleText(reasons: readonly string[], language: Language): string {
  const impossible = language === 'it' ? "L'attivazione non è possibile" : 'The activation is not possible'
  return `${impossible}: ${reasons.join('; ')}.`
}
