import { renameSync } from 'node:fs'
import t, { type Test } from 'tap'
import { NO_REMINDERS } from '../../src/delivery/reminders.ts'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { deliveriesOf } from '../../src/register/deliveries.ts'
import { takeLease } from '../../src/register/leases.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { REMINDED_AT } from '../support/reminder-message.ts'
import {
  LEASE_MS,
  mailSettings,
  type ReminderService,
  reminderService,
  startReceiver,
  webhookSettings,
} from '../support/running-reminders.ts'
import { SHORT, shortRecords } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'
import { emptyStore, STORES } from '../support/stores.ts'
import { until } from '../support/until.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const ORDER = fixtureAgreements().byId('architetti-torino') as Agreement

const instant = (now: number): string => new Date(now).toISOString()

const statesOf = async ({ register }: ReminderService) => {
  const deliveries = await register.read((db) => deliveriesOf(db, ['mario']))
  return deliveries.map(({ channel, step, state, reason = '' }) => `${channel} ${step} ${state} ${reason}`.trim())
}

t.test('where they are off, nothing is sent', async (t) => {
  await t.rejects(NO_REMINDERS.run(ORDER, 'request'), { message: 'reminders are off' })
  t.equal(NO_REMINDERS.nextRunAt(ORDER), undefined)
  t.strictSame([NO_REMINDERS.isOn, NO_REMINDERS.channels.names], [false, ['mail']])
})

t.test('the run of a day begins at its time, in the time zone of the agreement', async (t) => {
  const table: { zone?: string; at?: string; expect: string; next: string }[] = [
    { expect: '2027-01-15T07:00:00.000Z', next: '2027-01-16T07:00:00.000Z' },
    // Summer time begins on 28 March 2027 and ends on 31 October.
    { expect: '2027-03-27T07:00:00.000Z', next: '2027-03-28T06:00:00.000Z' },
    { expect: '2027-10-30T06:00:00.000Z', next: '2027-10-31T07:00:00.000Z' },
    { at: '00:00', expect: '2027-03-27T23:00:00.000Z', next: '2027-03-28T22:00:00.000Z' },
    // There is no 02:30 on that day: it is 03:30.
    { at: '02:30', expect: '2027-03-28T01:30:00.000Z', next: '2027-03-29T00:30:00.000Z' },
    { zone: 'America/New_York', expect: '2027-03-13T13:00:00.000Z', next: '2027-03-14T12:00:00.000Z' },
    { zone: 'Pacific/Auckland', at: '09:15', expect: '2027-06-30T21:15:00.000Z', next: '2027-07-01T21:15:00.000Z' },
  ]
  for (const { zone = 'Europe/Rome', at = '08:00', expect, next } of table) {
    await t.test(`${at} in ${zone}: ${expect}`, async (t) => {
      const smtp = await startSmtp(t as Test)
      const startsAt = Date.parse(expect)
      const service = await reminderService(
        t as Test,
        { ...mailSettings(smtp), REMINDERS_AT: at },
        { agreements: createAgreements([{ ...ORDER, timeZone: zone }]), clock: { now: startsAt - 10 } },
      )
      const { reminders, clock } = service
      const agreement = { ...ORDER, timeZone: zone }
      const runsFrom = async (from: number) =>
        (await service.runs()).filter(({ on }) => on >= todayIn(zone, from)).map(({ on, startedAt }) => [on, startedAt])
      t.equal(reminders.nextRunAt(agreement), expect)
      reminders.start()
      await service.ticked()
      await service.ticked()
      t.ok(clock.now < startsAt)
      t.strictSame(await runsFrom(startsAt), [])
      clock.now = startsAt
      const first = [todayIn(zone, startsAt), expect]
      await until(async () => (await runsFrom(startsAt)).length === 1)
      t.strictSame(await runsFrom(startsAt), [first])
      t.equal(reminders.nextRunAt(agreement), next)
      clock.now = Date.parse(next) - 10
      await service.ticked()
      t.strictSame(await runsFrom(startsAt), [first], 'no other before the next day')
      clock.now = Date.parse(next)
      await until(async () => (await runsFrom(startsAt)).length === 2)
      t.strictSame(await runsFrom(startsAt), [[todayIn(zone, Date.parse(next)), next], first])
    })
  }
})

const todayIn = (timeZone: string, now: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)

for (const kind of STORES) {
  t.test(`${kind}: several services do it once a day`, async (t) => {
    const smtp = await startSmtp(t as Test)
    const url = await emptyStore(t as Test, kind)
    const clock = { now: REMINDED_AT }
    const records = shortRecords(20)
    const services: ReminderService[] = []
    for (let each = 0; each < 3; each++)
      services.push(await reminderService(t as Test, mailSettings(smtp), { url, clock, records }))
    for (const { reminders } of services) reminders.start()
    const { runs } = services[0] as ReminderService
    for (let day = 1; day <= 3; day++) {
      await until(async () => (await runs()).filter(({ finishedAt }) => finishedAt !== undefined).length === day)
      clock.now += DAY_MS
    }
    const days = (await runs()).filter(({ finishedAt }) => finishedAt !== undefined).map(({ on }) => on)
    t.strictSame(days.slice(-3), ['2027-04-02', '2027-04-01', '2027-03-31'])
    t.equal(smtp.received.length, 20)
    t.strictSame([...new Set(smtp.timesById().values())], [1])
  })
}

t.test('another does it when the one that did is gone', async (t) => {
  const smtp = await startSmtp(t as Test)
  const service = await reminderService(t as Test, mailSettings(smtp), { records: [SHORT] })
  const { reminders, register, clock, runs } = service
  await register.write((db) => takeLease(db, 'reminders', 'another', clock.now, LEASE_MS))
  reminders.start()
  clock.now += LEASE_MS
  t.strictSame([await runs(), smtp.received], [[], []])
  clock.now += 1
  await until(() => smtp.received.length === 1)
  await service.ticked()
  t.match(await runs(), [{ startedAt: instant(REMINDED_AT + LEASE_MS + 1), checked: 1 }])
})

t.test('after days without a service the next one sends what is due then, and no more', async (t) => {
  const smtp = await startSmtp(t as Test)
  const url = await emptyStore(t as Test, 'sqlite')
  const clock = { now: REMINDED_AT }
  const records = [SHORT]
  const first = await reminderService(t as Test, mailSettings(smtp), { url, clock, records })
  first.reminders.start()
  await until(async () => (await statesOf(first))[0] === 'mail 30 sent')
  await first.reminders.stop()
  clock.now += 25 * DAY_MS
  const second = await reminderService(t as Test, mailSettings(smtp), { url, clock, records })
  second.reminders.start()
  await until(async () => (await second.runs()).length === 2 && second.counted.length > 0)
  await second.ticked()
  t.strictSame(await statesOf(second), ['mail 7 sent', 'mail 30 sent'])
  t.equal(smtp.received.length, 2)
})

t.test('a run by request sends at once; the run of the day sends nothing twice', async (t) => {
  const smtp = await startSmtp(t as Test)
  const clock = { now: REMINDED_AT - 60 * MINUTE_MS }
  const service = await reminderService(t as Test, mailSettings(smtp), { clock, records: [SHORT] })
  const { reminders, runs } = service
  const undone = await reminders.run(ORDER, 'request')
  t.match(undone, { trigger: 'request', on: '2027-03-31', checked: 1, decidedAt: instant(clock.now) })
  t.strictSame(await statesOf(service), ['mail 30 waiting'], 'before the start nothing is sent')
  reminders.start()
  await until(() => smtp.received.length === 1)
  const again = await reminders.run(ORDER, 'request')
  t.not(again.id, undone.id)
  clock.now = REMINDED_AT
  await until(async () => (await runs()).every(({ finishedAt }) => finishedAt !== undefined))
  await service.ticked()
  t.strictSame(
    (await runs()).map(({ trigger }) => trigger),
    ['daily', 'request', 'request'],
  )
  t.equal(smtp.received.length, 1)
  t.match(
    service.lines().find(({ msg }) => msg === 'reminders finished'),
    { agreement: ORDER.id, on: '2027-03-31' },
  )
})

t.test('a stop finishes what is being sent, and another takes over at once', async (t) => {
  const mayReply = Promise.withResolvers<undefined>()
  const smtp = await startSmtp(t as Test, { data: () => mayReply.promise })
  const url = await emptyStore(t as Test, 'sqlite')
  const clock = { now: REMINDED_AT }
  const records = shortRecords(9)
  const first = await reminderService(t as Test, mailSettings(smtp), { url, clock, records })
  const { reminders, register } = first
  reminders.start()
  await until(() => smtp.received.length === 3)
  let hasStopped = false
  const stopped = reminders.stop().then(() => {
    hasStopped = true
  })
  const second = await reminderService(t as Test, mailSettings(smtp), { url, clock, records })
  t.equal(hasStopped, false)
  mayReply.resolve(undefined)
  await stopped
  const states = await register.read(async (db) => {
    const deliveries = await deliveriesOf(
      db,
      records.map(({ id }) => id),
    )
    return Object.groupBy(deliveries, ({ state }) => state)
  })
  t.strictSame([states.sent?.length, states.waiting?.length], [3, 6])
  // As when a signal to stop comes while the service is still starting.
  reminders.start()
  second.reminders.start()
  await until(() => second.counted.length === 6)
  t.equal(smtp.received.length, 9)
  t.strictSame([...new Set(smtp.timesById().values())], [1])
})

t.test('a receiver that wants no more events is left alone until the next start; mail goes on', async (t) => {
  const smtp = await startSmtp(t as Test)
  let status = 410
  const receiver = await startReceiver(t as Test, (_, response) => response.writeHead(status).end())
  const url = await emptyStore(t as Test, 'sqlite')
  const clock = { now: REMINDED_AT }
  const settings = { ...mailSettings(smtp), ...webhookSettings(receiver) }
  const first = await reminderService(t as Test, settings, { url, clock, records: [SHORT] })
  first.reminders.start()
  await until(() => first.counted.length === 2)
  t.ok((await statesOf(first)).includes('webhook 30 waiting gone'))
  for (const minutes of [5, 30, 120]) {
    const { length } = first.counted
    clock.now += minutes * MINUTE_MS
    await until(() => first.counted.length > length)
  }
  await until(async () => (await first.runs())[0]?.finishedAt !== undefined)
  t.strictSame((await statesOf(first)).toSorted(), ['mail 30 sent', 'webhook 30 failed gone'])
  t.equal(receiver.requests(), 1)
  t.equal(first.lines().filter(({ level }) => level === 40).length, 1, 'it is logged once')
  await first.reminders.stop()

  status = 204
  clock.now += DAY_MS
  const second = await reminderService(t as Test, settings, { url, clock, records: [SHORT] })
  second.reminders.start()
  await until(async () => (await statesOf(second)).includes('webhook 30 sent'))
  t.strictSame((await statesOf(second)).toSorted(), ['mail 30 sent', 'webhook 30 sent'])
  t.equal(smtp.received.length, 1)
})

t.test('what waits for a channel that is not configured any more holds no run', async (t) => {
  const receiver = await startReceiver(t as Test, (_, response) => response.writeHead(204).end())
  const smtp = await startSmtp(t as Test)
  const mail = mailSettings(smtp)
  const webhook = webhookSettings(receiver)
  for (const { before, after, channel } of [
    { before: mail, after: webhook, channel: 'mail' },
    { before: webhook, after: mail, channel: 'webhook' },
  ]) {
    const url = await emptyStore(t as Test, 'sqlite')
    const clock = { now: REMINDED_AT }
    const first = await reminderService(t as Test, before, { url, clock, records: [SHORT] })
    await first.reminders.run(ORDER, 'request')
    const second = await reminderService(t as Test, after, { url, clock, records: [SHORT] })
    second.reminders.start()
    await until(async () => (await second.runs()).every(({ finishedAt }) => finishedAt !== undefined))
    t.ok((await statesOf(second)).includes(`${channel} 30 not-sent no-channel`), channel)
    await second.reminders.stop()
  }
})

const FAILED = 'reminders cannot be sent'

t.test('what fails is logged, and tried again', async (t) => {
  const smtp = await startSmtp(t as Test)
  const service = await reminderService(t as Test, mailSettings(smtp))
  await service.register.write((db) => db.schema.dropTable('leases').execute())
  service.reminders.start()
  const failures = () => service.lines().filter(({ msg }) => msg === FAILED)
  await until(() => failures().length >= 2)
  t.match(failures()[0], { level: 50, err: { type: 'Error', code: 'ERR_SQLITE_ERROR' } })
})

t.test('a register that is away for a while is logged by itself; then it goes on', async (t) => {
  const smtp = await startSmtp(t as Test)
  const url = await emptyStore(t as Test, 'sqlite')
  const path = url.slice('sqlite:'.length)
  const service = await reminderService(t as Test, mailSettings(smtp), { url, records: [SHORT] })
  renameSync(path, `${path}.aside`)
  service.reminders.start()
  await until(() => service.lines().some(({ msg }) => msg === 'register unavailable'))
  renameSync(`${path}.aside`, path)
  await until(() => smtp.received.length === 1)
  await service.ticked()
  t.notOk(service.lines().some(({ msg }) => msg === FAILED))
})
