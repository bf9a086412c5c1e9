import type { Agreement, Agreements, ArubaIntegration } from '../../domain/agreement.ts'
import { todayOf } from '../../domain/today.ts'
import type { List } from '../../lists/list.ts'
import { importList } from '../../register/import/import-list.ts'
import { importQuestion } from '../../register/import/import-question.ts'
import {
  type ImportCounts,
  ImportHeld,
  type ImportListener,
  type ImportQuestion,
} from '../../register/import/question.ts'
import type { Register } from '../../register/register.ts'
import type { ConnectAruba } from './client.ts'
import type { Doubt } from './doubts.ts'
import { readListing } from './listing.ts'
import { type ReadAccounts, readAccounts } from './read-accounts.ts'
import { type SourceRow, sourceList, sourceRow, unreadRow } from './rows.ts'
import type { ListedAccount } from './schema.ts'

/** An agreement whose mailboxes Aruba knows. */
export type SyncedAgreement = Agreement & { readonly integrations: { readonly aruba: ArubaIntegration } }

/** What is asked of a sync. */
export interface SyncQuestion {
  readonly agreement: SyncedAgreement
  readonly agreements: Agreements
  readonly mode: 'merge' | 'replace'
  readonly dryRun: boolean
  readonly removeAtMost?: number | undefined
  /** When it begins, in milliseconds since the epoch: what it reads counts as read on that day. */
  readonly now: number
}

/** What the source gave, beside the counts of the import. */
export interface SourceCounts {
  /** Mailboxes on Aruba's list. */
  readonly listed: number
  /** Of these, how many were gone when they were read, have not begun yet, or are of a status without details. */
  readonly vanished: number
  readonly notYetCertified: number
  readonly withoutDetails: number
  /** How many are being cancelled: they are in the register without add-ons. */
  readonly cancelled: number
  /** How many someone should look at, those that are being cancelled among them. */
  readonly doubtful: number
}

/** A mailbox that someone should look at. */
export interface DoubtfulMailbox {
  /** "?" where what stands there is no address. */
  readonly address: string
  readonly doubts: readonly Doubt[]
}

/** What a sync has done, or would have done. */
export interface SyncResult {
  /** `held`: a replacement, never a merge, with faulty rows, or one that would remove too much; nothing was changed. */
  readonly result: 'applied' | 'held'
  readonly counts: ImportCounts
  readonly source: SourceCounts
  readonly doubtful: readonly DoubtfulMailbox[]
  readonly question: ImportQuestion
  readonly list: List
}

/** Who gets to know of a sync while it is in progress. */
export interface SyncListener extends ImportListener {
  /** Called after each mailbox that was read. */
  onRead?(accounts: number): void
}

/** Whether the mailboxes of an agreement can be read from Aruba. */
export function isSynced(agreement: Agreement): agreement is SyncedAgreement {
  return agreement.integrations?.aruba !== undefined
}

/**
 * Fills the register with what Aruba knows of an agreement's mailboxes. All of it is read before anything is changed, and
 * the change is one import.
 * @throws ArubaFailure, RegisterUnavailable
 */
export async function syncAruba(
  register: Register,
  connect: ConnectAruba,
  { agreement, agreements, now, ...stated }: SyncQuestion,
  listener: SyncListener,
): Promise<SyncResult> {
  const mapping = agreement.integrations.aruba
  const question = importQuestion({ ...stated, agreement, asOf: todayOf(agreement, now) }, agreements, now)
  const { listed, items: rows, ...others } = await readAll(connect, agreement, listener)
  const { vanished, notYetCertified, withoutDetails } = others
  const doubtful = [
    ...withoutDetails.map((address) => ({ address, doubts: [{ code: 'no-details' } as const] })),
    ...vanished.map((address) => ({ address, doubts: [{ code: 'vanished' } as const] })),
    ...rows.filter(({ doubts }) => doubts.length > 0).map(doubtfulOf),
  ]
  const source: SourceCounts = {
    listed,
    vanished: vanished.length,
    notYetCertified: notYetCertified.length,
    withoutDetails: withoutDetails.length,
    cancelled: rows.filter(({ isCancelled }) => isCancelled).length,
    doubtful: doubtful.length,
  }
  const list = sourceList(rows, mapping, [...notYetCertified, ...withoutDetails])
  const done = { source, doubtful, question, list }
  try {
    return { ...done, result: 'applied', counts: await importList(register, list, question, listener) }
  } catch (error) {
    if (!(error instanceof ImportHeld)) throw error
    return { ...done, result: 'held', counts: error.counts }
  }
}

/** Reads all mailboxes of an agreement. After a failure the calls that are still in progress are ended. */
async function readAll(
  connect: ConnectAruba,
  { domains, integrations }: SyncedAgreement,
  { onRead = () => {} }: SyncListener,
): Promise<ReadAccounts<SourceRow> & { readonly listed: number }> {
  const ended = new AbortController()
  const client = connect(ended.signal)
  const listed: ListedAccount[] = []
  try {
    for (const domain of domains) listed.push(...(await readListing(client, domain)))
    const read = await readAccounts(client, listed, {
      itemOf: (account, place) => sourceRow(account, place + 1, integrations.aruba),
      itemOfFailure: (name, failure, place) => unreadRow(name, failure, place + 1, integrations.aruba),
      onRead,
    })
    return { ...read, listed: listed.length }
  } finally {
    ended.abort()
  }
}

const doubtfulOf = ({ row, doubts }: SourceRow): DoubtfulMailbox => ({ address: row.address ?? '?', doubts })
