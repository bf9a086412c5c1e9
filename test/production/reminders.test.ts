import { renameSync } from 'node:fs'
import t, { type Test } from 'tap'
import { addDays, todayIn } from '../../src/domain/calendar.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { createKey } from '../../src/register/keys.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { reminderFigures } from '../../src/register/reminder-runs.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { freePort } from '../support/free-port.ts'
import { startService } from '../support/process.ts'
import { mailSettings, reminderService } from '../support/running-reminders.ts'
import { SHORT } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'
import { emptyStore } from '../support/stores.ts'
import { until } from '../support/until.ts'

const PASSWORD = 'pa55word-of-smtp'

/** In these tests the whole day is time for reminders: the clock of the machine may show any hour. */
const ALL_DAY = { REMINDERS_AT: '00:00' }

/** An empty register on the disk, and the headers of a request with a key for it. */
async function registerWithKey(t: Test) {
  const url = await emptyStore(t, 'sqlite')
  const register = createRegister(url)
  const key = await register.write((db) => createKey(db, { name: 'x', scopes: SCOPES }, '2026-11-26T09:00:00.000Z'))
  await register.close()
  return { url, authorization: `Bearer ${key}` }
}

/** The samples of the metrics of reminders. */
function samplesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('pec_addons_reminders_'))
}

t.test('from a list to a mail: nothing without REMINDERS, then each reminder once', async (t) => {
  const smtp = await startSmtp(t as Test)
  const { url, authorization } = await registerWithKey(t as Test)
  const { REMINDERS: _, ...mail } = mailSettings(smtp)
  const environment = { ...mail, ...ALL_DAY, DATABASE_URL: url }

  const off = await startService(t as Test, environment)
  await off.logged(({ msg }) => msg === 'SMTP_URL: mail can be sent')
  const today = todayIn('Europe/Rome', Date.now())
  const row = `mario.rossi@architettitorinopec.it,${addDays(today, 10)},3,0.00,mario@example.org`
  const imported = await fetch(`${off.url}/v1/mailbox-imports?agreement=architetti-torino&asOf=${today}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'text/csv' },
    body: `address,expiresOn,extra-space,credit,contact\n${row}\n`,
  })
  t.equal(imported.status, 200)
  const runUrl = (base: string) => `${base}/v1/reminder-runs?agreement=architetti-torino`
  const post = { method: 'POST', headers: { authorization } }
  t.equal((await fetch(runUrl(off.url), post)).status, 409)
  await off.stop()
  t.strictSame(smtp.received, [], 'REMINDERS is off')

  const metricsPort = await freePort()
  const on = await startService(t as Test, { ...environment, REMINDERS: 'on', METRICS_PORT: String(metricsPort) })
  await until(() => smtp.received.length === 1)
  t.strictSame(smtp.received[0]?.to, ['mario@example.org'])
  await on.logged(({ msg, state }) => msg === 'reminder' && state === 'sent')
  await on.logged(({ msg, agreement }) => msg === 'reminders finished' && agreement === 'architetti-torino')
  t.equal((await fetch(runUrl(on.url), post)).status, 200)
  const metrics = async () => samplesOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())
  const finished = 'pec_addons_reminders_last_finished_timestamp_seconds{agreement="architetti-torino"}'
  const samples = await metrics()
  t.ok(samples.includes('pec_addons_reminders_total{channel="mail",state="sent"} 1'))
  t.ok(samples.includes('pec_addons_reminders_waiting 0'))
  const at = Number(samples.find((sample) => sample.startsWith(finished))?.split(' ')[1])
  t.ok(Math.abs(at - Date.now() / 1000) < 300, `the last run was finished at ${at}`)
  t.equal(await on.stop(), 0)
  t.equal(smtp.received.length, 1)
})

t.test('a mail server that cannot be reached is logged, and keeps nothing from starting', async (t) => {
  const { url } = await registerWithKey(t as Test)
  const smtpUrl = `smtp://ordine:${PASSWORD}@127.0.0.1:${await freePort()}`
  const environment = { ...mailSettings({ url: smtpUrl }), ...ALL_DAY, DATABASE_URL: url }
  const service = await startService(t as Test, environment)
  const line = await service.logged(({ level, msg }) => level === 50 && msg === 'SMTP_URL: mail cannot be sent now')
  t.equal(line.reason, 'unreachable')
  await service.logged(({ msg }) => msg === 'reminders decided')
  t.equal((await fetch(`${service.url}/v1/status`)).status, 200)
  t.notMatch(JSON.stringify(service.log), new RegExp(PASSWORD))
  t.equal(await service.stop(), 0)
})

t.test('a mail server that hangs keeps the process for no longer than SHUTDOWN_TIMEOUT_MS', async (t) => {
  const smtp = await startSmtp(t as Test, { data: () => new Promise(() => {}) })
  const { url } = await registerWithKey(t as Test)
  const register = createRegister(url)
  const expiresOn = addDays(todayIn('Europe/Rome', Date.now()), 10)
  await register.write((db) => saveMailboxes(db, [{ ...SHORT, expiresOn }]))
  await register.close()
  const environment = { ...mailSettings(smtp), ...ALL_DAY, DATABASE_URL: url, SHUTDOWN_TIMEOUT_MS: '200' }
  const service = await startService(t as Test, environment)
  await until(() => smtp.received.length === 1)
  const startedAt = performance.now()
  t.equal(await service.stop(), 0)
  t.ok(performance.now() - startedAt < 10_000)
})

t.test('while the register is unavailable there is no number of messages, rather than an old one', async (t) => {
  const smtp = await startSmtp(t as Test)
  const url = await emptyStore(t as Test, 'sqlite')
  const path = url.slice('sqlite:'.length)
  const { register, reminders } = await reminderService(t as Test, mailSettings(smtp), { url, records: [SHORT] })
  const metrics = createMetrics()
  metrics.watchReminders(() => register.read(reminderFigures))
  const samples = async () => samplesOf(await metrics.text())
  t.strictSame(await samples(), ['pec_addons_reminders_waiting 0'])
  reminders.start()
  await until(async () => (await samples()).length === 4)
  const [waiting, finished] = await samples()
  t.equal(waiting, 'pec_addons_reminders_waiting 0')
  t.match(finished, /^pec_addons_reminders_last_finished_timestamp_seconds\{agreement="[a-z-]+"\} 1806472800$/)
  await reminders.stop()
  renameSync(path, `${path}.aside`)
  t.strictSame(await samples(), [])
  renameSync(`${path}.aside`, path)
  t.equal((await samples()).length, 4)
})
