import type { Renewal, RenewalDue } from '../domain/renewal.ts'
import type { Delivery } from '../register/delivery.ts'
import type { MailboxRecord } from '../register/mailbox-record.ts'
import type { Language } from '../shared/language.ts'

/** A reminder that is to be sent now: everything that a channel makes its message of. */
export interface ReminderMessage {
  readonly delivery: Pick<Delivery, 'id' | 'channel' | 'dueOn' | 'step' | 'createdAt'>
  readonly record: MailboxRecord
  /** The check of today, with the record's credit. */
  readonly renewal: Renewal
  readonly due: RenewalDue
  readonly language: Language
  /** Where it goes: an address for mail, the URL for the webhook. */
  readonly recipient: string
  /** Token of the opt-out for this delivery; always the same. */
  readonly optOutToken: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What has become of a message. The reason is for people: it has neither addresses nor contents. */
export type SendResult =
  | { readonly state: 'sent' }
  /** For good: it is not tried again for this recipient. */
  | { readonly state: 'refused'; readonly reason: string }
  /** For now. @property retryAfterSeconds what the receiver asks for, at most a day */
  | { readonly state: 'retry'; readonly reason: string; readonly retryAfterSeconds?: number }

/** Sends messages over one channel. */
export interface Sender {
  send(message: ReminderMessage): Promise<SendResult>
  /** Whether it can be used at all now: undefined, or why not, for the log. */
  check(): Promise<string | undefined>
  close(): Promise<void>
}
