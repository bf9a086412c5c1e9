import type { Digest } from '../digest.ts'
import type { Sender, SendResult } from '../message.ts'
import { digestMail } from './digest-mail.ts'
import { reminderMail } from './reminder-mail.ts'
import { createMailer, type MailerOptions } from './transport.ts'

export interface MailSenderOptions extends MailerOptions {
  /** Without a slash at the end. */
  readonly publicUrl: string
}

/** Sends reminders to members and digests to secretariats by mail. */
export interface MailSender extends Sender {
  /** @param id of the delivery */
  sendDigest(digest: Digest, id: string, recipient: string): Promise<SendResult>
}

export function createMailSender({ publicUrl, ...options }: MailSenderOptions): MailSender {
  const mailer = createMailer(options)
  const settings = { publicUrl, hasReplyTo: options.replyTo !== undefined }
  return {
    send: (message) => mailer.send(reminderMail(message, settings)),
    sendDigest: (digest, id, recipient) => mailer.send(digestMail(digest, id, recipient)),
    check: mailer.check,
    close: mailer.close,
  }
}
