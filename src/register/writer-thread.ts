// The thread of the connection that writes to a SQLite file: a large commit takes its time on the disk, and meanwhile the
// service goes on. Gets one statement at a time, and answers in order.

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './sqlite-file.ts'

/** With the 2 MiB of SQLite an import writes the same pages of the indexes again and again. */
const CACHE_KIBIBYTES = 65_536

/** A statement with its values. */
export interface Statement {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** What became of a statement. An error loses its fields between threads, so they are sent one by one. */
export type Answer =
  | { readonly rows: readonly unknown[]; readonly changes?: bigint }
  | { readonly error: { readonly message: string; readonly code?: string; readonly errcode?: number } }

const port = parentPort as NonNullable<typeof parentPort>
let database: DatabaseSync | undefined

function run({ sql, values }: Statement): Answer {
  try {
    database ??= openDatabase(workerData, CACHE_KIBIBYTES)
    // After a full disk SQLite has rolled back by itself. That must not hide why.
    if (sql === 'rollback' && !database.isTransaction) return { rows: [] }
    const statement = database.prepare(sql)
    const parameters = values as readonly SQLInputValue[]
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) }
    return { rows: [], changes: BigInt(statement.run(...parameters).changes) }
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number }
    return { error: { message, ...(code && { code }), ...(errcode !== undefined && { errcode }) } }
  }
}

port.on('message', (statement: Statement | 'close') => {
  if (statement !== 'close') {
    port.postMessage(run(statement))
    return
  }
  database?.close()
  port.close()
})
