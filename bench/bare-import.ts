import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { List } from '../src/lists/list.ts'
import { type MailboxRecord, rowOf } from '../src/register/mailbox-record.ts'
import type { MailboxRow } from '../src/register/tables.ts'
import { LISTS_AS_OF } from './mailbox-lists.ts'

/** The number of rows of one statement. */
const BATCH = 500

/** The rows of a list as the table has them, without anything that decides about them. */
async function* rowsOf(list: List, agreement: string): AsyncGenerator<MailboxRow[]> {
  let rows: MailboxRow[] = []
  for await (const batch of list.batches) {
    for (const { line, address = '', expiresOn = '', addOns } of batch) {
      const record = { id: `bare${line}`, agreement, address, expiresOn, addOns, readOn: LISTS_AS_OF }
      const rest = { reminders: 'on', version: 1, createdAt: LISTS_AS_OF, updatedAt: LISTS_AS_OF } as const
      rows.push(rowOf({ ...record, ...rest } satisfies MailboxRecord))
      if (rows.length < BATCH) continue
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}

/** `INSERT … ON CONFLICT` with as many rows. @param placeholder the text of the value at a place */
function upsert(columns: readonly string[], rows: number, placeholder: (at: number) => string): string {
  const row = (index: number): string =>
    `(${columns.map((_, column) => placeholder(index * columns.length + column + 1)).join()})`
  const values = Array.from({ length: rows }, (_, index) => row(index)).join()
  const set = columns.map((column) => `${column} = excluded.${column}`).join()
  return `insert into mailboxes (${columns.join()}) values ${values} on conflict (id) do update set ${set}`
}

/** Saves the mailboxes of a list with the driver of a database alone, in batches and one transaction. */
export async function bareImport(url: string, list: List, agreement: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length))
    database.exec('pragma journal_mode = wal; pragma synchronous = full; begin immediate')
    for await (const rows of rowsOf(list, agreement)) {
      const columns = Object.keys(rows[0] as MailboxRow)
      const values = rows.flatMap((row) => Object.values(row))
      database.prepare(upsert(columns, rows.length, () => '?')).run(...values)
    }
    database.exec('commit')
    database.close()
    return
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin')
  for await (const rows of rowsOf(list, agreement)) {
    const columns = Object.keys(rows[0] as MailboxRow)
    const values = rows.flatMap((row) => Object.values(row))
    await client.query(
      upsert(columns, rows.length, (at) => `$${at}`),
      values,
    )
  }
  await client.query('commit')
  await client.end()
}
