import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { addDays, instantIn, todayIn } from '../../src/domain/calendar.ts'
import { deliveriesOf } from '../../src/register/deliveries.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { recordWith } from '../support/records.ts'
import { startSmtp } from '../support/smtp.ts'
import { emptyStore, type StoreName } from '../support/stores.ts'
import { until } from '../support/until.ts'

const ROUNDS = Number(process.env.REMINDER_ROUNDS ?? 5)
const MAILBOXES = 25
const PROCESS = fileURLToPath(new URL('../support/reminders-process.ts', import.meta.url))
const MINUTE_MS = 60_000
const ROME = 'Europe/Rome'

/** Each process starts sooner with the modules that an earlier one has compiled. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/pec-addons', import.meta.url))

/** Longer than a lease, and longer than a message that was begun counts as in progress. */
const AFTER_LEASE_MS = 3 * MINUTE_MS
const AFTER_CLAIM_MS = 20 * MINUTE_MS

/** In the tests the whole day is time for reminders: the clock of the machine may show any hour. */
const SETTINGS = {
  REMINDERS: 'on',
  REMINDERS_AT: '00:00',
  MAIL_FROM: 'Ordine <ordine@example.org>',
  MAIL_PER_MINUTE: '60000',
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/**
 * One round: processes that send the same reminders are killed at random instants, others go on with a clock that has
 * jumped, and in the end everyone has got one message, and no one another.
 */
async function round(t: Test, kind: StoreName, processes: number, name: string): Promise<{ repeated: number }> {
  const url = await emptyStore(t, kind)
  const smtp = await startSmtp(t, { data: () => delay(Math.random() * 20).then(() => undefined) })
  const register = createRegister(url)
  const today = todayIn(ROME, Date.now())
  // The clocks of the processes begin at noon, so that what they jump does not take them to the next day.
  const toNoon = instantIn(ROME, today, '12:00') - Date.now()
  const records = Array.from({ length: MAILBOXES }, (_, index) =>
    recordWith({
      id: `m${index}`,
      address: `m${index}@architettitorinopec.it`,
      contact: `m${index}@example.org`,
      expiresOn: addDays(today, 5 + (index % 20)),
      credit: '0.00',
      creditReadOn: today,
      readOn: today,
    }),
  )
  await register.write((db) => saveMailboxes(db, records))
  const environment = { ...SETTINGS, DATABASE_URL: url, SMTP_URL: smtp.url, PUBLIC_URL: 'https://pec.example.org' }
  const start = async (offset: number): Promise<ChildProcess> => {
    const env = {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: CACHE,
      ...environment,
      CLOCK_OFFSET_MS: String(toNoon + offset),
    }
    const child = spawn(process.execPath, [PROCESS], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    t.teardown(() => kill(child))
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    return child
  }
  let kills = 0
  for (const offset of [0, AFTER_LEASE_MS]) {
    const started = await Promise.all(Array.from({ length: processes }, () => start(offset)))
    await Promise.all(
      started.map(async (child) => {
        await delay(Math.random() * 700)
        await kill(child)
        kills++
      }),
    )
  }
  const states = async () => {
    const deliveries = await register.read((db) =>
      deliveriesOf(
        db,
        records.map(({ id }) => id),
      ),
    )
    return deliveries.map(({ state }) => state)
  }
  const last = await start(AFTER_CLAIM_MS)
  await until(async () => {
    const found = await states()
    return found.length === MAILBOXES && found.every((state) => state === 'sent')
  })
  await kill(last)

  const byRecipient = Map.groupBy(smtp.received, ({ to }) => String(to))
  const ids = [...byRecipient.values()].map((mails) => new Set(mails.map(({ parsed }) => parsed.messageId)))
  t.equal(byRecipient.size, MAILBOXES, `${name}: none is missing`)
  t.ok(
    ids.every(({ size }) => size === 1),
    `${name}: no one got two different messages`,
  )
  const repeated = smtp.received.length - MAILBOXES
  t.ok(repeated <= 3 * kills, `${name}: repeated is at most what was being sent at a kill (${repeated} of ${kills})`)
  await register.close()
  return { repeated }
}

t.test(`each reminder once, whatever dies when: ${ROUNDS} rounds`, { timeout: 3_600_000 }, async (t) => {
  let repeated = 0
  for (let turn = 0; turn < ROUNDS; turn++) {
    const kind = turn % 5 === 4 ? 'sqlite' : 'postgres'
    const processes = turn % 2 === 0 ? 2 : 4
    repeated += (await round(t, kind, processes, `${turn}, ${processes} on ${kind}`)).repeated
  }
  t.comment(`${repeated} messages came twice, each as the same message`)
})
