import { pino } from 'pino'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import { checkMail } from '../../src/delivery/start.ts'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { logOptions } from '../../src/http/server/log.ts'
import { createKey } from '../../src/register/keys.ts'
import { reminderFigures } from '../../src/register/reminder-runs.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { fixtureAgreements, testApp } from '../support/app.ts'
import { selfSigned } from '../support/certificate.ts'
import { freePort } from '../support/free-port.ts'
import { linesOf } from '../support/log.ts'
import { mailSettings, reminderService, startReceiver, webhookSettings } from '../support/running-reminders.ts'
import { SHORT } from '../support/sending.ts'
import { startSmtp } from '../support/smtp.ts'
import { until } from '../support/until.ts'

const NAME = 'anna.bianchi.secret'
const CREDIT = '4.37'
const PASSWORD = 'pa55word-of-smtp'
const WEBHOOK_SECRET = Buffer.from('a signing secret of the Order').toString('base64')
/** In the URL of the webhook. */
const PATH = 's3cret-path'

const RECORD = {
  ...SHORT,
  id: 'theid',
  address: `${NAME}@architettitorinopec.it`,
  contact: `${NAME}@example.org`,
  credit: CREDIT,
}

const ORDER = fixtureAgreements().byId('architetti-torino') as Agreement
const agreements = createAgreements([{ ...ORDER, secretariatEmail: `${NAME}.office@example.org` }])

const SECRET = new RegExp(
  [NAME, CREDIT.replace('.', '\\.'), PASSWORD, WEBHOOK_SECRET, PATH, '127\\.0\\.0\\.1', '/opt-outs/'].join('|'),
)

/** A 64-digit token of an opt-out. Ids of deliveries and runs have half as many. */
const TOKEN = /[0-9a-f]{64}/

/** Settings of services that fail in many ways, and what the first attempt is then. */
const CASES: readonly {
  name: string
  state: string
  reason: RegExp
  settings: (t: Test) => Promise<Record<string, string>>
}[] = [
  {
    name: 'a recipient that is refused with its address in the text',
    state: 'refused',
    reason: /^recipient-refused 550 5\.1\.1$/,
    settings: async (t) =>
      mailSettings(await startSmtp(t, { recipient: (to) => [550, `5.1.1 <${to}>: no ${NAME} here`] })),
  },
  {
    name: 'a mail that is refused for its contents',
    state: 'refused',
    reason: /^recipient-refused 554/,
    settings: async (t) =>
      mailSettings(await startSmtp(t, { data: ({ raw }) => [554, `5.7.9 ${raw.replace(/\s+/g, ' ').slice(0, 300)}`] })),
  },
  {
    name: 'a greylisted one',
    state: 'waiting',
    reason: /^temporarily-refused 450 4\.2\.0$/,
    settings: async (t) => mailSettings(await startSmtp(t, { recipient: (to) => [450, `4.2.0 <${to}> later`] })),
  },
  {
    name: 'a wrong password',
    state: 'waiting',
    reason: /^login-failed/,
    settings: async (t) => {
      const { port } = await startSmtp(t, { login: { user: NAME, password: 'another' } })
      return mailSettings({ url: `smtp://${NAME}:${PASSWORD}@127.0.0.1:${port}` })
    },
  },
  {
    name: 'a certificate that no one trusts',
    state: 'waiting',
    reason: /^tls-failed/,
    settings: async (t) => {
      const { port } = await startSmtp(t, { options: { ...selfSigned(), secure: true } })
      return mailSettings({ url: `smtps://${NAME}:${PASSWORD}@127.0.0.1:${port}` })
    },
  },
  {
    name: 'no mail server',
    state: 'waiting',
    reason: /^unreachable/,
    settings: async () => mailSettings({ url: `smtp://${NAME}:${PASSWORD}@127.0.0.1:${await freePort()}` }),
  },
  {
    name: 'a receiver of events that fails',
    state: 'waiting',
    reason: /^status 500$/,
    settings: async (t) => {
      const { url } = await startReceiver(t, (request, response) => {
        response.writeHead(500, { 'x-error': NAME }).end(JSON.stringify(request.headers) + NAME)
      })
      return webhook(`${url}/${PATH}?key=${PATH}`)
    },
  },
  {
    name: 'no receiver of events',
    state: 'waiting',
    reason: /^connection failed \(ECONNREFUSED\)$/,
    settings: async () => webhook(`http://127.0.0.1:${await freePort()}/${PATH}`),
  },
  {
    name: 'a mail that is accepted',
    state: 'sent',
    reason: /^$/,
    settings: async (t) => mailSettings(await startSmtp(t)),
  },
]

const webhook = (url: string) => ({ ...webhookSettings({ url }), WEBHOOK_SECRET: `whsec_${WEBHOOK_SECRET}` })

for (const { name, state, reason, settings } of CASES) {
  t.test(`${name}: no address, contact, secret or contents in a log line or a metric`, async (t) => {
    const given = await settings(t as Test)
    const service = await reminderService(t as Test, given, { records: [RECORD], agreements })
    const metrics = createMetrics()
    metrics.watchReminders(() => service.register.read(reminderFigures))
    service.reminders.start()
    await until(() => service.counted.length > 0)
    await service.ticked()
    await service.reminders.stop()
    const sent = service.lines().find(({ msg, channel }) => msg === 'reminder' && channel !== 'digest')
    t.equal(sent?.state, state)
    t.match(sent?.reason ?? '', reason)

    const { stream, lines } = linesOf()
    await checkMail(readConfig(given).config, pino(logOptions('trace'), stream))
    for (const line of [...service.lines(), ...lines()]) {
      const text = JSON.stringify(line)
      t.notMatch(text, SECRET)
      t.notMatch(text, TOKEN)
    }
    for (const each of service.counted) {
      const [channel = '', state = ''] = each.split(' ')
      metrics.counters.countReminder(channel, state)
    }
    t.notMatch(await metrics.text(), SECRET)
  })
}

t.test('nor in a problem of a run that fails', async (t) => {
  const given = mailSettings({ url: `smtp://${NAME}:${PASSWORD}@127.0.0.1:${await freePort()}` })
  const service = await reminderService(t as Test, given, { records: [RECORD], agreements })
  const { register, reminders } = service
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('trace'), stream)
  const app = await testApp({}, undefined, { register, reminders, logger })
  t.teardown(() => app.close())
  const key = await register.write((db) => createKey(db, { name: NAME, scopes: SCOPES }, '2026-11-20T09:00:00.000Z'))
  const headers = { authorization: `Bearer ${key}` }
  const run = () => app.inject({ method: 'POST', url: '/v1/reminder-runs?agreement=architetti-torino', headers })
  await register.write((db) => db.schema.dropTable('reminder_runs').execute())
  const failed = await run()
  t.equal(failed.statusCode, 500)
  for (const text of [failed.body, ...lines().map((line) => JSON.stringify(line))])
    t.notMatch(text, new RegExp([NAME, PASSWORD, key.slice(13)].join('|')))
})
