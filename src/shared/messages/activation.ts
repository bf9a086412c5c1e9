import type { Activation, Waiting } from '../../domain/activation.ts'
import type { Credit } from '../../domain/credit.ts'
import type { Language, TextTemplate } from '../language.ts'
import { al, date, days, euro, il } from './format.ts'

/** What activating on a date means. */
export interface ActivationDetails {
  readonly asOf: string
  readonly mode: 'free' | 'charged'
  readonly dueNow: string
  readonly coveredUntil: string
  /** The credit that must be there before buying. */
  readonly required: string
  readonly toLoad?: string | undefined
  readonly waiting?: { readonly until: string; readonly days: number; readonly saves: string } | undefined
}

/** What follows the verb. */
const free: TextTemplate<ActivationDetails> = {
  it: ({ asOf, coveredUntil, required }) =>
    ` ${il(asOf)} non si paga nulla fino ${al(coveredUntil)}, giorno in cui il rinnovo va pagato; per acquistare serve comunque un credito di almeno ${euro(required, 'it')}`,
  en: ({ asOf, coveredUntil, required }) =>
    ` on ${date(asOf, 'en')} is free until ${date(coveredUntil, 'en')}, the day on which the renewal is due; buying still takes a credit of at least ${euro(required, 'en')}`,
}

/** What follows the verb. */
const charged: TextTemplate<ActivationDetails> = {
  it: ({ asOf, dueNow, coveredUntil, waiting }) =>
    ` ${il(asOf)} si pagano ${euro(dueNow, 'it')}, IVA inclusa, e si è coperti fino ${al(coveredUntil)}, giorno in cui il rinnovo va pagato${
      waiting
        ? `; aspettando fino ${al(waiting.until)} (${days(waiting.days, 'it')}) l'attivazione è gratuita e si risparmiano ${euro(waiting.saves, 'it')}`
        : ''
    }`,
  en: ({ asOf, dueNow, coveredUntil, waiting }) =>
    ` on ${date(asOf, 'en')} costs ${euro(dueNow, 'en')}, VAT included, and covers until ${date(coveredUntil, 'en')}, the day on which the renewal is due${
      waiting
        ? `; waiting until ${date(waiting.until, 'en')} (${days(waiting.days, 'en')}) makes the activation free and saves ${euro(waiting.saves, 'en')}`
        : ''
    }`,
}

const missing: TextTemplate<string> = {
  it: (toLoad) => `; il credito da caricare è di ${euro(toLoad, 'it')}`,
  en: (toLoad) => `; the credit to load is ${euro(toLoad, 'en')}`,
}

/** One clause that says when the activation is paid, until when it covers, whether waiting pays and what to load. */
export function activationClause(given: ActivationDetails, language: Language): string {
  return (language === 'it' ? 'attivando' : 'activating') + terms(given, language)
}

/** The same as a sentence. */
export function activationText(given: ActivationDetails, language: Language): string {
  return `${language === 'it' ? 'Attivando' : 'Activating'}${terms(given, language)}.`
}

function terms(given: ActivationDetails, language: Language): string {
  const text = given.mode === 'free' ? free : charged
  return text[language](given) + missingClause(given.toLoad, language)
}

/** What the sentence about an activation needs of it. */
export function activationDetails(
  asOf: string,
  { mode, dueNow, coveredUntil }: Activation,
  { required, toLoad }: Credit,
  waiting: Waiting | undefined,
): ActivationDetails {
  return { asOf, mode, dueNow, coveredUntil, required, toLoad, waiting }
}

/** @param toLoad absent where the credit is not known */
export function missingClause(toLoad: string | undefined, language: Language): string {
  return toLoad === undefined || toLoad === '0.00' ? '' : missing[language](toLoad)
}
