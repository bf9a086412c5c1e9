import { setImmediate } from 'node:timers/promises'
import type { List } from '../../lists/list.ts'
import { createRepeatedMailboxes, MAX_ADDRESSES } from '../../lists/repeated-mailboxes.ts'
import type { MailboxRecord } from '../mailbox-record.ts'
import { countMailboxesOf, deleteFromOthers, deleteMailboxes, mailboxesAfter, saveMailboxes } from '../mailboxes.ts'
import { takeOptOuts } from '../opt-outs.ts'
import type { Register } from '../register.ts'
import { BATCH_ROWS, importRows, type Queries } from './import-rows.ts'
import { lockImports } from './lock.ts'
import { type ImportCounts, ImportHeld, type ImportListener, type ImportQuestion } from './question.ts'

/** Without `removeAtMost` this part of an agreement's mailboxes may go. */
const REMOVABLE_PART = 1 / 5

/**
 * Imports a list into the mailboxes of one agreement, all of it or nothing. Between batches others get their turn.
 * @throws ImportHeld if a replacement has faulty rows or would remove too much
 * @throws TooManyMailboxes, RegisterUnavailable, or the error of the list or of the listener
 * @param maxMailboxes that a list may name
 */
export function importList(
  register: Register,
  list: List,
  question: ImportQuestion,
  listener: ImportListener,
  maxMailboxes = MAX_ADDRESSES,
): Promise<ImportCounts> {
  const run = async (queries: Queries): Promise<ImportCounts> => {
    const total = await countMailboxesOf(queries.db, question.agreement.id)
    const named = createRepeatedMailboxes(maxMailboxes + 1)
    const counts = await importRows(queries, list, question, named, listener, maxMailboxes)
    if (question.mode === 'merge') return { ...counts, removed: 0 }
    const isNamed = (address: string): boolean => named.has(address) || list.namedBesides?.has(address) === true
    const removed = await removeOthers(queries, question, isNamed, listener)
    const complete = { ...counts, removed }
    // A list of which a part was not read names too few: what goes then goes only because someone has said how much.
    const isWhole = (list.unreadSheets ?? []).length === 0
    const mayRemove = question.removeAtMost ?? (isWhole ? total * REMOVABLE_PART : 0)
    if (counts.rowsFaulty > 0 || removed > mayRemove) throw new ImportHeld(complete)
    return complete
  }
  if (question.dryRun) {
    const nothing = async (): Promise<void> => {}
    return register.read((db) => run({ db, locks: false, save: nothing, remove: nothing }))
  }
  return register.write(async (db) => {
    const save: Queries['save'] = async (records) => {
      const added = records.filter(({ version }) => version === 1).map(({ address }) => address)
      await deleteFromOthers(db, question.agreement.id, added, question.importedAt)
      // Who has opted out stays so, also after the mailbox was erased.
      const optedOut = await takeOptOuts(db, added)
      const inForce = (record: MailboxRecord): MailboxRecord =>
        optedOut.has(record.address) ? { ...record, reminders: 'off' } : record
      await saveMailboxes(db, records.map(inForce))
    }
    const locks = register.kind === 'postgres'
    if (locks) await lockImports(db, question.agreement.id)
    return run({ db, locks, save, remove: (ids) => deleteMailboxes(db, ids, question.importedAt) })
  })
}

/** Removes the mailboxes that the list does not name, but for those that were read after the list. Returns their number. */
async function removeOthers(
  { db, remove }: Queries,
  { agreement, asOf }: ImportQuestion,
  isNamed: (address: string) => boolean,
  listener: ImportListener,
): Promise<number> {
  let removed = 0
  let after = ''
  for (;;) {
    const page = await mailboxesAfter(db, agreement.id, after, BATCH_ROWS)
    const others = page.filter(({ address, readOn }) => readOn <= asOf && !isNamed(address))
    await setImmediate()
    await remove(others.map(({ id }) => id))
    await setImmediate()
    removed += others.length
    listener.onRemoved?.(others.map(({ address }) => address))
    if (page.length < BATCH_ROWS) return removed
    after = (page.at(-1) as MailboxRecord).address
  }
}
