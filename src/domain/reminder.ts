import type { Agreement } from './agreement.ts'
import { type CivilDate, daysBetween } from './calendar.ts'
import { nextRenewal, type Outcome, type Renewal } from './renewal.ts'

/** The ways in which a reminder reaches someone: the member by mail, a program of the Order by webhook. */
export const CHANNELS = ['mail', 'webhook'] as const

export type Channel = (typeof CHANNELS)[number]

/** The days before the due date on which a credit known to be short is reminded of, unless the agreement has its own. */
const REMINDER_DAYS: readonly number[] = [60, 30, 15, 7, 1]

/** The same for a credit that is not known: secretariats seldom know one, so these must stay few. */
const CHECK_DAYS: readonly number[] = [30, 7]

/** A message: one for each mailbox and channel, for ever. */
export interface ReminderStep {
  readonly dueOn: CivilDate
  /** One of the days of the agreement: 30 says that at most 30 days are left. */
  readonly step: number
}

/** Why no reminder is due for a mailbox. */
export const NOT_DUE_REASONS = ['renewed', 'nothing-to-renew', 'expiry-passed', 'not-yet'] as const

export type NotDueReason = (typeof NOT_DUE_REASONS)[number]

/** Why a reminder that is due is not sent over a channel. */
export const NOT_SENT_REASONS = ['reminders-off', 'already-sent', 'refused', 'no-contact', 'sent-today'] as const

export type NotSentReason = (typeof NOT_SENT_REASONS)[number]

/** What has become of a message over a channel. Anything else that was tried decides nothing. */
export interface EarlierReminder extends ReminderStep {
  readonly channel: Channel
  /** `refused`: for good, by this recipient. */
  readonly result: 'sent' | 'refused'
  readonly recipient?: string
  /** The date on which it was sent or refused. */
  readonly on: CivilDate
}

/** Whether a message is sent now, and if not, why. */
export type ReminderDecision =
  | { readonly isSent: true; readonly due: ReminderStep }
  | { readonly isSent: false; readonly due?: ReminderStep; readonly reason: NotDueReason | NotSentReason }

/** What a decision about one channel depends on, besides the renewal. */
export interface ReminderCircumstances {
  readonly reminders: 'on' | 'off'
  readonly channel: Channel
  /** Where the message would go; undefined: nowhere. */
  readonly recipient: string | undefined
  /** Of the same mailbox; those of other channels make no difference. */
  readonly earlier: readonly EarlierReminder[]
}

/** The days on which an agreement reminds of a renewal that may fail: its credit is short, or not known. */
function daysFor({ renewal }: Agreement, outcome: Outcome): readonly number[] {
  return outcome === 'credit-unknown' ? (renewal.checkDays ?? CHECK_DAYS) : (renewal.reminderDays ?? REMINDER_DAYS)
}

/** With more days left than this, no mailbox of the agreement is reminded of anything. */
export function firstReminderDay(agreement: Agreement): number {
  return Math.max(...daysFor(agreement, 'credit-unknown'), ...daysFor(agreement, 'deactivated'))
}

/** Whether a mailbox can have a reminder on a date: its expiry has passed, or it is due within the days of one. */
export function isNearReminder(agreement: Agreement, expiresOn: CivilDate, on: CivilDate): boolean {
  return expiresOn < on || daysBetween(on, nextRenewal(expiresOn, on)) <= firstReminderDay(agreement)
}

/**
 * The reminder that is due by a renewal check: the smallest day of the agreement that is at least `daysLeft`. Days that
 * were missed are not caught up one by one: there is one message, the most urgent.
 * @example deactivated with 12 days left: 15, of [60, 30, 15, 7, 1]
 */
export function reminderStep({ agreement, outcome, due }: Renewal): ReminderStep | NotDueReason {
  if (due === undefined) return outcome as 'nothing-to-renew' | 'expiry-passed'
  if (outcome === 'renewed') return outcome
  const { dueOn, daysLeft } = due
  const days = daysFor(agreement, outcome).filter((day) => day >= daysLeft)
  return days.length === 0 ? 'not-yet' : { dueOn, step: Math.min(...days) }
}

/**
 * Where a mail about a mailbox goes: to the contact. A PEC mailbox refuses ordinary mail, so to its own address only from
 * another PEC mailbox.
 */
export function mailRecipient(
  { contact, address }: { readonly contact?: string; readonly address: string },
  senderIsPec: boolean,
): string | undefined {
  return contact ?? (senderIsPec ? address : undefined)
}

/**
 * Whether the reminder of a mailbox is sent over a channel now. There is at most one message for each due date, step and
 * channel, and at most one a day for each channel; only one that was sent, or refused by the same recipient, counts.
 */
export function decideReminder(renewal: Renewal, circumstances: ReminderCircumstances): ReminderDecision {
  const due = reminderStep(renewal)
  if (typeof due === 'string') return { isSent: false, reason: due }
  const reason = notSentReason(due, renewal.asOf, circumstances)
  return reason === undefined ? { isSent: true, due } : { isSent: false, due, reason }
}

function notSentReason(
  { dueOn, step }: ReminderStep,
  asOf: CivilDate,
  { reminders, channel, recipient, earlier }: ReminderCircumstances,
): NotSentReason | undefined {
  if (reminders === 'off') return 'reminders-off'
  const ofChannel = earlier.filter((each) => each.channel === channel)
  const ofStep = ofChannel.filter((each) => each.dueOn === dueOn && each.step === step)
  if (ofStep.some(({ result }) => result === 'sent')) return 'already-sent'
  if (recipient === undefined) return 'no-contact'
  if (ofStep.some((each) => each.result === 'refused' && each.recipient === recipient)) return 'refused'
  return ofChannel.some(({ result, on }) => result === 'sent' && on === asOf) ? 'sent-today' : undefined
}
