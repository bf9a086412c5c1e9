import { renameSync } from 'node:fs'
import t, { type Test } from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { REMINDED_AT } from '../support/reminder-message.ts'
import {
  mailSettings,
  reminderService,
  startReceiver,
  statesOf,
  webhookSettings,
} from '../support/running-reminders.ts'
import { SHORT } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'
import { emptyStore } from '../support/stores.ts'
import { until } from '../support/until.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const ORDER = fixtureAgreements().byId('architetti-torino') as Agreement

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

t.test('a record that cannot be read keeps no other Order from its reminders', async (t) => {
  const smtp = await startSmtp(t as Test)
  const other = { ...SHORT, id: 'other', agreement: 'ordine-di-prova', address: 'mario@pec.prova.example' }
  const service = await reminderService(t as Test, mailSettings(smtp), { records: [SHORT, other] })
  t.equal(fixtureAgreements().all[0]?.id, SHORT.agreement, 'its run is the first')
  const setAddOns = (text: string) =>
    service.register.write((db) =>
      db.updateTable('mailboxes').set({ add_ons: text }).where('id', '=', SHORT.id).execute(),
    )
  await setAddOns('[')
  service.reminders.start()
  await until(() => smtp.received.length === 1)
  t.match(smtp.received[0]?.parsed.text, /mario@pec\.prova\.example/)
  t.ok(service.lines().some(({ msg }) => msg === FAILED))
  await setAddOns('[{"service":"extra-space","gigabytes":3}]')
  await until(() => smtp.received.length === 2)
  t.strictSame(await statesOf(service), ['mail 30 sent'])
})
