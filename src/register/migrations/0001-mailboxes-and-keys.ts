import type { Kysely } from 'kysely'
import type { Kind } from '../store.ts'
import { textOf } from './text.ts'

/** The first tables: mailboxes, keys, and what the register makes for itself. */
export const mailboxesAndKeys = (kind: Kind) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const text = textOf(kind)
    await db.schema
      .createTable('mailboxes')
      .addColumn('id', text, (column) => column.primaryKey().notNull())
      .addColumn('agreement', text, (column) => column.notNull())
      .addColumn('address', text, (column) => column.notNull().unique())
      .addColumn('expires_on', text, (column) => column.notNull())
      .addColumn('anniversary', text, (column) => column.notNull())
      .addColumn('add_ons', text, (column) => column.notNull())
      .addColumn('used_gigabytes', text)
      .addColumn('credit', text)
      .addColumn('credit_read_on', text)
      .addColumn('read_on', text, (column) => column.notNull())
      .addColumn('contact', text)
      .addColumn('language', text)
      .addColumn('reminders', text, (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('updated_at', text, (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('mailboxes_by_due_date')
      .on('mailboxes')
      .columns(['agreement', 'anniversary', 'id'])
      .execute()
    await db.schema
      .createIndex('mailboxes_by_expiry')
      .on('mailboxes')
      .columns(['agreement', 'expires_on', 'id'])
      .execute()
    await db.schema.createIndex('mailboxes_by_address').on('mailboxes').columns(['agreement', 'address']).execute()
    await db.schema
      .createTable('keys')
      .addColumn('id', text, (column) => column.primaryKey().notNull())
      .addColumn('secret_hash', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('agreement', text)
      .addColumn('scopes', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('revoked_at', text)
      .execute()
    await db.schema
      .createTable('settings')
      .addColumn('name', text, (column) => column.primaryKey().notNull())
      .addColumn('value', text, (column) => column.notNull())
      .execute()
  },
})
