// env-schema was tried. It says of PORT=x "env/PORT must be integer", without the value and the range, and of a wrong
// URL that it must match a regular expression; PORT=0x10 is 16 to it, and an empty setting a fault.
import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'

/** Everything that the environment decides. Checked whole at start; frozen. */
export type Config = Readonly<ReturnType<typeof settings>>

/** Every setting: a line here, and one in docs/operations.md. */
function settings(read: Reader) {
  return {
    host: read('HOST', TEXT, '127.0.0.1'),
    port: read('PORT', integer(0, 65_535), 3000),
    /** 0: no metrics are served. */
    metricsPort: read('METRICS_PORT', integer(0, 65_535), 0),
    agreementsDir: read('AGREEMENTS_DIR', TEXT, undefined),
    logLevel: read('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),
    /** Requests per minute and client; 0: no limit. */
    rateLimitMax: read('RATE_LIMIT_MAX', integer(0, 1_000_000_000), 600),
    /** Milliseconds that the event loop may keep a ready request waiting before requests are rejected; 0: no limit. */
    maxEventLoopDelayMs: read('MAX_EVENT_LOOP_DELAY_MS', integer(0, 60_000), 200),
    /** Which proxies Fastify trusts: none, all, this number of hops, or these addresses. */
    trustProxy: read('TRUST_PROXY', PROXIES, false),
    corsOrigins: read('CORS_ORIGINS', ORIGINS, []),
    /** Where clients reach the service, without a slash at the end; for absolute links. */
    publicUrl: read('PUBLIC_URL', URL_WITHOUT_QUERY, undefined),
    reportConcurrency: read('REPORT_CONCURRENCY', integer(1, 100), 4),
    reportMaxBytes: read('REPORT_MAX_BYTES', integer(1024, 1024 ** 4), 256 * 1024 * 1024),
    /** Where the register is kept; `off`: there is none. */
    databaseUrl: read('DATABASE_URL', DATABASE, 'sqlite:data/pec-addons.sqlite'),
    /** Whether reminders are sent. */
    reminders: read('REMINDERS', ON_OR_OFF, false),
    /** From when on they are sent each day, in the time zone of the agreement. */
    remindersAt: read('REMINDERS_AT', TIME_OF_DAY, '08:00'),
    /** The server that sends mail. */
    smtpUrl: read('SMTP_URL', SMTP, undefined),
    /** The sender of mails: an address, or a name with one. */
    mailFrom: read('MAIL_FROM', SENDER, undefined),
    mailReplyTo: read('MAIL_REPLY_TO', SENDER, undefined),
    /** Whether mails come from a PEC mailbox: then they may go to one. */
    mailFromIsPec: read('MAIL_FROM_IS_PEC', ON_OR_OFF, false),
    mailPerMinute: read('MAIL_PER_MINUTE', integer(1, 60_000), 60),
    /** Where an event goes for each reminder. */
    webhookUrl: read('WEBHOOK_URL', WEB_ADDRESS, undefined),
    /** Secrets that sign the events: while one is changed, the new one and the old one. */
    webhookSecrets: read('WEBHOOK_SECRET', WEBHOOK_SECRETS, []),
    temporaryFolder: read('TMPDIR', FOLDER, tmpdir()),
    /** How long a stop still accepts requests: until the load balancer has noticed that the service is not ready. */
    shutdownDelayMs: read('SHUTDOWN_DELAY_MS', integer(0, 600_000), 0),
    /** After the delay, how long requests in progress have to finish. */
    shutdownTimeoutMs: read('SHUTDOWN_TIMEOUT_MS', integer(0, 3_600_000), 25_000),
    accessibilityUrl: read('ACCESSIBILITY_URL', URL_WITHOUT_QUERY, undefined),
    privacyUrl: read('PRIVACY_URL', URL_WITHOUT_QUERY, undefined),
    sourceUrl: read('SOURCE_URL', URL_WITHOUT_QUERY, undefined),
  }
}

/** Reads the configuration. `faults` names every setting that makes no sense; then `config` is of no use. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): {
  config: Config
  faults: string[]
} {
  const faults: string[] = []
  const addFault = (name: string, expected: string): void => {
    const got = SECRETS.has(name) ? 'something else' : JSON.stringify(environment[name])
    faults.push(`${name}: expected ${expected}, got ${got}`)
  }
  const read: Reader = (name, { expected, parse }, byDefault) => {
    const text = environment[name]?.trim()
    // An empty setting is not set: compose files and manifests write it so.
    if (!text) return byDefault
    const value = parse(text)
    if (value === undefined) addFault(name, expected)
    return value ?? byDefault
  }
  const config = settings(read)
  if (config.metricsPort !== 0 && config.metricsPort === config.port) addFault('METRICS_PORT', 'another port than PORT')
  for (const [name, expected] of combinationFaults(config)) addFault(name, expected)
  return { config: Object.freeze(config), faults }
}

/** Settings that make no sense without others, and what is expected. */
function combinationFaults(config: ReturnType<typeof settings>): [name: string, expected: string][] {
  const { smtpUrl, mailFrom, publicUrl, webhookUrl, webhookSecrets, reminders, databaseUrl } = config
  const faults: [string, string][] = []
  if (smtpUrl !== undefined && mailFrom === undefined) faults.push(['MAIL_FROM', 'a sender with SMTP_URL'])
  // Every mail has a link by which its recipient turns the reminders off.
  if (smtpUrl !== undefined && publicUrl === undefined) faults.push(['PUBLIC_URL', 'an absolute URL with SMTP_URL'])
  if (webhookUrl !== undefined && webhookSecrets.length === 0) faults.push(['WEBHOOK_SECRET', 'it with WEBHOOK_URL'])
  if (reminders && databaseUrl === 'off') faults.push(['REMINDERS', 'a register (DATABASE_URL) with it'])
  if (reminders && smtpUrl === undefined && webhookUrl === undefined)
    faults.push(['REMINDERS', 'SMTP_URL or WEBHOOK_URL with it'])
  return faults
}

/** Settings that may hold a password: no one may read it in a log. */
const SECRETS: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'])

/** What a setting may be set to. */
interface Kind<Value> {
  /** For the operator: "expected …". */
  readonly expected: string
  /** The value that a text stands for; undefined where it makes no sense. */
  parse(text: string): Value | undefined
}

/** Reads one setting by its name: its value, or the default where it is not set. */
type Reader = <Value, Default>(name: string, kind: Kind<Value>, byDefault: Default) => Value | Default

const TEXT: Kind<string> = { expected: 'a text', parse: (text) => text }

function integer(min: number, max: number): Kind<number> {
  return {
    expected: `an integer from ${min} to ${max}`,
    parse: (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      return number >= min && number <= max ? number : undefined
    },
  }
}

function oneOf(...values: readonly string[]): Kind<string> {
  return { expected: `one of ${values.join(', ')}`, parse: (text) => values.find((value) => value === text) }
}

const DATABASE: Kind<string> = {
  expected: 'off, sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE',
  parse: (text) => {
    if (text === 'off' || /^sqlite:.+/.test(text)) return text
    return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined
  },
}

const ON_OR_OFF: Kind<boolean> = {
  expected: 'on or off',
  parse: (text) => (text === 'on' || text === 'off' ? text === 'on' : undefined),
}

const TIME_OF_DAY: Kind<string> = {
  expected: 'a time such as 08:00',
  parse: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
}

const SMTP: Kind<string> = {
  expected: 'smtp://USER:PASSWORD@HOST:PORT or smtps://…',
  parse: (text) => (/^smtps?:\/\/[^\s/]+/.test(text) && URL.canParse(text) ? text : undefined),
}

/** An address, or `Name <address>`. No line break and no list: a header is made of it. */
const SENDER: Kind<string> = {
  expected: 'an address such as segreteria@example.org, or Segreteria <segreteria@example.org>',
  parse: (text) =>
    /^([^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:".]+|[^<>@,;:"\r\n]+<[^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:".]+>)$/.test(
      text,
    )
      ? text
      : undefined,
}

const WEB_ADDRESS: Kind<string> = {
  expected: 'an absolute http or https URL without user name or password',
  parse: (text) => (/^https?:\/\/[^\s#\\]+$/.test(text) && isWebAddress(text.replace(/\?.*$/, '')) ? text : undefined),
}

/** As Standard Webhooks writes them: `whsec_` and 24 to 64 bytes in base64. */
const WEBHOOK_SECRETS: Kind<readonly string[]> = {
  expected: 'secrets like whsec_… (24 to 64 bytes in base64), separated by commas',
  parse: (text) => {
    const secrets = partsOf(text)
    return secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret)) ? secrets : undefined
  },
}

const FOLDER: Kind<string> = {
  expected: 'an existing folder',
  parse: (text) => (statSync(text, { throwIfNoEntry: false })?.isDirectory() ? text : undefined),
}

/** Also as it goes into headers: a host that is not ASCII, or a quote, is encoded. */
const URL_WITHOUT_QUERY: Kind<string> = {
  expected: 'an absolute http or https URL without a query, user name or password',
  parse: (text) => (isWebAddress(text) ? new URL(text).href.replace(/\/+$/, '') : undefined),
}

const ORIGINS: Kind<readonly string[]> = {
  expected: 'origins like https://example.org, separated by commas',
  parse: (text) => {
    const origins = partsOf(text).filter(Boolean)
    return origins.every((origin) => isWebAddress(origin) && new URL(origin).origin === origin) ? origins : undefined
  },
}

const PROXIES: Kind<boolean | number | string> = {
  expected: 'off, true, a number of hops, or addresses of proxies separated by commas',
  parse: (text) => {
    if (text === 'off' || text === 'false') return false
    if (text === 'true') return true
    if (/^[1-9]\d?$/.test(text)) return Number(text)
    return partsOf(text).every(isProxy) ? text : undefined
  },
}

const partsOf = (text: string): string[] => text.split(',').map((part) => part.trim())

/** The URL class alone accepts too much: "https:example.org", line breaks. A password in it would be published. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s?#\\]+$/.test(text) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** An address, a range of addresses such as 10.0.0.0/8, or a name that Fastify knows for such ranges. */
function isProxy(text: string): boolean {
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const maxBits = isIP(address) === 4 ? 32 : 128
  const isRange = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= maxBits)
  return isIP(address) !== 0 && isRange && rest.length === 0
}
