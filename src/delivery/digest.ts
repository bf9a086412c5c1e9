import type { Agreement } from '../domain/agreement.ts'
import type { CivilDate } from '../domain/calendar.ts'
import type { Outcome } from '../domain/renewal.ts'

/** Mailboxes of one kind: how many there are, and the first of them. */
export interface DigestList<Details extends object = object> {
  readonly total: number
  /** The most urgent first; may be fewer than all. */
  readonly first: readonly (Details & DigestMailbox)[]
}

export interface DigestMailbox {
  readonly address: string
  /** The due date of the add-ons; of a mailbox whose expiry has passed, that expiry. */
  readonly date: CivilDate
}

/** What a run of reminders did, for the secretariat. It has addresses: it goes to the secretariat alone. */
export interface Digest {
  readonly agreement: Agreement
  /** The date of the run. */
  readonly on: CivilDate
  /** Milliseconds since the epoch: the date of the mail. */
  readonly now: number
  /** How many mailboxes were warned, by the outcome of their renewal check. */
  readonly warned: Readonly<Partial<Record<Outcome, number>>>
  /** Those that were warned. */
  readonly atRisk: DigestList<{ readonly outcome: Outcome }>
  /** Those whose mail was refused or failed. @property reason as in `SendResult` */
  readonly notReached: DigestList<{ readonly reason: string }>
  /** Those that cannot be warned, because nothing is known to write to. */
  readonly withoutContact: DigestList
  /** Those whose expiry date is to be read anew. */
  readonly expiryPassed: DigestList
}
