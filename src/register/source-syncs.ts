import type { Kysely } from 'kysely'
import type { CivilDate } from '../domain/calendar.ts'
import type { AgreementIds } from './mailboxes.ts'
import type { SourceSyncRow, Tables } from './tables.ts'

type Db = Kysely<Tables>

/** `held`: a replacement from a shell, which would have lost mailboxes, changed nothing. The daily sync replaces nothing. */
export const SYNC_RESULTS = ['applied', 'held', 'failed'] as const

/** The last sync of an agreement with a source of its mailboxes. It holds no data of a mailbox. */
export interface SourceSync {
  readonly agreement: string
  readonly source: 'aruba'
  /** The day on which it began, in the time zone of the agreement. */
  readonly on: CivilDate
  /** Instant in RFC 3339. */
  readonly finishedAt: string
  readonly result: (typeof SYNC_RESULTS)[number]
  /** The code of a failure. */
  readonly fault?: string
  /** Of the mailboxes, by what has become of them; absent for a failure. */
  readonly counts?: Readonly<Record<string, number>>
}

/** A sync that is kept, with the instant at which the last one was applied. */
export interface KeptSync extends SourceSync {
  readonly appliedAt?: string
}

const syncOf = (row: SourceSyncRow): KeptSync => ({
  agreement: row.agreement,
  source: row.source as SourceSync['source'],
  on: row.on,
  finishedAt: row.finished_at,
  result: row.result as SourceSync['result'],
  ...(row.fault !== null && { fault: row.fault }),
  ...(row.counts !== null && { counts: JSON.parse(row.counts) }),
  ...(row.applied_at !== null && { appliedAt: row.applied_at }),
})

/** Keeps a sync in the place of the one before. */
export async function saveSync(db: Db, sync: SourceSync): Promise<void> {
  const { agreement, source, on, finishedAt, result, fault, counts } = sync
  const isApplied = result === 'applied'
  const values = {
    source,
    on,
    finished_at: finishedAt,
    result,
    fault: fault ?? null,
    counts: counts === undefined ? null : JSON.stringify(counts),
    ...(isApplied && { applied_at: finishedAt }),
  }
  await db
    .insertInto('source_syncs')
    .values({ agreement, applied_at: null, ...values })
    .onConflict((conflict) => conflict.column('agreement').doUpdateSet(values))
    .execute()
}

/** The last sync of each of some agreements that had one. */
export async function lastSyncs(db: Db, agreements: AgreementIds): Promise<KeptSync[]> {
  if (agreements.length === 0) return []
  const rows = await db
    .selectFrom('source_syncs')
    .selectAll()
    .where('agreement', 'in', agreements)
    .orderBy('agreement')
    .execute()
  return rows.map(syncOf)
}

/** When a sync of each agreement was last applied, as instants in RFC 3339. */
export async function lastApplied(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('source_syncs').select(['agreement', 'applied_at']).execute()
  return new Map(rows.flatMap(({ agreement, applied_at: at }) => (at === null ? [] : [[agreement, at]])))
}
