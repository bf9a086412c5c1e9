import { pino } from 'pino'
import type { Test } from 'tap'
import type { Channels } from '../../src/delivery/decide.ts'
import type { DeliveryService } from '../../src/delivery/deliver.ts'
import { drain, paceOf } from '../../src/delivery/drain.ts'
import { createMailSender, type MailSender } from '../../src/delivery/mail/mail-sender.ts'
import type { Sender } from '../../src/delivery/message.ts'
import { decideRun } from '../../src/delivery/run.ts'
import type { Agreements } from '../../src/domain/agreement.ts'
import { logOptions } from '../../src/http/server/log.ts'
import { deliveriesOf } from '../../src/register/deliveries.ts'
import type { Delivery } from '../../src/register/delivery.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { fixtureAgreements } from './agreements.ts'
import { linesOf } from './log.ts'
import { recordWith } from './records.ts'
import { REMINDED_AT } from './reminder-message.ts'
import { MAIL_ALONE } from './reminders.ts'
import { type SmtpBehaviour, startSmtp, type TestSmtp } from './smtp.ts'

/** 30 days before the due date of the real example. */
export const TODAY = '2027-03-31'

/** The mailbox of the real example with a credit that is short. */
export const SHORT: MailboxRecord = recordWith({ credit: '5.00', creditReadOn: '2027-03-20', readOn: '2027-03-20' })

/** So many mailboxes like it, each with a contact of its own. */
export const shortRecords = (count: number): readonly MailboxRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...SHORT,
    id: `m${index}`,
    address: `m${index}@architettitorinopec.it`,
    contact: `m${index}@example.org`,
  }))

/** Faster than any test sends. */
const NO_PACE = paceOf(1e9, 1)

export interface SendingOptions {
  readonly url?: string
  readonly records?: readonly MailboxRecord[]
  readonly agreements?: Agreements
  readonly channels?: Channels
  readonly senders?: DeliveryService['senders']
  readonly sendDigest?: DeliveryService['sendDigest']
}

/** What sends reminders, step by step, with a clock that the test sets. */
export interface Sending {
  readonly register: Register
  readonly service: DeliveryService
  /** Milliseconds since the epoch; at first 08:00 on `TODAY`. */
  readonly clock: { now: number }
  readonly stopper: AbortController
  /** The log of the service and of its register. */
  readonly lines: () => Record<string, unknown>[]
  /** What was counted: channels and states. */
  readonly counted: readonly string[]
  /** Decides on what is due on a date, as a run of that date. */
  decide(on?: string): Promise<number>
  /** Sends what is to be sent now. */
  send(channels?: readonly Delivery['channel'][]): Promise<void>
  save(...records: readonly MailboxRecord[]): Promise<void>
  /** All deliveries of the mailboxes. */
  deliveries(): Promise<readonly Delivery[]>
}

export async function startSending(t: Test, options: SendingOptions = {}): Promise<Sending> {
  const {
    url = 'sqlite::memory:',
    records = [SHORT],
    agreements = fixtureAgreements(),
    channels = MAIL_ALONE,
  } = options
  const { senders = {}, sendDigest } = options
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('trace'), stream)
  const register = createRegister(url, { logger })
  t.teardown(() => register.close())
  const clock = { now: REMINDED_AT }
  const stopper = new AbortController()
  const counted: string[] = []
  const service: DeliveryService = {
    register,
    agreements,
    channels,
    senders,
    sendDigest,
    clock: () => clock.now,
    stopping: stopper.signal,
    logger,
    countReminder: (channel, state) => counted.push(`${channel} ${state}`),
  }
  const save: Sending['save'] = (...changed) => register.write((db) => saveMailboxes(db, changed))
  await save(...records)
  return {
    register,
    service,
    clock,
    stopper,
    lines,
    counted,
    save,
    decide: (on = TODAY) => {
      const now = new Date(clock.now).toISOString()
      const run = { id: on, agreement: 'architetti-torino', on, trigger: 'daily', checked: 0, startedAt: now } as const
      return decideRun(register, agreements, channels, run, now)
    },
    send: (names = ['mail', 'webhook', 'digest']) => drain(service, names, NO_PACE, () => true),
    deliveries: () =>
      register.read((db) =>
        deliveriesOf(
          db,
          records.map(({ id }) => id),
        ),
      ),
  }
}

/** A sender of mails to a server, until the test ends. */
export function mailTo(t: Test, { url }: Pick<TestSmtp, 'url'>): MailSender {
  const sender = createMailSender({
    smtpUrl: url,
    from: 'Ordine <ordine@example.org>',
    publicUrl: 'https://pec.example',
  })
  t.teardown(() => sender.close())
  return sender
}

/** A channel with which a test does as it likes. */
export const senderWith = (send: Sender['send']): Sender => ({
  send,
  check: async () => undefined,
  close: async () => {},
})

/** A register with one mailbox that is due, and a real server for its mail. */
export async function sendingMail(t: Test, behaviour: SmtpBehaviour = {}, url?: string) {
  const smtp = await startSmtp(t, behaviour)
  const sending = await startSending(t, { senders: { mail: mailTo(t, smtp) }, ...(url !== undefined && { url }) })
  return { ...sending, smtp }
}

/** An instant some minutes after the one that the clock shows. */
export const instantAfter = ({ clock }: Sending, minutes: number): string =>
  new Date(clock.now + minutes * 60_000).toISOString()
