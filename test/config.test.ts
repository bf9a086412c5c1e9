import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import t from 'tap'
import { type Config, readConfig } from '../src/config.ts'

const DEFAULTS: Config = {
  host: '127.0.0.1',
  port: 3000,
  metricsPort: 0,
  agreementsDir: undefined,
  logLevel: 'info',
  rateLimitMax: 600,
  maxEventLoopDelayMs: 200,
  trustProxy: false,
  corsOrigins: [],
  publicUrl: undefined,
  reportConcurrency: 4,
  reportMaxBytes: 268_435_456,
  databaseUrl: 'sqlite:data/pec-addons.sqlite',
  reminders: false,
  remindersAt: '08:00',
  smtpUrl: undefined,
  mailFrom: undefined,
  mailReplyTo: undefined,
  mailFromIsPec: false,
  mailPerMinute: 60,
  webhookUrl: undefined,
  webhookSecrets: [],
  arubaApiUrl: 'https://publicapi-areaclienti.arubapec.it/service',
  arubaUsername: undefined,
  arubaPassword: undefined,
  arubaSyncAt: undefined,
  temporaryFolder: tmpdir(),
  shutdownDelayMs: 0,
  shutdownTimeoutMs: 25_000,
  accessibilityUrl: undefined,
  privacyUrl: undefined,
  sourceUrl: undefined,
}

/** What mail and webhook need, and how it is read. */
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const OTHER_SECRET = `whsec_${Buffer.alloc(64, 9).toString('base64')}`
const MAIL = { SMTP_URL: 'smtp://smtp.example.org', MAIL_FROM: 'pec@example.org', PUBLIC_URL: 'https://pec.example' }
const MAIL_READ = { smtpUrl: MAIL.SMTP_URL, mailFrom: MAIL.MAIL_FROM, publicUrl: MAIL.PUBLIC_URL }
const WEBHOOK = { WEBHOOK_URL: 'https://hooks.example.org/pec', WEBHOOK_SECRET: SECRET }
const WEBHOOK_READ = { webhookUrl: WEBHOOK.WEBHOOK_URL, webhookSecrets: [SECRET] }
const ARUBA = { ARUBA_USERNAME: 'partner', ARUBA_PASSWORD: 'secret' }
const ARUBA_READ = { arubaUsername: 'partner', arubaPassword: 'secret' }

t.test('every setting has a default that works', async (t) => {
  t.strictSame(readConfig({}), { config: DEFAULTS, faults: [] })
  t.equal(Object.isFrozen(readConfig({}).config), true)
})

t.test('a setting that is empty or blank is not set', async (t) => {
  const names = [
    ...['HOST', 'PORT', 'AGREEMENTS_DIR', 'LOG_LEVEL', 'TRUST_PROXY', 'CORS_ORIGINS', 'PUBLIC_URL', 'TMPDIR'],
    ...['REMINDERS', 'REMINDERS_AT', 'SMTP_URL', 'MAIL_FROM', 'MAIL_REPLY_TO', 'MAIL_FROM_IS_PEC', 'MAIL_PER_MINUTE'],
    ...['WEBHOOK_URL', 'WEBHOOK_SECRET', 'ARUBA_API_URL', 'ARUBA_USERNAME', 'ARUBA_PASSWORD', 'ARUBA_SYNC_AT'],
  ]
  for (const blank of ['', '  ']) {
    t.strictSame(readConfig(Object.fromEntries(names.map((name) => [name, blank]))), { config: DEFAULTS, faults: [] })
  }
})

t.test('settings that are understood', async (t) => {
  const table: { set: Record<string, string>; expected: Partial<Config> }[] = [
    { set: { HOST: '0.0.0.0' }, expected: { host: '0.0.0.0' } },
    { set: { PORT: '0' }, expected: { port: 0 } },
    { set: { PORT: ' 65535 ' }, expected: { port: 65_535 } },
    { set: { DATABASE_URL: 'off' }, expected: { databaseUrl: 'off' } },
    { set: { DATABASE_URL: 'sqlite:/data/a.sqlite' }, expected: { databaseUrl: 'sqlite:/data/a.sqlite' } },
    { set: { DATABASE_URL: 'postgresql://u:p@h/d' }, expected: { databaseUrl: 'postgresql://u:p@h/d' } },
    { set: { METRICS_PORT: '9090' }, expected: { metricsPort: 9090 } },
    { set: { PORT: '0', METRICS_PORT: '0' }, expected: { port: 0, metricsPort: 0 } },
    { set: { AGREEMENTS_DIR: '/etc/agreements' }, expected: { agreementsDir: '/etc/agreements' } },
    ...['fatal', 'error', 'warn', 'debug', 'trace', 'silent'].map((level) => ({
      set: { LOG_LEVEL: level },
      expected: { logLevel: level },
    })),
    { set: { RATE_LIMIT_MAX: '0' }, expected: { rateLimitMax: 0 } },
    { set: { MAX_EVENT_LOOP_DELAY_MS: '0' }, expected: { maxEventLoopDelayMs: 0 } },
    { set: { MAX_EVENT_LOOP_DELAY_MS: '60000' }, expected: { maxEventLoopDelayMs: 60_000 } },
    { set: { TRUST_PROXY: 'off' }, expected: { trustProxy: false } },
    { set: { TRUST_PROXY: 'false' }, expected: { trustProxy: false } },
    { set: { TRUST_PROXY: 'true' }, expected: { trustProxy: true } },
    { set: { TRUST_PROXY: '1' }, expected: { trustProxy: 1 } },
    { set: { TRUST_PROXY: '12' }, expected: { trustProxy: 12 } },
    ...['loopback', '10.0.0.1', '10.0.0.0/8', '::1', 'fc00::/7', 'fe80::/128', 'loopback, 10.0.0.1,fc00::/7'].map(
      (proxies) => ({ set: { TRUST_PROXY: proxies }, expected: { trustProxy: proxies } }),
    ),
    { set: { CORS_ORIGINS: 'https://a.example' }, expected: { corsOrigins: ['https://a.example'] } },
    {
      set: { CORS_ORIGINS: ' https://a.example , http://localhost:8080,, ' },
      expected: { corsOrigins: ['https://a.example', 'http://localhost:8080'] },
    },
    { set: { PUBLIC_URL: 'https://pec.example' }, expected: { publicUrl: 'https://pec.example' } },
    { set: { PUBLIC_URL: 'https://pec.example/under//' }, expected: { publicUrl: 'https://pec.example/under' } },
    {
      set: { PUBLIC_URL: 'https://przykład.pl/à"<>' },
      expected: { publicUrl: 'https://xn--przykad-rjb.pl/%C3%A0%22%3C%3E' },
    },
    { set: { REPORT_CONCURRENCY: '1' }, expected: { reportConcurrency: 1 } },
    { set: { REPORT_CONCURRENCY: '100' }, expected: { reportConcurrency: 100 } },
    { set: { REPORT_MAX_BYTES: '1024' }, expected: { reportMaxBytes: 1024 } },
    { set: { TMPDIR: import.meta.dirname }, expected: { temporaryFolder: import.meta.dirname } },
    { set: { SHUTDOWN_DELAY_MS: '5000' }, expected: { shutdownDelayMs: 5000 } },
    { set: { SHUTDOWN_TIMEOUT_MS: '1000' }, expected: { shutdownTimeoutMs: 1000 } },
    { set: { ACCESSIBILITY_URL: 'http://a.example/a' }, expected: { accessibilityUrl: 'http://a.example/a' } },
    { set: { PRIVACY_URL: 'https://a.example/p' }, expected: { privacyUrl: 'https://a.example/p' } },
    { set: { SOURCE_URL: 'https://a.example/s' }, expected: { sourceUrl: 'https://a.example/s' } },
    { set: { REMINDERS: 'off' }, expected: {} },
    {
      set: { REMINDERS: 'on', ...MAIL },
      expected: { reminders: true, ...MAIL_READ },
    },
    {
      set: { REMINDERS: 'on', ...WEBHOOK },
      expected: { reminders: true, ...WEBHOOK_READ },
    },
    { set: { REMINDERS_AT: '00:00' }, expected: { remindersAt: '00:00' } },
    { set: { REMINDERS_AT: '23:59' }, expected: { remindersAt: '23:59' } },
    ...['smtp://127.0.0.1:2525', 'smtps://user:p%40ss@smtp.example.org', 'smtp://h/?tls.rejectUnauthorized=false'].map(
      (smtpUrl) => ({ set: { ...MAIL, SMTP_URL: smtpUrl }, expected: { ...MAIL_READ, smtpUrl } }),
    ),
    ...['Segreteria OAT <segreteria@example.org>', 'a@b.example'].flatMap((sender) => [
      { set: { ...MAIL, MAIL_FROM: sender }, expected: { ...MAIL_READ, mailFrom: sender } },
      { set: { MAIL_REPLY_TO: sender }, expected: { mailReplyTo: sender } },
    ]),
    { set: { MAIL_FROM_IS_PEC: 'on' }, expected: { mailFromIsPec: true } },
    { set: { MAIL_PER_MINUTE: '1' }, expected: { mailPerMinute: 1 } },
    { set: { MAIL_PER_MINUTE: '60000' }, expected: { mailPerMinute: 60_000 } },
    ...['http://127.0.0.1:8080/', 'https://hooks.example.org/pec?of=oat'].map((webhookUrl) => ({
      set: { ...WEBHOOK, WEBHOOK_URL: webhookUrl },
      expected: { ...WEBHOOK_READ, webhookUrl },
    })),
    {
      set: { ...WEBHOOK, WEBHOOK_SECRET: `${SECRET}, ${OTHER_SECRET}` },
      expected: { ...WEBHOOK_READ, webhookSecrets: [SECRET, OTHER_SECRET] },
    },
    ...['http://127.0.0.1:8080/service', 'http://localhost', 'http://[::1]:1', 'https://api.example.org/service'].map(
      (arubaApiUrl) => ({ set: { ARUBA_API_URL: arubaApiUrl }, expected: { arubaApiUrl } }),
    ),
    { set: { ARUBA_API_URL: 'https://api.example.org/' }, expected: { arubaApiUrl: 'https://api.example.org' } },
    { set: ARUBA, expected: ARUBA_READ },
    { set: { ...ARUBA, ARUBA_SYNC_AT: '05:30' }, expected: { ...ARUBA_READ, arubaSyncAt: '05:30' } },
    {
      set: { ...ARUBA, ...MAIL, REMINDERS: 'on', REMINDERS_AT: '05:31', ARUBA_SYNC_AT: '05:30' },
      expected: { ...ARUBA_READ, ...MAIL_READ, reminders: true, remindersAt: '05:31', arubaSyncAt: '05:30' },
    },
    { set: { UNRELATED: 'x', port: 'x' }, expected: {} },
  ]
  for (const { set, expected } of table) {
    t.strictSame(readConfig(set), { config: { ...DEFAULTS, ...expected }, faults: [] }, JSON.stringify(set))
  }
})

t.test('settings that make no sense', async (t) => {
  const levels = 'one of fatal, error, warn, info, debug, trace, silent'
  const proxies = 'off, true, a number of hops, or addresses of proxies separated by commas'
  const origins = 'origins like https://example.org, separated by commas'
  const address = 'an absolute http or https URL without a query, user name or password'
  const SENDER = 'an address such as segreteria@example.org, or Segreteria <segreteria@example.org>'
  const table: { name: string; values: string[]; expected: string }[] = [
    {
      name: 'PORT',
      values: ['65536', '-1', '3000.5', '3e3', '0x10', 'http', '１'],
      expected: 'an integer from 0 to 65535',
    },
    { name: 'METRICS_PORT', values: ['65536', 'off'], expected: 'an integer from 0 to 65535' },
    { name: 'METRICS_PORT', values: ['3000'], expected: 'another port than PORT' },
    { name: 'LOG_LEVEL', values: ['INFO', 'verbose'], expected: levels },
    { name: 'RATE_LIMIT_MAX', values: ['-1', '1000000001', 'none'], expected: 'an integer from 0 to 1000000000' },
    { name: 'MAX_EVENT_LOOP_DELAY_MS', values: ['-1', '60001', '0.5'], expected: 'an integer from 0 to 60000' },
    {
      name: 'TRUST_PROXY',
      values: ['0', '100', 'yes', 'TRUE', 'abc', 'dead', '10.0.0', '10.0.0.256', '10.0.0.0/33', '10.0.0.0/0'],
      expected: proxies,
    },
    {
      name: 'TRUST_PROXY',
      values: ['fc00::/129', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.1,', '1,2', '/8'],
      expected: proxies,
    },
    {
      name: 'CORS_ORIGINS',
      values: ['*', 'null', 'example.org', 'https://example.org/', 'https://example.org/a', 'https://EXAMPLE.org'],
      expected: origins,
    },
    { name: 'CORS_ORIGINS', values: ['https://a.example,ftp://b.example', 'https://a.example:443'], expected: origins },
    {
      name: 'PUBLIC_URL',
      values: ['pec.example', '/docs', 'ftp://pec.example', 'https://pec.example?a=b', 'https://pec.example/?'],
      expected: address,
    },
    {
      name: 'PUBLIC_URL',
      values: ['https:pec.example', 'https://', 'https://a b', 'https://pec.example/#'],
      expected: address,
    },
    {
      name: 'PUBLIC_URL',
      values: ['https://user:secret@pec.example', 'https://user@pec.example', 'https://:secret@pec.example/a'],
      expected: address,
    },
    {
      name: 'TMPDIR',
      values: ['/nowhere/at/all', '/dev/null', import.meta.filename],
      expected: 'an existing folder',
    },
    { name: 'PRIVACY_URL', values: ['javascript:alert(1)', 'https://pec\n.example'], expected: address },
    { name: 'ACCESSIBILITY_URL', values: ['mailto:a@b.example'], expected: address },
    { name: 'SOURCE_URL', values: ['file:///etc'], expected: address },
    { name: 'REPORT_CONCURRENCY', values: ['0', '101'], expected: 'an integer from 1 to 100' },
    {
      name: 'REPORT_MAX_BYTES',
      values: ['1023', '256MiB', '9999999999999999'],
      expected: 'an integer from 1024 to 1099511627776',
    },
    { name: 'REMINDERS', values: ['ON', 'true', '1'], expected: 'on or off' },
    { name: 'REMINDERS_AT', values: ['8:00', '24:00', '08:60', '08:00:00', '8'], expected: 'a time such as 08:00' },
    {
      name: 'MAIL_FROM',
      values: ['segreteria', 'a@b', 'a b@c.example', 'a@b.example, c@d.example', 'X <a@b.example', '<a@b.example>'],
      expected: SENDER,
    },
    {
      name: 'MAIL_REPLY_TO',
      values: [
        'X <a@b>',
        'X <a@b.example> Y',
        'X\r\nBcc: c@d.example <a@b.example>',
        '"X" <a@b.example>',
        'a@b.example\nX',
      ],
      expected: SENDER,
    },
    { name: 'MAIL_FROM_IS_PEC', values: ['yes'], expected: 'on or off' },
    { name: 'MAIL_PER_MINUTE', values: ['0', '60001', '1/s'], expected: 'an integer from 1 to 60000' },
    { name: 'ARUBA_SYNC_AT', values: ['6:00', 'off'], expected: 'a time such as 08:00' },
    { name: 'SHUTDOWN_DELAY_MS', values: ['600001', '5s'], expected: 'an integer from 0 to 600000' },
    { name: 'SHUTDOWN_TIMEOUT_MS', values: ['3600001'], expected: 'an integer from 0 to 3600000' },
  ]
  for (const { name, values, expected } of table) {
    for (const value of values) {
      const fault = `${name}: expected ${expected}, got ${JSON.stringify(value)}`
      t.strictSame(readConfig({ [name]: value }).faults, [fault], fault)
    }
  }
})

t.test('every fault is named at once', async (t) => {
  const { faults } = readConfig({
    PORT: 'x',
    LOG_LEVEL: 'loud',
    PUBLIC_URL: 'pec',
    REPORT_CONCURRENCY: '0',
    HOST: '::',
  })
  t.strictSame(
    faults.map((fault) => fault.split(':', 1)[0]),
    ['PORT', 'LOG_LEVEL', 'PUBLIC_URL', 'REPORT_CONCURRENCY'],
  )
})

t.test('a wrong setting that may hold a password is not shown', async (t) => {
  const table: { name: string; values: string[]; expected: string }[] = [
    {
      name: 'DATABASE_URL',
      values: ['mysql://user:secret@host/d', 'sqlite:', 'postgres://user:secret@[host', 'data.sqlite'],
      expected: 'off, sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE',
    },
    {
      name: 'SMTP_URL',
      values: ['secret.example.org', 'smtp://', 'smtps:secret', 'http://user:secret@host', 'smtp://user:secret@[host'],
      expected: 'smtp://USER:PASSWORD@HOST:PORT or smtps://…',
    },
    {
      name: 'WEBHOOK_URL',
      values: ['https://user:secret@host/', 'ftp://host/secret', 'https://host/a b', 'https://host/#secret', 'secret'],
      expected: 'an absolute http or https URL without user name or password',
    },
    {
      name: 'ARUBA_API_URL',
      values: ['http://api.example.org/secret', 'https://user:secret@host', 'http://127.0.0.1.secret.org', 'secret'],
      expected: 'an absolute https URL without a query, user name or password',
    },
    {
      name: 'WEBHOOK_SECRET',
      values: ['secret', 'whsec_', `whsec_${Buffer.alloc(23).toString('base64')}`, `${SECRET},`, `${SECRET};${SECRET}`],
      expected: 'secrets like whsec_… (24 to 64 bytes in base64), separated by commas',
    },
  ]
  for (const { name, values, expected } of table) {
    for (const value of values) {
      const { faults } = readConfig({ [name]: value })
      t.strictSame(faults, [`${name}: expected ${expected}, got something else`])
    }
  }
})

t.test('settings that make no sense beside others', async (t) => {
  const reminders = { REMINDERS: 'on' }
  const table: { set: Record<string, string>; faults: string[] }[] = [
    {
      set: { PORT: '8080', METRICS_PORT: '8080' },
      faults: ['METRICS_PORT: expected another port than PORT, got "8080"'],
    },
    { set: { PORT: 'x', METRICS_PORT: '3000' }, faults: ['PORT: expected an integer from 0 to 65535, got "x"'] },
    {
      set: { SMTP_URL: MAIL.SMTP_URL },
      faults: [
        'MAIL_FROM: expected a sender with SMTP_URL, got nothing',
        'PUBLIC_URL: expected an absolute URL with SMTP_URL, got nothing',
      ],
    },
    {
      set: { ...MAIL, MAIL_FROM: 'x' },
      faults: [
        'MAIL_FROM: expected an address such as segreteria@example.org, or Segreteria <segreteria@example.org>, got "x"',
      ],
    },
    {
      set: { WEBHOOK_URL: WEBHOOK.WEBHOOK_URL },
      faults: ['WEBHOOK_SECRET: expected a secret with WEBHOOK_URL, got nothing'],
    },
    { set: { MAIL_FROM: MAIL.MAIL_FROM, WEBHOOK_SECRET: SECRET }, faults: [] },
    { set: reminders, faults: ['REMINDERS: expected off without SMTP_URL and WEBHOOK_URL, got "on"'] },
    {
      set: { ...reminders, ...MAIL, DATABASE_URL: 'off' },
      faults: ['REMINDERS: expected off where DATABASE_URL is off, got "on"'],
    },
    {
      set: { ...reminders, DATABASE_URL: 'off' },
      faults: ['REMINDERS: expected off where DATABASE_URL is off, got "on"'],
    },
    {
      set: { ...reminders, ...MAIL, SMTP_URL: 'x' },
      faults: ['SMTP_URL: expected smtp://USER:PASSWORD@HOST:PORT or smtps://…, got something else'],
    },
  ]
  const late = 'ARUBA_SYNC_AT: expected a time before REMINDERS_AT, got "08:00"'
  table.push(
    { set: { ARUBA_USERNAME: 'x' }, faults: ['ARUBA_PASSWORD: expected a password with ARUBA_USERNAME, got nothing'] },
    { set: { ARUBA_PASSWORD: 'x' }, faults: ['ARUBA_USERNAME: expected a user name with ARUBA_PASSWORD, got nothing'] },
    {
      set: { ARUBA_SYNC_AT: '06:00' },
      faults: ['ARUBA_SYNC_AT: expected nothing without ARUBA_USERNAME and ARUBA_PASSWORD, got "06:00"'],
    },
    {
      set: { ...ARUBA, ARUBA_SYNC_AT: '06:00', DATABASE_URL: 'off' },
      faults: ['ARUBA_SYNC_AT: expected nothing where DATABASE_URL is off, got "06:00"'],
    },
    { set: { ...ARUBA, ...MAIL, ARUBA_SYNC_AT: '08:00', REMINDERS: 'on' }, faults: [late] },
    { set: { ...ARUBA, ARUBA_SYNC_AT: '08:00' }, faults: [] },
  )
  for (const { set, faults } of table) t.strictSame(readConfig(set).faults, faults, JSON.stringify(set))
})

t.test('every setting stands in the documentation', async (t) => {
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const names = [...textOf('../src/config.ts').matchAll(/read\('([A-Z_]+)'/g)].map(([, name]) => name as string)
  t.equal(names.length, Object.keys(DEFAULTS).length)
  const rows = textOf('../docs/operations.md')
    .match(/^\| `[A-Z_`, ]+` \|/gm)
    ?.join('')
  for (const name of names) t.ok(rows?.includes(`\`${name}\``), name)
})
