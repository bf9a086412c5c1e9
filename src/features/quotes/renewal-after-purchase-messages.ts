import type { RenewalAfter } from '../../domain/renewal-after-purchase.ts'
import type { Language, TextTemplate } from '../../shared/language.ts'
import { date, daysOf, del, euro } from '../../shared/messages/format.ts'

/** What the text about the renewal after a purchase needs. */
export interface RenewalAfterDetails extends RenewalAfter {
  /** Whether buying requires more credit than was stated, or none was stated. */
  readonly mustLoadFirst: boolean
  /** Whether the text follows the advice to wait: then it says that it is about buying now. */
  readonly afterAdvice: boolean
  /** The date for which the text is read; undefined if it is read later, such as that of a reminder. */
  readonly today?: string | undefined
}

/** What the figures are about, and which credit they take for granted. */
const premises: TextTemplate<RenewalAfterDetails> = {
  it: ({ itemsAlone, mustLoadFirst, afterAdvice }) => {
    const alone = itemsAlone ? 'per questi soli servizi, ' : ''
    const loaded = mustLoadFirst ? 'una volta caricato il credito richiesto, ' : ''
    return `${alone}${loaded}acquistando ${afterAdvice ? 'senza aspettare ' : ''}restano`
  },
  en: ({ itemsAlone, mustLoadFirst, afterAdvice }) => {
    const alone = itemsAlone ? 'for these services alone, ' : ''
    const loaded = mustLoadFirst ? 'once the required credit is loaded, ' : ''
    return `${alone}${loaded}buying ${afterAdvice ? 'without waiting ' : ''}leaves`
  },
}

const covered: TextTemplate<RenewalAfterDetails> = {
  it: ({ today, left, amountDue, dueOn }) =>
    `${euro(left, 'it')}, che bastano per il rinnovo ${daysOf(today).del(dueOn)} (${euro(amountDue, 'it')}, IVA inclusa)`,
  en: ({ today, left, amountDue, dueOn }) =>
    `${euro(left, 'en')}, enough for the renewal ${daysOf(today).on(dueOn)} (${euro(amountDue, 'en')}, VAT included)`,
}

const missing: TextTemplate<RenewalAfterDetails> = {
  it: ({ today, left, toLoad, loadBy, dueOn, outcome }) => {
    const end =
      outcome === 'deactivated'
        ? 'i servizi aggiuntivi vengono disattivati'
        : 'non tutti i servizi aggiuntivi si rinnovano (quali resterebbero attivi non è documentato)'
    return `${euro(left, 'it')}: poi caricare altri ${euro(toLoad, 'it')} entro ${daysOf(today).il(loadBy)}, altrimenti ${daysOf(today).il(dueOn, ',')} ${end}`
  },
  en: ({ today, left, toLoad, loadBy, dueOn, outcome }) => {
    const end =
      outcome === 'deactivated'
        ? `the add-ons are deactivated ${daysOf(today).on(dueOn)}`
        : `not all add-ons are renewed ${daysOf(today).on(dueOn)} (which ones would stay active is not documented)`
    return `${euro(left, 'en')}: then load another ${euro(toLoad, 'en')} by ${daysOf(today).day(loadBy)}, or ${end}`
  },
}

const due: TextTemplate<RenewalAfter> = {
  it: ({ dueOn, amountDue }) => `Il rinnovo ${del(dueOn)} costa ${euro(amountDue, 'it')}, IVA inclusa`,
  en: ({ dueOn, amountDue }) => `The renewal on ${date(dueOn, 'en')} costs ${euro(amountDue, 'en')}, VAT included`,
}

/** What the purchase leaves for the renewal, and what is then missing by when, as a clause without a full stop. */
export function renewalAfterClause(details: RenewalAfterDetails, language: Language): string {
  const rest = details.outcome === 'renewed' ? covered : missing
  return `${premises[language](details)} ${rest[language](details)}`
}

/** The same as a sentence that stands alone, with the amount due. */
export function renewalAfterText(details: RenewalAfterDetails, language: Language): string {
  return `${due[language](details)}; ${renewalAfterClause(details, language)}.`
}
