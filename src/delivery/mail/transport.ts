import { createTransport } from 'nodemailer'
import type { SendResult } from '../message.ts'
import type { Mail } from './mail.ts'
import { domainOf, senderAddress } from './sender-address.ts'
import { resultOfError } from './smtp-result.ts'

/** Time-outs in milliseconds. */
export interface MailTimeouts {
  /** Until a connection is there, and then until the server greets. */
  readonly connect: number
  /** Without a byte. */
  readonly idle: number
  /** For one mail as a whole, because a slow server may send a byte now and then for ever. */
  readonly mail: number
}

/** The whole stays well below the time after which another process takes a delivery over. */
const TIMEOUTS: MailTimeouts = { connect: 10_000, idle: 60_000, mail: 300_000 }

/** A mail takes a second or less; a few connections are enough, and no server minds them. */
const MAX_CONNECTIONS = 3

export interface MailerOptions {
  /**
   * `smtp://` begins in plain text and changes to TLS where the server offers it, `smtps://` begins with TLS; user name
   * and password are percent-encoded. Options of nodemailer may follow as a query: `?requireTLS=true`.
   */
  readonly smtpUrl: string
  /** As `MAIL_FROM` has it. */
  readonly from: string
  readonly replyTo?: string
  readonly timeouts?: MailTimeouts
}

/** Sends mails over one SMTP server. */
export interface Mailer {
  send(mail: Mail): Promise<SendResult>
  /** Connects and logs in: undefined, or why that is not possible. */
  check(): Promise<string | undefined>
  /** Lets a mail that is being sent finish. */
  close(): Promise<void>
}

export function createMailer({ smtpUrl, from, replyTo, timeouts = TIMEOUTS }: MailerOptions): Mailer {
  const sender = senderAddress(from)
  const domain = domainOf(sender)
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: MAX_CONNECTIONS,
      // Once more only where an idle connection had been closed meanwhile, and nothing of the mail was sent.
      maxRequeues: 1,
      connectionTimeout: timeouts.connect,
      greetingTimeout: timeouts.connect,
      dnsTimeout: timeouts.connect,
      socketTimeout: timeouts.idle,
    },
    {
      disableFileAccess: true,
      disableUrlAccess: true,
      from: sender,
      ...(replyTo !== undefined && { replyTo: senderAddress(replyTo) }),
      // Lines of any length and letters of any language stay readable in the source.
      textEncoding: 'quoted-printable',
    },
  )
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({ ...partsOf(mail, domain), signal: AbortSignal.timeout(timeouts.mail) })
        return { state: 'sent' }
      } catch (error) {
        return resultOfError(error as Error)
      }
    },
    check: async () => {
      try {
        await transport.verify()
        return undefined
      } catch (error) {
        return resultOfError(error as Error).reason
      }
    },
    close: async () => transport.close(),
  }
}

/** A mail as nodemailer takes it. @param domain that of the sender */
function partsOf(
  { id, to, subject, text, html, language, now, agreement, unsubscribeUrl, calendarFile }: Mail,
  domain: string,
) {
  return {
    messageId: `<${id}@${domain}>`,
    // An object is one address, whatever it holds; a text could be a list.
    to: { name: '', address: to },
    date: new Date(now),
    subject,
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      // RFC 8058
      ...(unsubscribeUrl !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    list: {
      id: `${agreement}.pec-reminders.${domain}`,
      ...(unsubscribeUrl !== undefined && { unsubscribe: unsubscribeUrl }),
    },
    attachments: calendarFile && [
      { filename: calendarFile.name, content: calendarFile.content, contentType: 'text/calendar; charset=utf-8' },
    ],
  }
}
