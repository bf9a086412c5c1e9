import t, { type Test } from 'tap'
import { digestOfRun } from '../../src/delivery/digest-of-run.ts'
import { finishRuns } from '../../src/delivery/finish-runs.ts'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { deliveriesOf } from '../../src/register/deliveries.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { addRun, noteDecided } from '../../src/register/reminder-runs.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { MAIL_AND_WEBHOOK } from '../support/reminders.ts'
import { mailSettings, type ReminderServiceOptions, reminderService } from '../support/running-reminders.ts'
import { SHORT, senderWith, shortRecords, startSending, TODAY } from '../support/sending.ts'
import { type ReceivedMail, startSmtp } from '../support/smtp.ts'
import { emptyStore, STORES } from '../support/stores.ts'
import { until } from '../support/until.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const SECRETARIAT = 'segreteria@example.org'

const ORDER = fixtureAgreements().byId('architetti-torino') as Agreement
const WITH_SECRETARIAT = createAgreements([{ ...ORDER, secretariatEmail: SECRETARIAT }])

/** The mailbox that is due, under another name. */
const named = (name: string, values: Partial<MailboxRecord> = {}): MailboxRecord => ({
  ...SHORT,
  id: name,
  address: `${name}@architettitorinopec.it`,
  contact: `${name}@example.org`,
  ...values,
})

function without(record: MailboxRecord, ...fields: readonly (keyof MailboxRecord)[]): MailboxRecord {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field as never))) as never
}

const RECORDS: readonly MailboxRecord[] = [
  named('short'),
  named('short.soon', { expiresOn: '2027-04-10' }),
  named('partly', {
    addOns: [
      { service: 'extra-space', gigabytes: 3 },
      { service: 'preservation', gigabytes: 1 },
    ],
    credit: '7.00',
  }),
  without(named('unknown'), 'credit', 'creditReadOn'),
  named('refused'),
  named('greylisted'),
  without(named('nameless'), 'contact'),
  named('expired', { expiresOn: '2027-02-28' }),
  named('enough', { credit: '20.00' }),
  named('off', { reminders: 'off' }),
]

const replies = (address: string) => {
  if (address.startsWith('refused')) return [550, '5.1.1 unknown'] as const
  return address.startsWith('greylisted') ? ([450, '4.2.0 greylisted'] as const) : undefined
}

const isDigest = ({ to }: ReceivedMail): boolean => to.includes(SECRETARIAT)

/** Reminders of an Order that gets digests, with a real server. */
async function digestService(t: Test, options: ReminderServiceOptions = {}) {
  const smtp = await startSmtp(t, { recipient: replies })
  const service = await reminderService(t, mailSettings(smtp), { agreements: WITH_SECRETARIAT, ...options })
  return { ...service, smtp, digests: () => smtp.received.filter(isDigest) }
}

/** The digests that were made: run and recipient. */
async function digestsIn(register: Register): Promise<string[]> {
  const found = await register.read((db) =>
    db.selectFrom('deliveries').select(['run', 'recipient']).where('channel', '=', 'digest').execute(),
  )
  return found.map(({ run, recipient }) => `${run} ${recipient}`)
}

t.test('the secretariat gets one digest of a run that did something', async (t) => {
  const service = await digestService(t as Test, { records: RECORDS })
  const { reminders, register, clock, runs, digests } = service
  reminders.start()
  await until(() => service.counted.length === 6)
  await service.ticked()
  t.match(await runs(), [{ checked: RECORDS.length }])
  t.strictSame(await digestsIn(register), [], 'not before the last attempt')
  for (const minutes of [5, 30, 120]) {
    const { length } = service.counted
    clock.now += minutes * MINUTE_MS
    await until(() => service.counted.length > length)
  }
  await until(() => digests().length === 1)
  const [run] = await runs()
  const about = { run: run?.id as string, on: TODAY, now: clock.now, limit: 20 }
  const listed = (name: string, values: object = {}) => ({
    address: `${name}@architettitorinopec.it`,
    date: '2027-04-30',
    ...values,
  })
  const agreement = WITH_SECRETARIAT.byId(ORDER.id) as Agreement
  t.strictSame(await digestOfRun(register, agreement, about), {
    agreement,
    on: TODAY,
    now: clock.now,
    warned: { deactivated: 2, 'partly-covered': 1, 'credit-unknown': 1 },
    atRisk: {
      total: 4,
      first: [
        listed('short.soon', { date: '2027-04-10', outcome: 'deactivated' }),
        listed('short', { outcome: 'deactivated' }),
        listed('partly', { outcome: 'partly-covered' }),
        listed('unknown', { outcome: 'credit-unknown' }),
      ],
    },
    notReached: {
      total: 2,
      first: [
        listed('greylisted', { reason: 'temporarily-refused 450 4.2.0' }),
        listed('refused', { reason: 'recipient-refused 550 5.1.1' }),
      ],
    },
    withoutContact: { total: 1, first: [listed('nameless')] },
    expiryPassed: { total: 1, first: [listed('expired', { date: '2027-02-28' })] },
  })
  t.match(await digestOfRun(register, agreement, { ...about, limit: 1 }), {
    atRisk: { total: 4, first: [{ address: 'short.soon@architettitorinopec.it' }] },
    notReached: { total: 2, first: [{ address: 'greylisted@architettitorinopec.it' }] },
  })
  const text = digests()[0]?.parsed.text as string
  for (const line of [
    'Avvisate: 4 caselle',
    'di cui con credito insufficiente: 2',
    'di cui con credito che basta solo in parte: 1',
    'di cui con credito non noto: 1',
    'Non raggiunte: 2 caselle',
    'Senza recapito: 1 casella',
    'Con la scadenza passata: 1 casella',
  ])
    t.ok(text.includes(line), line)

  await t.test('and none of the next one, by which nothing has changed', async (t) => {
    const noted = () => register.read((db) => deliveriesOf(db, ['nameless', 'expired']))
    const before = await noted()
    t.strictSame(
      before.map(({ reason }) => reason),
      ['no-contact', 'expiry-passed'],
    )
    // The one that was refused stays so; the one that failed is accepted now, and is the only change.
    await register.write((db) => saveMailboxes(db, [named('greylisted', { credit: '20.00' })]))
    clock.now += DAY_MS
    await until(async () => (await runs())[0]?.finishedAt !== undefined && (await runs()).length === 2)
    t.equal((await digestsIn(register)).length, 1)
    t.strictSame(await noted(), before, 'noted once, not every day')
  })
})

t.test('a run that reminded no one has a digest, if the secretariat has something to do', async (t) => {
  for (const record of [named('expired', { expiresOn: '2027-02-28' }), without(named('nameless'), 'contact')]) {
    const service = await digestService(t as Test, { records: [record] })
    service.reminders.start()
    await until(async () => (await service.runs())[0]?.finishedAt !== undefined)
    const [run] = await service.runs()
    t.strictSame(await digestsIn(service.register), [`${run?.id} ${SECRETARIAT}`], record.id)
  }
})

t.test('a mailbox that was warned over two channels is one mailbox', async (t) => {
  const sender = senderWith(async () => ({ state: 'sent' }))
  const { decide, send, register, clock, deliveries } = await startSending(t as Test, {
    records: shortRecords(3),
    channels: MAIL_AND_WEBHOOK,
    senders: { mail: sender, webhook: sender },
  })
  await decide()
  await send()
  t.equal((await deliveries()).filter(({ state }) => state === 'sent').length, 6)
  const about = { run: TODAY, on: TODAY, now: clock.now, limit: 2 }
  const { warned, atRisk } = await digestOfRun(register, ORDER, about)
  t.strictSame(warned, { deactivated: 3 })
  t.equal(atRisk.total, 3)
  t.strictSame(
    atRisk.first.map(({ address }) => address),
    ['m0@architettitorinopec.it', 'm1@architettitorinopec.it'],
  )
})

t.test('no digest', async (t) => {
  const table: { name: string; options: ReminderServiceOptions; mails: number }[] = [
    { name: 'of a run that did nothing', options: { records: [named('enough', { credit: '20.00' })] }, mails: 0 },
    {
      name: 'without the address of a secretariat',
      options: { records: [SHORT], agreements: createAgreements([ORDER]) },
      mails: 1,
    },
  ]
  for (const { name, options, mails } of table) {
    await t.test(name, async (t) => {
      const service = await digestService(t as Test, options)
      service.reminders.start()
      await until(async () => (await service.runs())[0]?.finishedAt !== undefined)
      t.equal(service.smtp.received.length, mails)
      t.strictSame(await digestsIn(service.register), [])
    })
  }

  await t.test('of a run whose only mailbox was renewed before its turn', async (t) => {
    const service = await digestService(t as Test, { records: [SHORT] })
    await service.reminders.run(ORDER, 'request')
    await service.register.write((db) => saveMailboxes(db, [{ ...SHORT, credit: '20.00' }]))
    service.reminders.start()
    await until(async () => {
      const runs = await service.runs()
      return runs.length === 2 && runs.every(({ finishedAt }) => finishedAt !== undefined)
    })
    t.strictSame(service.counted, ['mail not-sent'])
    t.strictSame(await digestsIn(service.register), [])
  })
})

for (const kind of STORES) {
  t.test(`${kind}: two that finish a run at once make one digest`, async (t) => {
    const url = await emptyStore(t as Test, kind)
    const registers = [createRegister(url), createRegister(url)] as const
    const [register] = registers
    t.teardown(() => Promise.all(registers.map((each) => each.close())))
    const at = '2027-03-31T06:00:00.000Z'
    const record = without(named('nameless'), 'contact')
    await register.write((db) => saveMailboxes(db, [record]))
    const service = await digestService(t as Test, { url, records: [record] })
    const run = await service.reminders.run(ORDER, 'request')
    const unknown = { id: 'unknown', agreement: 'unknown', on: TODAY, trigger: 'request', startedAt: at } as const
    await register.write(async (db) => {
      await addRun(db, unknown)
      await noteDecided(db, 'unknown', 0, at)
    })
    const finished = await Promise.all(registers.map((each) => finishRuns(each, WITH_SECRETARIAT, true, at)))
    const ids = finished.flat().map(({ id }) => id)
    t.strictSame(ids.toSorted(), ['unknown', run.id].toSorted(), 'each by one of them')
    t.strictSame(await digestsIn(register), [`${run.id} ${SECRETARIAT}`])
    t.strictSame(await finishRuns(register, WITH_SECRETARIAT, true, at), [])
  })
}
