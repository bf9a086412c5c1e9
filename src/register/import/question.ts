import type { Row, RowFault } from '../../lists/row.ts'
import type { MailboxRecord } from '../mailbox-record.ts'
import type { ImportContext, ImportWarning } from './decide.ts'

/** What is asked of an import. */
export interface ImportQuestion extends ImportContext {
  /** `replace` also removes what the list does not name. */
  readonly mode: 'merge' | 'replace'
  /** Everything is decided and counted, nothing is changed. */
  readonly dryRun: boolean
  /** How many mailboxes a replacement may remove; absent: a fifth of those of the agreement. */
  readonly removeAtMost?: number | undefined
}

/** What became of the rows of a list: `rowsRead` is the sum of the others but `removed`. */
export interface ImportCounts {
  readonly rowsRead: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly older: number
  readonly otherDomains: number
  readonly rowsFaulty: number
  /** Mailboxes that the list does not name. */
  readonly removed: number
}

/** Something to report about one row. */
export type ImportNote =
  | { readonly row: Row; readonly faults: readonly RowFault[] }
  | { readonly row: Row; readonly warning: ImportWarning }

/** Who gets to know of an import while it is in progress. */
export interface ImportListener {
  /** Called after each batch with its notes, in the order of the list. The import waits for it, and fails if it does. */
  onBatch(notes: readonly ImportNote[], rowsRead: number): void | Promise<void>
  /** Called for each mailbox that a list changes, or would change, before its batch. */
  onChanged?(before: MailboxRecord, after: MailboxRecord): void
  /** Called with the addresses that a replacement removes, or would remove, in their order; some at a time. */
  onRemoved?(addresses: readonly string[]): void
}

/** An import of which nothing was kept, because it would have removed too much or has faulty rows. */
export class ImportHeld extends Error {
  readonly counts: ImportCounts

  constructor(counts: ImportCounts) {
    super('import held')
    this.counts = counts
  }
}

/** A list that names more mailboxes than can be compared with each other. */
export class TooManyMailboxes extends Error {
  /** As errors of Fastify have it: the list is too large. */
  readonly statusCode = 413

  constructor(max: number) {
    super(`the list has more than ${max} mailboxes: split it`)
  }
}
