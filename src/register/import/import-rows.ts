import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { List } from '../../lists/list.ts'
import type { RepeatedMailboxes } from '../../lists/repeated-mailboxes.ts'
import type { Row, RowFault } from '../../lists/row.ts'
import type { MailboxRecord } from '../mailbox-record.ts'
import { mailboxesToChange } from '../mailboxes.ts'
import type { Tables } from '../tables.ts'
import { decideRow } from './decide.ts'
import {
  type ImportCounts,
  type ImportListener,
  type ImportNote,
  type ImportQuestion,
  TooManyMailboxes,
} from './question.ts'

/** The number of rows that are decided and saved together: so many hold the event loop for less than 50 ms. */
export const BATCH_ROWS = 250

/** The queries of an import: those that change nothing in a dry run. */
export interface Queries {
  readonly db: Kysely<Tables>
  /** Whether the records that are read must be kept from changes of others until the end. */
  readonly locks: boolean
  save(records: readonly MailboxRecord[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
}

/** Decides, saves and counts every row of the list. */
export async function importRows(
  { db, locks, save }: Queries,
  list: List,
  question: ImportQuestion,
  named: RepeatedMailboxes,
  listener: ImportListener,
  maxMailboxes: number,
): Promise<Omit<ImportCounts, 'removed'>> {
  const counts = { rowsRead: 0, added: 0, changed: 0, unchanged: 0, older: 0, otherDomains: 0, rowsFaulty: 0 }
  for await (const rows of inChunks(list.batches)) {
    const addresses = [...new Set(rows.flatMap(({ address }) => address?.toLowerCase() ?? []))]
    const found = await mailboxesToChange(db, question.agreement.id, addresses, locks)
    await setImmediate()
    const known = new Map(found.map((record) => [record.address, record]))
    const records: MailboxRecord[] = []
    const notes: ImportNote[] = []
    for (const row of rows) {
      counts.rowsRead++
      const before = known.get(row.address?.toLowerCase() ?? '')
      let decision = decideRow(row, list, before, question)
      if (row.address !== undefined && decision.result !== 'other-domain') {
        // Also after a faulty row: the same list must not mean something else the next time.
        const earlier = named.firstOf(row)
        if (earlier && decision.result !== 'faulty')
          decision = { result: 'faulty', faults: [repetition(list, earlier.line, earlier.isSame)] }
      }
      if (decision.result === 'faulty') {
        counts.rowsFaulty++
        notes.push({ row, faults: decision.faults })
      } else if (decision.result === 'other-domain') counts.otherDomains++
      else if (decision.result === 'older') counts.older++
      else {
        counts[decision.result]++
        if (decision.record) records.push(decision.record)
        if (before && decision.record && decision.result === 'changed') listener.onChanged?.(before, decision.record)
        for (const warning of decision.warnings) notes.push({ row, warning })
      }
    }
    if (named.count() > maxMailboxes) throw new TooManyMailboxes(maxMailboxes)
    await setImmediate()
    await save(records)
    await listener.onBatch(notes, counts.rowsRead)
    await setImmediate()
  }
  return counts
}

/** The fault of a row whose mailbox an earlier row has. */
function repetition({ columns, fieldColumns }: List, firstLine: number, isSame: boolean): RowFault {
  const column = columns[fieldColumns.address as number] as string
  return { column, code: 'exactly-one-of', firstLine, ...(isSame && { isSame }) }
}

/** The rows of a list, at most `BATCH_ROWS` at a time, and not many fewer. */
async function* inChunks(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = []
  for await (const batch of batches) {
    rows = rows.concat(batch)
    for (; rows.length >= BATCH_ROWS; rows = rows.slice(BATCH_ROWS)) yield rows.slice(0, BATCH_ROWS)
    // Blank lines make empty batches: others get their turn all the same.
    if (batch.length === 0) await setImmediate()
  }
  if (rows.length > 0) yield rows
}
