import type { Language } from '../../shared/language.ts'

/** A mail to one recipient; the mailer adds the sender and the headers that all mails have. */
export interface Mail {
  /** Of its delivery: a repeated mail has the same Message-ID. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: Language
  /** Milliseconds since the epoch. */
  readonly now: number
  /** The id of the agreement, for the List-Id. */
  readonly agreement: string
  /** Where one POST turns such mails off; absent: they cannot be turned off. */
  readonly unsubscribeUrl?: string
  readonly calendarFile?: { readonly name: string; readonly content: string }
}
