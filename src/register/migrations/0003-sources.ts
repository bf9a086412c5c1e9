import type { Kysely } from 'kysely'
import type { Kind } from '../store.ts'
import { textOf } from './text.ts'

/** What has become of the last sync of each agreement with a source of its mailboxes. */
export const sources = (kind: Kind) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const text = textOf(kind)
    await db.schema
      .createTable('source_syncs')
      .addColumn('agreement', text, (column) => column.primaryKey().notNull())
      .addColumn('source', text, (column) => column.notNull())
      .addColumn('on', text, (column) => column.notNull())
      .addColumn('finished_at', text, (column) => column.notNull())
      .addColumn('result', text, (column) => column.notNull())
      .addColumn('fault', text)
      .addColumn('counts', text)
      .addColumn('applied_at', text)
      .execute()
  },
})
