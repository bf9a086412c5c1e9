import type { Warning } from '../../domain/warning.ts'
import type { Language, TextTemplate } from '../language.ts'
import { date, del, gigabytes, il } from './format.ts'

/** What the message of a warning needs; each code uses some of these. */
export interface WarningDetails {
  readonly on: string
  readonly latestExpected: string
  readonly gigabytesOver: number
}

const messages = {
  'expiry-beyond-term': {
    it: ({ latestExpected }) =>
      `La scadenza è più lontana del previsto (al più tardi ${il(latestExpected)}): controllare la data nell'area clienti.`,
    en: ({ latestExpected }) =>
      `The expiry is later than expected (${date(latestExpected, 'en')} at the latest): check the date in the customer area.`,
  },
  'activation-on-expiry-day': {
    it: () =>
      "È il giorno della scadenza: l'attivazione è gratuita per zero giorni e il rinnovo va pagato lo stesso giorno.",
    en: () => 'This is the expiry day: the activation is free for zero days and the renewal is due the same day.',
  },
  'price-list-changes': {
    it: ({ on }) => `Dall'addebito ${del(on)} vale un altro listino.`,
    en: ({ on }) => `From the charge of ${date(on, 'en')} on, another price list applies.`,
  },
  'price-list-ends': {
    it: ({ on }) =>
      `Per l'addebito ${del(on)} non è ancora noto alcun listino: gli addebiti indicati si fermano prima.`,
    en: ({ on }) => `No price list is known yet for the charge of ${date(on, 'en')}: the charges shown end before it.`,
  },
  'space-over-base-plan': {
    it: ({ gigabytesOver }) =>
      `La casella supera, o supererà, di ${gigabytes(gigabytesOver, 'it')} lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.`,
    en: ({ gigabytesOver }) =>
      `The mailbox exceeds, or will exceed, the base plan's space by ${gigabytes(gigabytesOver, 'en')}: a full PEC mailbox can stop receiving messages, with legal consequences for its holder.`,
  },
} as const satisfies Record<Warning['code'], TextTemplate<WarningDetails>>

/** A warning as a sentence. @param warning its code, with the details that the message of the code needs */
export function warningText(warning: { code: Warning['code'] } & Partial<WarningDetails>, language: Language): string {
  return messages[warning.code][language](warning as WarningDetails)
}

/** A warning with its text; the dates and numbers of the text are fields too. */
export type WarningResponse = Warning & { readonly text: string }

/** Warnings as the API returns them, in one language. */
export function warningResponses(warnings: readonly Warning[], language: Language): WarningResponse[] {
  return warnings.map((warning) => ({ ...warning, text: warningText(warning, language) }))
}
