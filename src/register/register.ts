import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Logger } from 'pino'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import type { Kind, Store } from './store.ts'
import type { Tables } from './tables.ts'
import { asUnavailable, isBusy, RegisterUnavailable } from './unavailable.ts'

/** The register of an Order's mailboxes: the one way to its database. */
export interface Register {
  readonly kind: Kind
  /** Runs queries that change nothing. @throws RegisterUnavailable */
  read<Result>(query: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
  /** Runs a change in one transaction: all of it, or nothing if it throws. @throws RegisterUnavailable */
  write<Result>(change: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>
  /** Copies a SQLite database into a new file while it is in use. @throws RegisterUnavailable, Error for PostgreSQL */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

/** How long a change waits for another process that writes to the same SQLite file, and between two tries. */
const MAX_WAIT_MS = 5000
const BETWEEN_TRIES_MS = 50

/** What is reported about the register while it is used. */
export interface RegisterWatcher {
  readonly logger?: Logger
  /** Called after every query or change, with its time, and whether the register was available for it. */
  observe?(kind: 'read' | 'write', seconds: number, isAvailable: boolean): void
}

/**
 * The register at a URL. It is opened, and its tables are brought up to date, by the first query that succeeds: a
 * database that cannot be reached at the start, or for a while, is used again as soon as it is back.
 * @param url `sqlite:PATH` or `postgres://…`
 */
export function createRegister(url: string, { logger, observe }: RegisterWatcher = {}): Register {
  const kind = url.startsWith('sqlite:') ? 'sqlite' : 'postgres'
  let opening: Promise<Store> | undefined
  let isAvailable = true

  const open = async (): Promise<Store> => {
    const store = await openStore(kind, url)
    try {
      await unlessBusy(() => migrate(store.writer as Kysely<unknown>, kind))
    } catch (error) {
      await store.close()
      throw error
    }
    return store
  }

  const store = (): Promise<Store> => {
    opening ??= open().catch((cause) => {
      opening = undefined
      const error = asUnavailable(cause)
      throw error instanceof RegisterUnavailable ? error : new RegisterUnavailable(cause.message, cause)
    })
    return opening
  }

  /** Logs when the register becomes unavailable, and when it is back, not every query meanwhile. */
  const watched = async <Result>(
    operation: 'read' | 'write',
    run: (store: Store) => Promise<Result>,
  ): Promise<Result> => {
    const startedAt = performance.now()
    const observed = (): void => observe?.(operation, (performance.now() - startedAt) / 1000, isAvailable)
    try {
      const opened = await store()
      opened.check?.()
      const result = await run(opened)
      if (!isAvailable) logger?.info('register available again')
      isAvailable = true
      observed()
      return result
    } catch (cause) {
      const error = asUnavailable(cause)
      if (error instanceof RegisterUnavailable) {
        if (isAvailable) logger?.error({ reason: error.message }, 'register unavailable')
        isAvailable = false
      }
      observed()
      throw error
    }
  }

  return {
    kind,
    read: (query) => watched('read', ({ reader }) => query(reader)),
    write: (change) => watched('write', ({ writer }) => unlessBusy(() => writer.transaction().execute(change))),
    backup: (file) =>
      watched('read', async ({ backup }) => {
        if (backup === undefined) throw new Error('pg_dump makes backups of PostgreSQL')
        await backup(file)
      }),
    close: async () => {
      const opened = await opening?.catch(() => undefined)
      opening = undefined
      await opened?.close()
    },
  }
}

/** Opens a database. What PostgreSQL needs is loaded where it is used, because every start would take longer by it. */
async function openStore(kind: Kind, url: string): Promise<Store> {
  if (kind === 'sqlite') return openSqlite(url.slice('sqlite:'.length))
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(url)
}

/** Runs again what another process kept from beginning. A transaction takes its lock first, so nothing runs twice. */
async function unlessBusy<Result>(run: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + MAX_WAIT_MS
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error
      await delay(BETWEEN_TRIES_MS)
    }
  }
}
