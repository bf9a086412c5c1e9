import type { Kysely } from 'kysely'
import type { CivilDate } from '../domain/calendar.ts'
import { countWaiting } from './delivery-counts.ts'
import type { AgreementIds } from './mailboxes.ts'
import type { ReminderRunRow, Tables } from './tables.ts'

type Db = Kysely<Tables>

/** A run of the reminders of one agreement. */
export interface ReminderRun {
  readonly id: string
  readonly agreement: string
  /** The date whose reminders it decides on. */
  readonly on: CivilDate
  /** `daily`: by itself; `request`: someone asked for it. */
  readonly trigger: 'daily' | 'request'
  /** The number of mailboxes that were checked. */
  readonly checked: number
  /** Instants in RFC 3339: when every message was decided on, and when none was waiting any more. */
  readonly startedAt: string
  readonly decidedAt?: string
  readonly finishedAt?: string
}

const runOf = (row: ReminderRunRow): ReminderRun => ({
  id: row.id,
  agreement: row.agreement,
  on: row.on,
  trigger: row.trigger as ReminderRun['trigger'],
  checked: row.checked,
  startedAt: row.started_at,
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
})

/** Adds a run that has just started, unless there is one with its id. */
export async function addRun(db: Db, run: Omit<ReminderRun, 'checked' | 'decidedAt' | 'finishedAt'>): Promise<void> {
  await db
    .insertInto('reminder_runs')
    .values({
      id: run.id,
      agreement: run.agreement,
      on: run.on,
      trigger: run.trigger,
      checked: 0,
      started_at: run.startedAt,
      decided_at: null,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The run with an id; undefined if there is none. */
export async function runById(db: Db, id: string): Promise<ReminderRun | undefined> {
  const row = await db.selectFrom('reminder_runs').selectAll().where('id', '=', id).executeTakeFirst()
  return row && runOf(row)
}

/** Notes that a run has decided on every message. */
export async function noteDecided(db: Db, id: string, checked: number, decidedAt: string): Promise<void> {
  await db.updateTable('reminder_runs').set({ checked, decided_at: decidedAt }).where('id', '=', id).execute()
}

/** Notes that no message of a run is waiting. Returns whether no one has noted it before. */
export async function noteFinished(db: Db, id: string, finishedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('reminder_runs')
    .set({ finished_at: finishedAt })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Runs that have decided on every message, but have not finished. */
export async function unfinishedRuns(db: Db): Promise<ReminderRun[]> {
  return openRuns(db, 'is not')
}

/** Runs that have not decided on every message: in progress, or their process has ended. */
export async function undecidedRuns(db: Db): Promise<ReminderRun[]> {
  return openRuns(db, 'is')
}

async function openRuns(db: Db, decided: 'is' | 'is not'): Promise<ReminderRun[]> {
  const rows = await db
    .selectFrom('reminder_runs')
    .selectAll()
    .where('decided_at', decided, null)
    .where('finished_at', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map(runOf)
}

/** The last runs of agreements, the latest first. */
export async function lastRuns(db: Db, agreements: AgreementIds, limit: number): Promise<ReminderRun[]> {
  if (agreements.length === 0) return []
  const rows = await db
    .selectFrom('reminder_runs')
    .selectAll()
    .where('agreement', 'in', agreements)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(runOf)
}

/** What an operator watches. */
export interface ReminderFigures {
  /** The number of messages that are still to be sent. */
  readonly waiting: number
  /** When the last run of each agreement was finished, as instants in RFC 3339. */
  readonly lastFinished: ReadonlyMap<string, string>
}

/** What an operator watches, whichever process sends. */
export async function reminderFigures(db: Db): Promise<ReminderFigures> {
  const rows = await db
    .selectFrom('reminder_runs')
    .select(({ fn }) => ['agreement', fn.max('finished_at').as('at')])
    .where('finished_at', 'is not', null)
    .groupBy('agreement')
    .execute()
  const lastFinished = new Map(rows.map(({ agreement, at }) => [agreement, at as string]))
  return { waiting: await countWaiting(db), lastFinished }
}

/** Removes runs of agreements that decided on reminders of a date before this one. */
export async function deleteRunsBefore(db: Db, agreements: AgreementIds, date: CivilDate): Promise<void> {
  await db.deleteFrom('reminder_runs').where('agreement', 'in', agreements).where('on', '<', date).execute()
}
