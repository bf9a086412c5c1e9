import type { Test } from 'tap'
import type { Mail } from '../../src/delivery/mail/mail.ts'
import { createMailer, type Mailer, type MailerOptions } from '../../src/delivery/mail/transport.ts'
import { REMINDED_AT } from './reminder-message.ts'

/** A short mail, with other values where they are given. */
export function mailWith(values: Partial<Mail> = {}): Mail {
  return {
    id: 'd1',
    to: 'mario.rossi@example.org',
    subject: 'Subject',
    text: 'Text\n',
    html: '<p>Text</p>\n',
    language: 'it',
    now: REMINDED_AT,
    agreement: 'ordine-di-prova',
    ...values,
  }
}

/** A mailer of an Order for a server, until the test ends. */
export function testMailer(t: Test, smtpUrl: string, options: Partial<MailerOptions> = {}): Mailer {
  const mailer = createMailer({ smtpUrl, from: 'Ordine di Prova <promemoria@ordine.example>', ...options })
  t.teardown(() => mailer.close())
  return mailer
}
