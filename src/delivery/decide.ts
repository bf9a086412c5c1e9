import type { Agreement, Agreements } from '../domain/agreement.ts'
import type { CivilDate } from '../domain/calendar.ts'
import { questionOf } from '../domain/registered-mailbox.ts'
import { isRejection, type Rejection } from '../domain/rejection.ts'
import { type Channel, decideReminder, mailRecipient, type ReminderDecision } from '../domain/reminder.ts'
import { checkRenewal, type Renewal } from '../domain/renewal.ts'
import { type Delivery, earlierReminders } from '../register/delivery.ts'
import type { MailboxRecord } from '../register/mailbox-record.ts'

/** The ways in which this service sends reminders. */
export interface Channels {
  readonly names: readonly Channel[]
  /** Whether mails come from a PEC mailbox, so that they may go to one. */
  readonly senderIsPec: boolean
  /** Where events go; undefined without a webhook. */
  readonly webhookUrl?: string
}

/** What is decided about a mailbox on a date. */
export interface DecidedMailbox {
  readonly record: MailboxRecord
  /** A rejection cannot be reminded of: no price list is in force when the renewal is due. */
  readonly result: Renewal | Rejection
  /** For each channel; none of a rejection. */
  readonly decisions: readonly (ReminderDecision & { readonly channel: Channel; readonly recipient?: string })[]
}

/**
 * Decides which reminders of a mailbox are sent on a date. The preview, the run and the last look before sending all
 * ask here.
 * @param deliveries of the mailbox
 */
export function decideMailbox(
  record: MailboxRecord,
  deliveries: readonly Delivery[],
  agreements: Agreements,
  { names, senderIsPec, webhookUrl }: Channels,
  asOf: CivilDate,
): DecidedMailbox {
  const agreement = agreements.byId(record.agreement) as Agreement
  const result = checkRenewal(agreements, questionOf(record, agreement, asOf), asOf)
  if (isRejection(result)) return { record, result, decisions: [] }
  const earlier = earlierReminders(deliveries)
  const { reminders } = record
  const decisions = names.map((channel) => {
    const recipient = channel === 'mail' ? mailRecipient(record, senderIsPec) : webhookUrl
    const decision = decideReminder(result, { reminders, channel, recipient, earlier })
    return { ...decision, channel, ...(recipient !== undefined && { recipient }) }
  })
  return { record, result, decisions }
}
