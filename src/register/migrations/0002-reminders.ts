import type { Kysely } from 'kysely'
import type { Kind } from '../store.ts'
import { textOf } from './text.ts'

/** What reminders need: deliveries, runs, who does them, opt-outs of erased mailboxes, and calendar feeds. */
export const reminders = (kind: Kind) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const text = textOf(kind)
    await db.schema
      .createTable('deliveries')
      .addColumn('id', text, (column) => column.primaryKey().notNull())
      .addColumn('agreement', text, (column) => column.notNull())
      .addColumn('mailbox', text, (column) => column.references('mailboxes.id').onDelete('cascade'))
      .addColumn('run', text, (column) => column.notNull())
      .addColumn('channel', text, (column) => column.notNull())
      .addColumn('due_on', text, (column) => column.notNull())
      .addColumn('step', 'integer', (column) => column.notNull())
      .addColumn('decided_on', text, (column) => column.notNull())
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('reason', text)
      .addColumn('outcome', text)
      .addColumn('recipient', text)
      .addColumn('refused_by', text)
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_attempt_at', text)
      .addColumn('claim', text)
      .addColumn('claimed_at', text)
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('updated_at', text, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('deliveries_by_mailbox').on('deliveries').columns(['mailbox']).execute()
    await db.schema.createIndex('deliveries_by_state').on('deliveries').columns(['state', 'due_on', 'id']).execute()
    await db.schema.createIndex('deliveries_by_run').on('deliveries').columns(['run', 'state']).execute()
    await db.schema
      .createTable('reminder_runs')
      .addColumn('id', text, (column) => column.primaryKey().notNull())
      .addColumn('agreement', text, (column) => column.notNull())
      .addColumn('on', text, (column) => column.notNull())
      .addColumn('trigger', text, (column) => column.notNull())
      .addColumn('checked', 'integer', (column) => column.notNull())
      .addColumn('started_at', text, (column) => column.notNull())
      .addColumn('decided_at', text)
      .addColumn('finished_at', text)
      .execute()
    await db.schema
      .createIndex('reminder_runs_by_agreement')
      .on('reminder_runs')
      .columns(['agreement', 'started_at'])
      .execute()
    await db.schema
      .createTable('leases')
      .addColumn('name', text, (column) => column.primaryKey().notNull())
      .addColumn('holder', text, (column) => column.notNull())
      .addColumn('until', text, (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('opt_outs')
      .addColumn('address_hash', text, (column) => column.primaryKey().notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('feeds')
      .addColumn('id', text, (column) => column.primaryKey().notNull())
      .addColumn('token_hash', text, (column) => column.notNull().unique())
      .addColumn('agreement', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('language', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('revoked_at', text)
      .execute()
  },
})
