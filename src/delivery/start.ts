import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Agreements } from '../domain/agreement.ts'
import type { Register } from '../register/register.ts'
import { channelsOf } from './channels.ts'
import type { DeliveryService } from './deliver.ts'
import { digestOfRun } from './digest-of-run.ts'
import { MAX_LISTED } from './mail/digest-mail.ts'
import { createMailSender, type MailSender } from './mail/mail-sender.ts'
import { createReminders, type ReminderSettings, type RunningReminders } from './reminders.ts'
import { createWebhook } from './webhook/webhook.ts'

/** What the reminders of a process need. */
export interface ReminderDependencies {
  readonly register: Register
  readonly agreements: Agreements
  readonly logger: Logger
  readonly clock: () => number
  readonly countReminder: DeliveryService['countReminder']
  readonly mayBegin?: ReminderSettings['mayBegin']
}

function mailSenderOf({ smtpUrl, mailFrom, mailReplyTo, publicUrl }: Config): MailSender | undefined {
  if (smtpUrl === undefined || mailFrom === undefined || publicUrl === undefined) return undefined
  return createMailSender({ smtpUrl, from: mailFrom, publicUrl, ...(mailReplyTo && { replyTo: mailReplyTo }) })
}

/** The reminders that a configuration asks for. They begin when they are started. */
export function configuredReminders(
  { register, agreements, logger, clock, countReminder, mayBegin }: ReminderDependencies,
  config: Config & Pick<ReminderSettings, 'tickMs'>,
): RunningReminders {
  const { webhookUrl, webhookSecrets } = config
  const mail = mailSenderOf(config)
  const onGone = () => logger.warn('the receiver of the webhook wants no more events: it is off until the next start')
  const webhook = webhookUrl && createWebhook({ url: webhookUrl, secrets: webhookSecrets, clock, onGone })
  const stopper = new AbortController()
  const service: DeliveryService = {
    register,
    agreements,
    channels: channelsOf(config),
    senders: { ...(mail && { mail }), ...(webhook && { webhook }) },
    sendDigest:
      mail &&
      (async ({ id, run, dueOn, recipient = '' }, agreement) => {
        const digest = await digestOfRun(register, agreement, { run, on: dueOn, now: clock(), limit: MAX_LISTED })
        return mail.sendDigest(digest, id, recipient)
      }),
    clock,
    stopping: stopper.signal,
    logger,
    countReminder,
  }
  return createReminders(service, { ...config, mayBegin }, stopper)
}

/** Logs whether mail can be sent now. A server that cannot be reached keeps nothing from starting. */
export async function checkMail(config: Config, logger: Logger): Promise<void> {
  const mail = mailSenderOf(config)
  if (mail === undefined) return
  const reason = await mail.check()
  await mail.close()
  if (reason === undefined) logger.info('SMTP_URL: mail can be sent')
  else logger.error({ reason }, 'SMTP_URL: mail cannot be sent now')
}
