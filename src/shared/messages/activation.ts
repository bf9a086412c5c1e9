import type { Activation, Waiting } from '../../domain/activation.ts'
import type { Credit } from '../../domain/credit.ts'
import type { Language, TextTemplate } from '../language.ts'
import { al, date, days, euro, il } from './format.ts'

/** What the text about an activation needs. */
export interface ActivationDetails {
  readonly asOf: string
  readonly mode: 'free' | 'charged'
  readonly dueNow: string
  readonly coveredUntil: string
  /** The credit needed before buying; undefined if the text says it elsewhere. */
  readonly required?: string | undefined
  readonly toLoad?: string | undefined
  readonly waiting?: Waiting | undefined
}

const free: TextTemplate<ActivationDetails> = {
  it: ({ asOf, coveredUntil }) =>
    `attivando ${il(asOf)} non si paga nulla fino ${al(coveredUntil)}, giorno in cui il rinnovo va pagato`,
  en: ({ asOf, coveredUntil }) =>
    `activating on ${date(asOf, 'en')} is free until ${date(coveredUntil, 'en')}, the day on which the renewal is due`,
}

/** What a free activation needs all the same. */
const creditRequired: TextTemplate<string> = {
  it: (required) => `; per acquistare serve comunque un credito di almeno ${euro(required, 'it')}`,
  en: (required) => `; buying still requires a credit of at least ${euro(required, 'en')}`,
}

const charged: TextTemplate<ActivationDetails> = {
  it: ({ asOf, dueNow, coveredUntil }) =>
    `attivando ${il(asOf)} si pagano ${euro(dueNow, 'it')}, IVA inclusa, e si è coperti fino ${al(coveredUntil)}, giorno in cui il rinnovo va pagato`,
  en: ({ asOf, dueNow, coveredUntil }) =>
    `activating on ${date(asOf, 'en')} costs ${euro(dueNow, 'en')}, VAT included, and covers until ${date(coveredUntil, 'en')}, the day on which the renewal is due`,
}

const waitingAdvice: TextTemplate<Waiting> = {
  it: ({ until, days: count, saves }) =>
    `; aspettando fino ${al(until)} (${days(count, 'it')}) l'attivazione è gratuita e si risparmiano ${euro(saves, 'it')}`,
  en: ({ until, days: count, saves }) =>
    `; waiting until ${date(until, 'en')} (${days(count, 'en')}) makes the activation free and saves ${euro(saves, 'en')}`,
}

const creditToLoad: TextTemplate<string> = {
  it: (toLoad) => `; il credito da caricare è di ${euro(toLoad, 'it')}`,
  en: (toLoad) => `; the credit to load is ${euro(toLoad, 'en')}`,
}

/** A clause without a full stop: what the activation costs, until when it covers, whether to wait, and what to load. */
export function activationClause(details: ActivationDetails, language: Language): string {
  const { mode, required, waiting, toLoad } = details
  const terms =
    mode === 'free'
      ? free[language](details) + (required === undefined ? '' : creditRequired[language](required))
      : charged[language](details)
  const advice = waiting ? waitingAdvice[language](waiting) : ''
  return terms + advice + toLoadClause(toLoad, language)
}

export function activationDetails(
  asOf: string,
  { mode, dueNow, coveredUntil }: Activation,
  { required, toLoad }: Credit,
  waiting: Waiting | undefined,
): ActivationDetails & { readonly required: string } {
  return { asOf, mode, dueNow, coveredUntil, required, toLoad, waiting }
}

/** A clause about the credit to load. @param toLoad undefined if the credit is not known; then, and for "0.00", "" */
export function toLoadClause(toLoad: string | undefined, language: Language): string {
  return toLoad === undefined || toLoad === '0.00' ? '' : creditToLoad[language](toLoad)
}
