import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The databases in which a register can be kept. */
export type Kind = 'sqlite' | 'postgres'

/** An open database. */
export interface Store {
  readonly kind: Kind
  /** For reading, also while something is written. */
  readonly reader: Kysely<Tables>
  /** For transactions that write. In SQLite there is one at a time. */
  readonly writer: Kysely<Tables>
  /** Copies the database into a new file while it is in use; undefined where the database has its own tool. */
  readonly backup?: (file: string) => Promise<void>
  /** @throws RegisterUnavailable if what was opened is not what a restart would open */
  check?(): void
  close(): Promise<void>
}
