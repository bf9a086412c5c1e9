// env-schema was tried. It says of PORT=x "env/PORT must be integer", without the value and the range, and of a wrong
// URL that it must match a regular expression; PORT=0x10 is 16 to it, and an empty setting a fault.
import { tmpdir } from 'node:os'
import {
  API_ADDRESS,
  DATABASE,
  FOLDER,
  integer,
  type Kind,
  ON_OR_OFF,
  ORIGINS,
  oneOf,
  PROXIES,
  SENDER,
  SMTP,
  TEXT,
  TIME_OF_DAY,
  URL_WITHOUT_QUERY,
  WEB_ADDRESS,
  WEBHOOK_SECRETS,
} from './config-values.ts'

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
    /** The partner API of Aruba, from which the register can be filled, and the account for it. */
    arubaApiUrl: read('ARUBA_API_URL', API_ADDRESS, 'https://publicapi-areaclienti.arubapec.it/service'),
    arubaUsername: read('ARUBA_USERNAME', TEXT, undefined),
    arubaPassword: read('ARUBA_PASSWORD', TEXT, undefined),
    /** From when on that is done each day, in the time zone of the agreement; undefined: only from a shell. */
    arubaSyncAt: read('ARUBA_SYNC_AT', TIME_OF_DAY, undefined),
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

/** Reads one setting by its name: its value, or the default where it is not set. */
type Reader = <Value, Default>(name: string, kind: Kind<Value>, byDefault: Default) => Value | Default

/** Settings that may hold a password: no one may read it in a log. */
const SECRETS: ReadonlySet<string> = new Set([
  ...['DATABASE_URL', 'SMTP_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'],
  ...['ARUBA_API_URL', 'ARUBA_USERNAME', 'ARUBA_PASSWORD'],
])

/** Reads the configuration. `faults` names every setting that makes no sense; then `config` is of no use. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): {
  config: Config
  faults: string[]
} {
  const faults = new Map<string, string>()
  const textOf = (name: string): string | undefined => environment[name]?.trim()
  const addFault = (name: string, expected: string): void => {
    const shown = SECRETS.has(name) ? 'something else' : JSON.stringify(environment[name])
    faults.set(name, `${name}: expected ${expected}, got ${textOf(name) ? shown : 'nothing'}`)
  }
  const read: Reader = (name, { expected, parse }, byDefault) => {
    const text = textOf(name)
    // An empty setting is not set: compose files and manifests write it so.
    if (!text) return byDefault
    const value = parse(text)
    if (value === undefined) addFault(name, expected)
    return value ?? byDefault
  }
  const config = settings(read)
  for (const { name, others, expected, isWrong } of COMBINATIONS) {
    // Of a setting that makes no sense by itself, nothing more is said.
    if (isWrong(config) && ![name, ...others].some((each) => faults.has(each))) addFault(name, expected)
  }
  return { config: Object.freeze(config), faults: [...faults.values()] }
}

/** A setting that makes no sense beside others. */
interface Combination {
  readonly name: string
  readonly others: readonly string[]
  readonly expected: string
  readonly isWrong: (config: Config) => boolean
}

const COMBINATIONS: readonly Combination[] = [
  {
    name: 'METRICS_PORT',
    others: ['PORT'],
    expected: 'another port than PORT',
    isWrong: ({ metricsPort, port }) => metricsPort !== 0 && metricsPort === port,
  },
  {
    name: 'MAIL_FROM',
    others: ['SMTP_URL'],
    expected: 'a sender with SMTP_URL',
    isWrong: ({ smtpUrl, mailFrom }) => smtpUrl !== undefined && mailFrom === undefined,
  },
  {
    // Every mail has a link by which its recipient turns the reminders off.
    name: 'PUBLIC_URL',
    others: ['SMTP_URL'],
    expected: 'an absolute URL with SMTP_URL',
    isWrong: ({ smtpUrl, publicUrl }) => smtpUrl !== undefined && publicUrl === undefined,
  },
  {
    name: 'WEBHOOK_SECRET',
    others: ['WEBHOOK_URL'],
    expected: 'a secret with WEBHOOK_URL',
    isWrong: ({ webhookUrl, webhookSecrets }) => webhookUrl !== undefined && webhookSecrets.length === 0,
  },
  {
    name: 'REMINDERS',
    others: ['DATABASE_URL'],
    expected: 'off where DATABASE_URL is off',
    isWrong: ({ reminders, databaseUrl }) => reminders && databaseUrl === 'off',
  },
  {
    name: 'REMINDERS',
    others: ['SMTP_URL', 'WEBHOOK_URL'],
    expected: 'off without SMTP_URL and WEBHOOK_URL',
    isWrong: ({ reminders, smtpUrl, webhookUrl }) => reminders && smtpUrl === undefined && webhookUrl === undefined,
  },
  {
    name: 'ARUBA_PASSWORD',
    others: [],
    expected: 'a password with ARUBA_USERNAME',
    isWrong: ({ arubaUsername, arubaPassword }) => arubaUsername !== undefined && arubaPassword === undefined,
  },
  {
    name: 'ARUBA_USERNAME',
    others: [],
    expected: 'a user name with ARUBA_PASSWORD',
    isWrong: ({ arubaUsername, arubaPassword }) => arubaUsername === undefined && arubaPassword !== undefined,
  },
  {
    name: 'ARUBA_SYNC_AT',
    others: ['ARUBA_USERNAME', 'ARUBA_PASSWORD'],
    expected: 'nothing without ARUBA_USERNAME and ARUBA_PASSWORD',
    isWrong: ({ arubaSyncAt, arubaUsername, arubaPassword }) =>
      arubaSyncAt !== undefined && arubaUsername === undefined && arubaPassword === undefined,
  },
  {
    name: 'ARUBA_SYNC_AT',
    others: ['DATABASE_URL'],
    expected: 'nothing where DATABASE_URL is off',
    isWrong: ({ arubaSyncAt, databaseUrl }) => arubaSyncAt !== undefined && databaseUrl === 'off',
  },
  {
    // The reminders of a day wait for what is read on that day.
    name: 'ARUBA_SYNC_AT',
    others: ['REMINDERS_AT', 'REMINDERS'],
    expected: 'a time before REMINDERS_AT',
    isWrong: ({ arubaSyncAt, reminders, remindersAt }) =>
      arubaSyncAt !== undefined && reminders && arubaSyncAt >= remindersAt,
  },
]
