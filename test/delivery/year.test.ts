import { pino } from 'pino'
import t from 'tap'
import { drain, paceOf } from '../../src/delivery/drain.ts'
import type { ReminderMessage, SendResult } from '../../src/delivery/message.ts'
import { decideRun } from '../../src/delivery/run.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { deleteMailbox, saveMailboxes } from '../../src/register/mailboxes.ts'
import { MAX_ROWS } from '../../src/register/max-rows.ts'
import { createRegister } from '../../src/register/register.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { recordWith } from '../support/records.ts'

const MAILBOXES = Number(process.env.SIMULATED_MAILBOXES ?? 10_000)
const FIRST_DAY = '2026-11-27'
const DAYS = 365
const DAY_MS = 86_400_000

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const random = randomFrom(seed)
const below = (limit: number): number => Math.floor(random() * limit)

/** What a receiver does with a message: the same for the same mailbox and day, whoever asks. */
function receive(mailbox: string, day: string): SendResult {
  let hash = 7
  for (const char of `${mailbox} ${day}`) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003
  if (hash % 20 === 0) return { state: 'refused', reason: '550' }
  return hash % 20 === 1 ? { state: 'retry', reason: '450' } : { state: 'sent' }
}

// The second implementation: cents, and dates as days since 1970. It knows nothing of the domain's modules.

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

function nextDue(expiresOn: string, from: string): string {
  const [, month, day] = expiresOn.split('-').map(Number) as [number, number, number]
  for (let year = Number(from.slice(0, 4)); ; year++) {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
    const ofMonth = month === 2 && day === 29 && !isLeap ? 28 : day
    const date = new Date(Date.UTC(year, month - 1, ofMonth)).toISOString().slice(0, 10)
    if (date >= from) return date
  }
}

const CENTS: Readonly<Record<string, number>> = { 'extra-space': 300, preservation: 400 }

interface NaiveReminder {
  readonly dueOn: string
  readonly step: number
}

function naiveReminder(record: MailboxRecord, on: string): NaiveReminder | undefined {
  const { expiresOn, addOns, credit, creditReadOn, reminders, contact } = record
  if (expiresOn < on || addOns.length === 0 || reminders === 'off' || contact === undefined) return undefined
  const dueOn = nextDue(expiresOn, on)
  const left = dayNumber(dueOn) - dayNumber(on)
  const net = addOns.reduce((sum, { service, gigabytes }) => sum + (CENTS[service] as number) * gigabytes, 0)
  const gross = net + Math.floor((net * 22 + 50) / 100)
  const isKnown =
    credit !== undefined &&
    creditReadOn !== undefined &&
    creditReadOn <= on &&
    dayNumber(on) - dayNumber(creditReadOn) <= 90 &&
    nextDue(expiresOn, creditReadOn) >= on
  if (isKnown && Math.round(Number(credit) * 100) >= gross) return undefined
  const days = isKnown ? [60, 30, 15, 7, 1] : [30, 7]
  const steps = days.filter((day) => day >= left)
  return steps.length === 0 ? undefined : { dueOn, step: Math.min(...steps) }
}

t.test(`a year of ${MAILBOXES} mailboxes, with stops, changes and renewals (seed ${seed})`, async (t) => {
  const agreements = fixtureAgreements()
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  const newRecord = (id: string): MailboxRecord =>
    recordWith({
      id,
      address: `${id}@architettitorinopec.it`,
      expiresOn: addDays(FIRST_DAY, below(DAYS) - 20),
      addOns: [
        ...(random() < 0.8 ? [{ service: 'extra-space', gigabytes: 1 + below(5) }] : []),
        ...(random() < 0.3 ? [{ service: 'preservation', gigabytes: 1 }] : []),
      ],
      contact: `${id}@example.org`,
    })
  const changed = (record: MailboxRecord, on: string): MailboxRecord => {
    const version = record.version + 1
    const { credit: _, creditReadOn: __, contact: ___, ...rest } = record
    const kind = below(8)
    if (kind === 0) return { ...rest, contact: record.contact, version } as MailboxRecord
    if (kind === 1) return { ...record, reminders: record.reminders === 'on' ? 'off' : 'on', version }
    if (kind === 2) return { ...record, contact: `${record.id}${version}@example.org`, version }
    if (kind === 3) return { ...rest, version } as MailboxRecord
    if (kind === 4) return { ...newRecord(record.id), version, credit: '0.00', creditReadOn: on }
    return { ...record, credit: `${below(25)}.${10 + below(90)}`, creditReadOn: on, version }
  }
  const records = new Map<string, MailboxRecord>()
  const save = async (changes: readonly MailboxRecord[]): Promise<void> => {
    for (const each of changes) records.set(each.id, each)
    for (let from = 0; from < changes.length; from += MAX_ROWS)
      await register.write((db) => saveMailboxes(db, changes.slice(from, from + MAX_ROWS)))
  }
  await save(Array.from({ length: MAILBOXES }, (_, index) => newRecord(`m${index}`)))

  let now = 0
  let today = FIRST_DAY
  const received: string[] = []
  const webhook = { send: async (): Promise<SendResult> => ({ state: 'sent' }) }
  const mail = {
    send: async ({ record, delivery, recipient }: ReminderMessage): Promise<SendResult> => {
      const result = receive(record.id, today)
      received.push(`${today} ${record.id} ${delivery.dueOn} ${delivery.step} ${recipient} ${result.state}`)
      return result
    },
  }
  const rest = { check: async () => undefined, close: async () => {} }
  const service = {
    register,
    agreements,
    channels: { names: ['mail'], senderIsPec: false },
    senders: { mail: { ...mail, ...rest }, webhook: { ...webhook, ...rest } },
    clock: () => now,
    stopping: new AbortController().signal,
    logger: pino({ level: 'silent' }),
    countReminder: () => {},
  } as const

  const expected: string[] = []
  const closed = new Set<string>()
  let runs = 0
  let isStopped = false
  for (let day = 0; day < DAYS; day++) {
    today = addDays(FIRST_DAY, day)
    now = Date.parse(`${today}T11:00:00Z`)
    const some = Array.from({ length: Math.ceil(MAILBOXES / 100) }, () => records.get(`m${below(MAILBOXES)}`))
    const changes = new Map(some.flatMap((record) => (record ? [[record.id, changed(record, today)]] : [])))
    // A renewal: the list of the provider has the expiry of the next year.
    for (const record of records.values()) {
      if (record.expiresOn < today && random() < 0.2)
        changes.set(record.id, { ...record, expiresOn: addDays(record.expiresOn, 365), version: record.version + 1 })
    }
    await save([...changes.values()])
    const erased = records.get(`m${below(MAILBOXES)}`)
    if (erased && random() < 0.5) {
      await register.write((db) => deleteMailbox(db, erased.id, erased.version, new Date(now).toISOString()))
      records.delete(erased.id)
    }
    // Some days no program runs, at times for weeks.
    isStopped = random() < (isStopped ? 0.8 : 0.05)
    if (isStopped) continue
    runs++
    const run = { id: today, agreement: 'architetti-torino', on: today, trigger: 'daily', checked: 0 } as const
    const started = new Date(now).toISOString()
    await decideRun(register, agreements, service.channels, { ...run, startedAt: started }, started)
    await drain(service, ['mail'], paceOf(1e9, 1), () => true)

    for (const record of records.values()) {
      const due = naiveReminder(record, today)
      if (due === undefined) continue
      const key = `${record.id} ${due.dueOn} ${due.step}`
      if (closed.has(key) || closed.has(`${key} ${record.contact}`)) continue
      const { state } = receive(record.id, today)
      expected.push(`${today} ${key} ${record.contact} ${state}`)
      if (state === 'sent') closed.add(key)
      if (state === 'refused') closed.add(`${key} ${record.contact}`)
    }
  }
  t.comment(`${runs} runs, ${received.length} messages`)
  t.ok(received.length > MAILBOXES / 4, 'enough was sent to say something')
  t.strictSame(received.toSorted(), expected.toSorted())
  const sent = received.filter((each) => each.endsWith(' sent')).map((each) => each.split(' ').slice(1, 4).join(' '))
  t.equal(new Set(sent).size, sent.length, 'no step is sent twice')
})
