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
 * The result of a mail that could not be sent. Only a 5xx to the recipient or to the contents is final: any other is a
 * fault of the server or of its settings, and must not close the step of a member.
 * @param error of nodemailer
 */
export function resultOfError(error: SmtpError): Exclude<SendResult, { state: 'sent' }> {
  const failure = failureOf(error)
  const reason = [failure, ...codesOf(error)].join(' ')
  return { state: failure.startsWith('recipient-') ? 'refused' : 'retry', reason }
}

function failureOf({ code, command, responseCode = 0 }: SmtpError): MailFailure {
  if (code === 'EAUTH') return 'login-failed'
  if (code === 'ETLS') return 'tls-failed'
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed-out'
  if (code === 'EENVELOPE' && command === 'API') return 'recipient-invalid'
  if (responseCode >= 400 && responseCode < 500) return 'temporarily-refused'
  if (responseCode < 500) return 'unreachable'
  if (ABOUT_SESSION.has(responseCode)) return 'server-refused'
  if (command === 'RCPT TO' || command === 'DATA') return 'recipient-refused'
  return command === 'MAIL FROM' ? 'sender-refused' : 'server-refused'
}

/** The reply's code and its enhanced status code (RFC 3463). Its text stays out: it may have addresses. */
function codesOf({ response }: SmtpError): readonly string[] {
  const [, code, status] = /^([2-5]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S))?/.exec(response ?? '') ?? []
  return [code, status].filter((each) => each !== undefined)
}
