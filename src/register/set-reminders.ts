import type { Kysely } from 'kysely'
import type { MailboxRecord } from './mailbox-record.ts'
import type { Tables } from './tables.ts'

/**
 * Turns the reminders of a mailbox on or off, whatever else is changed meanwhile. One that has them so already stays as
 * it is.
 * @param updatedAt instant in RFC 3339
 */
export async function setReminders(
  db: Kysely<Tables>,
  id: string,
  reminders: MailboxRecord['reminders'],
  updatedAt: string,
): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set(({ eb }) => ({ reminders, version: eb('version', '+', 1), updated_at: updatedAt }))
    .where('id', '=', id)
    .where('reminders', '!=', reminders)
    .execute()
}
