import type { Selectable } from 'kysely'

/**
 * Every table of the register. Dates and amounts are texts: a driver that makes a date a local midnight is off by a day.
 */
export interface Tables {
  readonly mailboxes: MailboxTable
  readonly keys: KeyTable
  readonly settings: SettingTable
  readonly deliveries: DeliveryTable
  readonly reminder_runs: ReminderRunTable
  readonly leases: LeaseTable
  readonly opt_outs: OptOutTable
  readonly feeds: FeedTable
  readonly source_syncs: SourceSyncTable
}

/** One row for each registered mailbox. */
export interface MailboxTable {
  readonly id: string
  readonly agreement: string
  /** In lower case; unique. */
  readonly address: string
  readonly expires_on: string
  /** Month and day of the expiry, "04-30": a mailbox is due on one of its anniversaries. */
  readonly anniversary: string
  /** JSON: an array of `{service, gigabytes}`. */
  readonly add_ons: string
  readonly used_gigabytes: string | null
  readonly credit: string | null
  readonly credit_read_on: string | null
  readonly read_on: string
  readonly contact: string | null
  readonly language: string | null
  readonly reminders: string
  /** Counts the changes; the entity tag of the record. */
  readonly version: number
  readonly created_at: string
  readonly updated_at: string
}

/** One row for each key, also for a revoked one. */
export interface KeyTable {
  /** The public part of the key. */
  readonly id: string
  /** SHA-256 of the secret part, in hexadecimal. */
  readonly secret_hash: string
  readonly name: string
  /** Null: all agreements. */
  readonly agreement: string | null
  /** Separated by commas. */
  readonly scopes: string
  readonly created_at: string
  readonly revoked_at: string | null
}

/** What the register has made for itself, by name. */
export interface SettingTable {
  readonly name: string
  readonly value: string
}

/**
 * One row for each message: about a mailbox, due date and step over a channel, or the digest of a run. A row is there
 * before its message is sent, and afterwards says what has become of it.
 */
export interface DeliveryTable {
  /** Made of what the message is: a second row for the same message cannot be. */
  readonly id: string
  readonly agreement: string
  /** Null for a digest. With the mailbox its deliveries go. */
  readonly mailbox: string | null
  /** The last run that decided on it. */
  readonly run: string
  /** A channel of reminders, or `digest`. */
  readonly channel: string
  readonly due_on: string
  readonly step: number
  /** The date of the last decision on it, in the time zone of the agreement. */
  readonly decided_on: string
  /** `waiting`, `sending`, `sent`, `refused`, `failed` or `not-sent`. */
  readonly state: string
  /** Why it was not sent, or is tried again. */
  readonly reason: string | null
  /** Of the renewal check by which it was decided; null for a digest. */
  readonly outcome: string | null
  /** To whom it was sent, or would be. */
  readonly recipient: string | null
  /** Every recipient that has refused it for good, separated by spaces. */
  readonly refused_by: string | null
  readonly attempts: number
  /** Instant; null unless it is waiting. */
  readonly next_attempt_at: string | null
  /** Whose it is while it is being sent, and since when. */
  readonly claim: string | null
  readonly claimed_at: string | null
  readonly created_at: string
  readonly updated_at: string
}

/** One row for each run of the reminders of an agreement. */
export interface ReminderRunTable {
  readonly id: string
  readonly agreement: string
  /** The date whose reminders it decides on. */
  readonly on: string
  /** `daily` or `request`. */
  readonly trigger: string
  /** How many mailboxes it has checked. */
  readonly checked: number
  readonly started_at: string
  /** When every message was decided on; null before. */
  readonly decided_at: string | null
  /** When none of its messages was waiting any more; null before. */
  readonly finished_at: string | null
}

/** Who of several processes does something that one alone must do. */
export interface LeaseTable {
  readonly name: string
  readonly holder: string
  /** Instant after which another may take it. */
  readonly until: string
}

/** Mailboxes that were erased while their reminders were off: they stay off when the mailbox is registered again. */
export interface OptOutTable {
  /** HMAC-SHA-256 of the address under the secret of the register, in hexadecimal. */
  readonly address_hash: string
  readonly created_at: string
}

/** One row for each calendar feed, also for a revoked one. */
export interface FeedTable {
  readonly id: string
  /** SHA-256 of the token, in hexadecimal. */
  readonly token_hash: string
  readonly agreement: string
  readonly name: string
  readonly language: string
  readonly created_at: string
  readonly revoked_at: string | null
}

/** One row for each agreement with a source of its mailboxes: its last sync. */
export interface SourceSyncTable {
  readonly agreement: string
  /** `aruba`. */
  readonly source: string
  /** The day on which it began, in the time zone of the agreement. */
  readonly on: string
  readonly finished_at: string
  /** `applied`, `held` or `failed`. */
  readonly result: string
  /** The code of a failure. */
  readonly fault: string | null
  /** JSON: numbers by name; null for a failure. */
  readonly counts: string | null
  /** When a sync was last applied; null before. */
  readonly applied_at: string | null
}

export type DeliveryRow = Selectable<DeliveryTable>
export type ReminderRunRow = Selectable<ReminderRunTable>
export type FeedRow = Selectable<FeedTable>
export type SourceSyncRow = Selectable<SourceSyncTable>
export type MailboxRow = Selectable<MailboxTable>
export type KeyRow = Selectable<KeyTable>
