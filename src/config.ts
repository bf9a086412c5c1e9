import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'

/** Everything that the environment decides. Checked whole at start; frozen. */
export interface Config {
  readonly host: string
  readonly port: number
  /** 0: no metrics are served. */
  readonly metricsPort: number
  readonly agreementsDir: string | undefined
  readonly logLevel: string
  /** Requests per minute and client; 0: no limit. */
  readonly rateLimitMax: number
  /** What Fastify trusts: nobody, everybody in front, so many hops, or these addresses. */
  readonly trustProxy: boolean | number | string
  readonly corsOrigins: readonly string[]
  /** Where the service is reached from outside, without a slash at the end; for absolute links. */
  readonly publicUrl: string | undefined
  readonly reportConcurrency: number
  readonly reportMaxBytes: number
  readonly temporaryFolder: string
  /** How long requests are still accepted after readiness turned: until whoever spreads them has learnt of it. */
  readonly shutdownDelayMs: number
  /** After the delay, requests in flight have so long to finish. */
  readonly shutdownTimeoutMs: number
  readonly accessibilityUrl: string | undefined
  readonly privacyUrl: string | undefined
  readonly sourceUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the configuration; `faults` names every setting that makes no sense, and then `config` must not be used. */
export function readConfig(environment: Environment): { config: Config; faults: string[] } {
  const faults: string[] = []
  const fault = (name: string, expected: string): void => {
    faults.push(`${name}: expected ${expected}, got ${JSON.stringify(environment[name])}`)
  }
  // A setting that is empty is not set: compose files and manifests write it so.
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined

  const integer = (name: string, byDefault: number, min: number, max: number): number => {
    const value = text(name)
    if (value === undefined) return byDefault
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= min && number <= max)) fault(name, `an integer from ${min} to ${max}`)
    return number
  }
  const url = (name: string): string | undefined => {
    const value = text(name)
    if (value === undefined) return undefined
    if (!isWebAddress(value)) fault(name, 'an absolute http or https address without query')
    // As it goes into headers: a host in other letters than ASCII, or a quote, is encoded.
    return (URL.canParse(value) ? new URL(value).href : value).replace(/\/+$/, '')
  }
  const folder = (name: string): string => {
    const value = text(name)
    if (value === undefined) return tmpdir()
    if (!statSync(value, { throwIfNoEntry: false })?.isDirectory()) fault(name, 'a folder that is there')
    return value
  }
  const origins = (name: string): string[] => {
    const values = (text(name) ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean)
    if (!values.every(isOrigin)) fault(name, 'origins like https://example.org, separated by commas')
    return values
  }
  const logLevel = (name: string): string => {
    const value = text(name) ?? 'info'
    if (!LOG_LEVELS.includes(value)) fault(name, `one of ${LOG_LEVELS.join(', ')}`)
    return value
  }
  const trustProxy = (name: string): boolean | number | string => {
    const value = text(name) ?? 'false'
    if (value === 'false' || value === 'off') return false
    if (value === 'true') return true
    if (/^[1-9]\d?$/.test(value)) return Number(value)
    if (!value.split(',').every((proxy) => isProxy(proxy.trim()))) {
      fault(name, 'off, true, a number of hops, or addresses of proxies separated by commas')
    }
    return value
  }

  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: integer('PORT', 3000, 0, 65_535),
    metricsPort: integer('METRICS_PORT', 0, 0, 65_535),
    agreementsDir: text('AGREEMENTS_DIR'),
    logLevel: logLevel('LOG_LEVEL'),
    rateLimitMax: integer('RATE_LIMIT_MAX', 600, 0, 1_000_000_000),
    trustProxy: trustProxy('TRUST_PROXY'),
    corsOrigins: origins('CORS_ORIGINS'),
    publicUrl: url('PUBLIC_URL'),
    reportConcurrency: integer('REPORT_CONCURRENCY', 4, 1, 100),
    reportMaxBytes: integer('REPORT_MAX_BYTES', 256 * 1024 * 1024, 1024, 1024 ** 4),
    temporaryFolder: folder('TMPDIR'),
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', 0, 0, 600_000),
    shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', 25_000, 0, 3_600_000),
    accessibilityUrl: url('ACCESSIBILITY_URL'),
    privacyUrl: url('PRIVACY_URL'),
    sourceUrl: url('SOURCE_URL'),
  }
  if (config.metricsPort !== 0 && config.metricsPort === config.port) fault('METRICS_PORT', 'another port than PORT')
  return { config: Object.freeze(config), faults }
}

/** The URL class alone is too kind: it reads "https:example.org" too, and overlooks line breaks and an empty query. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s?#\\]+$/.test(value) && URL.canParse(value)
}

function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).origin === value
}

/** An address, a range of addresses as 10.0.0.0/8, or one of the names that Fastify knows for such ranges. */
function isProxy(value: string): boolean {
  if (/^(loopback|linklocal|uniquelocal)$/.test(value)) return true
  const [address = '', bits, ...rest] = value.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  const inRange = bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most)
  return isIP(address) !== 0 && inRange && rest.length === 0
}
