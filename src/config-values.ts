// The kinds of values that settings have: what each may be, and how it is read.
import { statSync } from 'node:fs'
import { isIP } from 'node:net'

/** What a setting may be set to. */
export interface Kind<Value> {
  /** For the operator: "expected …". */
  readonly expected: string
  /** The value that a text stands for; undefined where it makes no sense. */
  parse(text: string): Value | undefined
}

export const TEXT: Kind<string> = { expected: 'a text', parse: (text) => text }

export function integer(min: number, max: number): Kind<number> {
  return {
    expected: `an integer from ${min} to ${max}`,
    parse: (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      return number >= min && number <= max ? number : undefined
    },
  }
}

export function oneOf(...values: readonly string[]): Kind<string> {
  return { expected: `one of ${values.join(', ')}`, parse: (text) => values.find((value) => value === text) }
}

export const DATABASE: Kind<string> = {
  expected: 'off, sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE',
  parse: (text) => {
    if (text === 'off' || /^sqlite:.+/.test(text)) return text
    return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined
  },
}

export const ON_OR_OFF: Kind<boolean> = {
  expected: 'on or off',
  parse: (text) => (text === 'on' || text === 'off' ? text === 'on' : undefined),
}

export const TIME_OF_DAY: Kind<string> = {
  expected: 'a time such as 08:00',
  parse: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
}

export const SMTP: Kind<string> = {
  expected: 'smtp://USER:PASSWORD@HOST:PORT or smtps://…',
  parse: (text) => (/^smtps?:\/\/[^\s/]+/.test(text) && URL.canParse(text) ? text : undefined),
}

/** An address, or `Name <address>`. No line break and no list: a header is made of it. */
export const SENDER: Kind<string> = {
  expected: 'an address such as segreteria@example.org, or Segreteria <segreteria@example.org>',
  parse: (text) =>
    /^([^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:".]+|[^<>@,;:"\r\n]+<[^\s<>@,;:"]+@[^\s<>@,;:"]+\.[^\s<>@,;:".]+>)$/.test(
      text,
    )
      ? text
      : undefined,
}

export const WEB_ADDRESS: Kind<string> = {
  expected: 'an absolute http or https URL without user name or password',
  parse: (text) => (/^https?:\/\/[^\s#\\]+$/.test(text) && isWebAddress(text.replace(/\?.*$/, '')) ? text : undefined),
}

/** A password goes there: in the clear to nobody but a program on this machine. */
export const API_ADDRESS: Kind<string> = {
  expected: 'an absolute https URL without a query, user name or password',
  parse: (text) => {
    const url = URL_WITHOUT_QUERY.parse(text)
    if (url === undefined) return undefined
    const { protocol, hostname } = new URL(url)
    return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) ? url : undefined
  },
}

/** As Standard Webhooks writes them: `whsec_` and 24 to 64 bytes in base64. */
export const WEBHOOK_SECRETS: Kind<readonly string[]> = {
  expected: 'secrets like whsec_… (24 to 64 bytes in base64), separated by commas',
  parse: (text) => {
    const secrets = partsOf(text)
    return secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret)) ? secrets : undefined
  },
}

export const FOLDER: Kind<string> = {
  expected: 'an existing folder',
  parse: (text) => (statSync(text, { throwIfNoEntry: false })?.isDirectory() ? text : undefined),
}

/** Also as it goes into headers: a host that is not ASCII, or a quote, is encoded. */
export const URL_WITHOUT_QUERY: Kind<string> = {
  expected: 'an absolute http or https URL without a query, user name or password',
  parse: (text) => (isWebAddress(text) ? new URL(text).href.replace(/\/+$/, '') : undefined),
}

export const ORIGINS: Kind<readonly string[]> = {
  expected: 'origins like https://example.org, separated by commas',
  parse: (text) => {
    const origins = partsOf(text).filter(Boolean)
    return origins.every((origin) => isWebAddress(origin) && new URL(origin).origin === origin) ? origins : undefined
  },
}

export const PROXIES: Kind<boolean | number | string> = {
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
