import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import type { RunningReminders } from '../../src/delivery/reminders.ts'
import { configuredReminders } from '../../src/delivery/start.ts'
import type { Agreements } from '../../src/domain/agreement.ts'
import { logOptions } from '../../src/http/server/log.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { lastRuns, type ReminderRun } from '../../src/register/reminder-runs.ts'
import { fixtureAgreements } from './agreements.ts'
import { linesOf } from './log.ts'
import { REMINDED_AT } from './reminder-message.ts'
import { until } from './until.ts'

/** How long a process has what one alone must do. */
export const LEASE_MS = 120_000

export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of the receiver').toString('base64')}`

/** The settings of a service that sends mails. */
export const mailSettings = ({ url }: { readonly url: string }) => ({
  REMINDERS: 'on',
  SMTP_URL: url,
  MAIL_FROM: 'Ordine <ordine@example.org>',
  MAIL_PER_MINUTE: '60000',
  PUBLIC_URL: 'https://pec.example.org',
})

/** The settings of a service that sends events. */
export const webhookSettings = ({ url }: { readonly url: string }) => ({
  REMINDERS: 'on',
  WEBHOOK_URL: url,
  WEBHOOK_SECRET,
})

export interface ReminderServiceOptions {
  /** Of the register; by default one in memory. */
  readonly url?: string
  readonly records?: readonly MailboxRecord[]
  readonly agreements?: Agreements
  /** May be that of another service; at first 08:00 in Rome, 30 days before the due date of the real example. */
  readonly clock?: { now: number }
}

/** Reminders as the service sends them, with a clock that the test sets. They begin when they are started. */
export interface ReminderService {
  readonly reminders: RunningReminders
  readonly register: Register
  readonly clock: { now: number }
  readonly lines: () => Record<string, unknown>[]
  readonly counted: readonly string[]
  /** Waits until everything that is due at the instant of the clock was seen to, by whichever service does it. */
  ticked(): Promise<void>
  /** All runs of the agreement of the real example, the latest first. */
  runs(): Promise<readonly ReminderRun[]>
}

export async function reminderService(
  t: Test,
  settings: Record<string, string>,
  options: ReminderServiceOptions = {},
): Promise<ReminderService> {
  const {
    url = 'sqlite::memory:',
    records = [],
    agreements = fixtureAgreements(),
    clock = { now: REMINDED_AT },
  } = options
  const { config, faults } = readConfig(settings)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('trace'), stream)
  const register = createRegister(url, { logger })
  await register.write((db) => saveMailboxes(db, records))
  const counted: string[] = []
  const countReminder = (channel: string, state: string): unknown => counted.push(`${channel} ${state}`)
  const reminders = configuredReminders(
    { register, agreements, logger, clock: () => clock.now, countReminder },
    { ...config, tickMs: 10 },
  )
  t.teardown(async () => {
    await reminders.stop()
    await register.close()
  })
  const leaseEnd = () => register.read((db) => db.selectFrom('leases').select('until').executeTakeFirst())
  /** Waits until a tick has begun at a new instant: the one before has ended. */
  const tickBegun = async (): Promise<void> => {
    clock.now += 1
    const end = new Date(clock.now + LEASE_MS).toISOString()
    await until(async () => (await leaseEnd())?.until === end, 5)
  }
  return {
    reminders,
    register,
    clock,
    lines,
    counted,
    ticked: async () => {
      await tickBegun()
      await tickBegun()
    },
    runs: () => register.read((db) => lastRuns(db, ['architetti-torino'], 100)),
  }
}

/** A receiver of events, until the test ends. */
export async function startReceiver(
  t: Test,
  respond: RequestListener,
): Promise<{ readonly url: string; readonly requests: () => number }> {
  let requests = 0
  const server = createServer((request, response) => {
    requests++
    request.resume()
    respond(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3cret`, requests: () => requests }
}
