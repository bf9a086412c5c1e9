import type { AddOn } from '../domain/add-on.ts'
import type { CivilDate } from '../domain/calendar.ts'
import type { KnownMailbox } from '../domain/registered-mailbox.ts'
import type { Language } from '../shared/language.ts'
import type { MailboxRow } from './tables.ts'

/** A mailbox of the register: all that is kept of it. */
export interface MailboxRecord extends KnownMailbox {
  /** Opaque. */
  readonly id: string
  /** Id of the agreement that covers its domain. */
  readonly agreement: string
  /** The date on which everything but the credit was true. */
  readonly readOn: CivilDate
  /** An ordinary e-mail address, to which reminders are sent. */
  readonly contact?: string
  readonly language?: Language
  readonly reminders: 'on' | 'off'
  /** Counts the changes. */
  readonly version: number
  /** Instants in RFC 3339. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** The record of a row. */
export function recordOf(row: MailboxRow): MailboxRecord {
  return {
    id: row.id,
    agreement: row.agreement,
    address: row.address,
    expiresOn: row.expires_on,
    addOns: JSON.parse(row.add_ons) as AddOn[],
    ...(row.used_gigabytes !== null && { usedGigabytes: Number(row.used_gigabytes) }),
    ...(row.credit !== null && { credit: row.credit }),
    ...(row.credit_read_on !== null && { creditReadOn: row.credit_read_on }),
    readOn: row.read_on,
    ...(row.contact !== null && { contact: row.contact }),
    ...(row.language !== null && { language: row.language as Language }),
    reminders: row.reminders as 'on' | 'off',
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** The row of a record. */
export function rowOf(record: MailboxRecord): MailboxRow {
  return {
    id: record.id,
    agreement: record.agreement,
    address: record.address,
    expires_on: record.expiresOn,
    anniversary: record.expiresOn.slice(5),
    add_ons: JSON.stringify(record.addOns.map(({ service, gigabytes }) => ({ service, gigabytes }))),
    used_gigabytes: record.usedGigabytes === undefined ? null : String(record.usedGigabytes),
    credit: record.credit ?? null,
    credit_read_on: record.creditReadOn ?? null,
    read_on: record.readOn,
    contact: record.contact ?? null,
    language: record.language ?? null,
    reminders: record.reminders,
    version: record.version,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  }
}
