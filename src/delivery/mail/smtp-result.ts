import type { SendResult } from '../message.ts'

/** Why a mail has not left. The word begins the reason of a result; the server's codes may follow. */
export const MAIL_FAILURES = [
  /** For good. */
  'recipient-refused',
  'recipient-invalid',
  /** For now: something that the operator must see to, … */
  'login-failed',
  'sender-refused',
  'server-refused',
  'tls-failed',
  /** … or something that passes. */
  'temporarily-refused',
  'timed-out',
  'unreachable',
] as const

export type MailFailure = (typeof MAIL_FAILURES)[number]

/** What nodemailer says of a failure. */
interface SmtpError extends Error {
  readonly code?: string
  /** That of the system, where `code` is nodemailer's own. */
  readonly originalCode?: string
  /** The command that failed, such as `RCPT TO`; `API`: none was sent. */
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

/**
 * Replies that are about the session, not about the recipient: a wrong order of commands, and logins that are missing or
 * not accepted (RFC 4954, 6).
 */
const ABOUT_SESSION: ReadonlySet<number> = new Set([503, 530, 534, 535, 538])

/**
 * What a server has against the sender, not against the recipient. Many servers, such as Postfix as it comes, wait with it
 * until the recipient is named: "554 5.7.1 Relay access denied", "553 5.7.1 Sender address rejected". X.1.7 and X.1.8 are
 * about the sender's address (RFC 3463, 3.2).
 */
const ABOUT_SENDER =
  /^5\d\d[ -]5\.(?:1\.[78]|4\.5)(?!\d)|\b(?:relay(?:ing)?\b.*\b(?:denied|not|prohibited)|unable to relay|sender|authenticat|client host|blocked using|too many|(?:quota|limit|rate)\b.*\bexceeded|exceeded\b.*\b(?:quota|limit|rate))/i

/**
 * Status codes that are about the address or the mailbox of the recipient, whatever the words beside them are: "User unknown
 * in relay recipient table", "mailbox quota exceeded" (RFC 3463, 3.2 and 3.3).
 */
const ABOUT_RECIPIENT = /^5\d\d[ -]5\.(?:1\.(?:[0-6]|9|10)|2\.\d{1,3})(?!\d)/

/** An address that a reply quotes. */
const QUOTED = /<[^>]*>/g

/**
 * The result of a mail that could not be sent. Only a 5xx about the recipient or the contents is final: any other is a
 * fault of the server or of its settings, and must not close the step of a member.
 * @param error of nodemailer
 */
export function resultOfError(error: SmtpError): Exclude<SendResult, { state: 'sent' }> {
  const failure = failureOf(error)
  const reason = [failure, ...codesOf(error)].join(' ')
  return { state: failure.startsWith('recipient-') ? 'refused' : 'retry', reason }
}

/** Errors of Node.js and OpenSSL about TLS, such as DEPTH_ZERO_SELF_SIGNED_CERT. */
const TLS_ERROR = /CERT|SIGNATURE|SSL|TLS/

function failureOf({ code, originalCode = '', command, responseCode = 0, response = '' }: SmtpError): MailFailure {
  if (code === 'EAUTH') return 'login-failed'
  if (code === 'ETLS' || TLS_ERROR.test(originalCode)) return 'tls-failed'
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed-out'
  if (code === 'EENVELOPE' && command === 'API') return 'recipient-invalid'
  if (responseCode >= 400 && responseCode < 500) return 'temporarily-refused'
  if (responseCode < 500) return 'unreachable'
  if (ABOUT_SESSION.has(responseCode)) return 'server-refused'
  if (command === 'MAIL FROM') return 'sender-refused'
  if (command !== 'RCPT TO' && command !== 'DATA') return 'server-refused'
  if (ABOUT_RECIPIENT.test(response)) return 'recipient-refused'
  return ABOUT_SENDER.test(response.replace(QUOTED, '')) ? 'sender-refused' : 'recipient-refused'
}

/** The reply's code and its enhanced status code (RFC 3463). Its text stays out: it may have addresses. */
function codesOf({ response }: SmtpError): readonly string[] {
  const [, code, status] = /^([2-5]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S))?/.exec(response ?? '') ?? []
  return [code, status].filter((each) => each !== undefined)
}
