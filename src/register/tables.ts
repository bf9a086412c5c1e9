import type { Selectable } from 'kysely'

/**
 * Every table of the register. Dates and amounts are texts: a driver that makes a date a local midnight is off by a day.
 */
export interface Tables {
  readonly mailboxes: MailboxTable
  readonly keys: KeyTable
  readonly settings: SettingTable
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

export type MailboxRow = Selectable<MailboxTable>
export type KeyRow = Selectable<KeyTable>
