import type { RenewalAfter } from '../../domain/renewal-after-purchase.ts'
import type { Language, TextTemplate } from '../../shared/language.ts'
import { date, del, euro, il } from '../../shared/messages/format.ts'

/** What the text about the renewal after a purchase needs. */
export interface RenewalAfterDetails extends RenewalAfter {
  /** Whether buying requires more credit than was stated, or none was stated. */
  readonly mustLoadFirst: boolean
  /** Whether the text follows the advice to wait: then it says that it is about buying now. */
  readonly afterAdvice: boolean
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

const covered: TextTemplate<RenewalAfter> = {
  it: ({ left, amountDue, dueOn }) =>
    `${euro(left, 'it')}, che bastano per il rinnovo ${del(dueOn)} (${euro(amountDue, 'it')}, IVA inclusa)`,
  en: ({ left, amountDue, dueOn }) =>
    `${euro(left, 'en')}, enough for the renewal on ${date(dueOn, 'en')} (${euro(amountDue, 'en')}, VAT included)`,
}

const missing: TextTemplate<RenewalAfter> = {
  it: ({ left, toLoad, loadBy, dueOn, outcome }) => {
    const end =
      outcome === 'deactivated'
        ? 'i servizi aggiuntivi vengono disattivati'
        : 'non tutti i servizi aggiuntivi si rinnovano (quali resterebbero attivi non è documentato)'
    return `${euro(left, 'it')}: poi caricare altri ${euro(toLoad, 'it')} entro ${il(loadBy)}, altrimenti ${il(dueOn)} ${end}`
  },
  en: ({ left, toLoad, loadBy, dueOn, outcome }) => {
    const end =
      outcome === 'deactivated'
        ? `the add-ons are deactivated on ${date(dueOn, 'en')}`
        : `not all add-ons are renewed on ${date(dueOn, 'en')} (which ones would stay active is not documented)`
    return `${euro(left, 'en')}: then load another ${euro(toLoad, 'en')} by ${date(loadBy, 'en')}, or ${end}`
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
