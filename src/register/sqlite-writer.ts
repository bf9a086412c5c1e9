import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Answer, Statement } from './writer-thread.ts'

/** A dialect of Kysely for the one connection that writes to a SQLite file, in a thread of its own. */
export function sqliteWriter(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => writerDriver(path),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function writerDriver(path: string): Driver {
  let worker: Worker | undefined
  const waiting: PromiseWithResolvers<Answer>[] = []

  const start = (): Worker => {
    const thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: path })
    thread.on('message', (answer: Answer) => {
      waiting.shift()?.resolve(answer)
      // An idle thread keeps no process from ending.
      if (waiting.length === 0) thread.unref()
    })
    const fail = (error: Error): void => {
      for (const { reject } of waiting.splice(0)) reject(error)
      worker = undefined
    }
    thread.on('error', fail)
    thread.on('exit', () => fail(new Error('the thread of the register has ended')))
    return thread
  }

  const ask = (statement: Statement): Promise<Answer> => {
    worker ??= start()
    const answer = Promise.withResolvers<Answer>()
    waiting.push(answer)
    worker.ref()
    worker.postMessage(statement)
    return answer.promise
  }

  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => {
      const answer = await ask({ sql, values: parameters })
      if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
      const { rows, changes } = answer
      return { rows: rows as Row[], ...(changes !== undefined && { numAffectedRows: changes }) }
    },
    streamQuery: () => {
      throw new Error('nothing is streamed from the connection that writes')
    },
  }
  const execute = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }

  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // The transaction takes the lock at once, where it can wait for it, and not at its first change.
    beginTransaction: () => execute('begin immediate'),
    commitTransaction: () => execute('commit'),
    rollbackTransaction: () => execute('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {
      if (worker === undefined) return
      const ended = once(worker, 'exit')
      worker.ref()
      worker.postMessage('close')
      await ended
    },
  }
}
