import { setImmediate } from 'node:timers/promises'
import type { Agreement, Agreements } from '../domain/agreement.ts'

import type { CivilDate } from '../domain/calendar.ts'
import { isRejection } from '../domain/rejection.ts'
import { isNearReminder } from '../domain/reminder.ts'

import { type DeliveryDecision, deliveriesOf, saveDecisions } from '../register/deliveries.ts'
import { type Delivery, deliveryId } from '../register/delivery.ts'
import { type DuePosition, positionOf, startOf } from '../register/due-order.ts'
import type { MailboxRecord } from '../register/mailbox-record.ts'
import { mailboxesByDueDate } from '../register/mailboxes-by-due-date.ts'
import type { Register } from '../register/register.ts'
import type { ReminderRun } from '../register/reminder-runs.ts'
import { type Channels, type DecidedMailbox, decideMailbox } from './decide.ts'

/** So many mailboxes are decided on together: they hold the event loop for less than 50 ms. */
const PAGE_SIZE = 250

/** What a page of mailboxes is, with what was sent to each before. */
export interface MailboxPage {
  readonly records: readonly MailboxRecord[]
  readonly deliveriesById: ReadonlyMap<string, readonly Delivery[]>
}

/**
 * The mailboxes of an agreement of which someone may be reminded on a date, page by page: those whose expiry has passed,
 * and those that are due within the first day of its reminders.
 */
export async function* pagesToDecide(
  register: Register,
  agreement: Agreement,
  on: CivilDate,
): AsyncGenerator<MailboxPage> {
  let after: DuePosition | undefined = startOf(0, on)
  while (after !== undefined) {
    const from: DuePosition = after
    const page = await register.read(async (db) => {
      const found = await mailboxesByDueDate(db, [agreement.id], on, from, PAGE_SIZE)
      const records = found.filter(({ expiresOn }) => isNearReminder(agreement, expiresOn, on))
      const deliveries = await deliveriesOf(
        db,
        records.map(({ id }) => id),
      )
      return { isLast: records.length < PAGE_SIZE, records, deliveries }
    })
    await setImmediate()
    const deliveriesById = Map.groupBy(page.deliveries, ({ mailbox }) => mailbox as string)
    yield { records: page.records, deliveriesById }
    after = page.isLast ? undefined : positionOf(page.records.at(-1) as MailboxRecord, on)
  }
}

/** In the id of what is about an expiry that has passed. */
const NO_STEP = -1

/** What a run says of a mailbox over each channel: what is to be sent, and what someone should know was not. */
function decisionsOf(
  { record, result, decisions }: DecidedMailbox,
  run: ReminderRun,
  createdAt: string,
): DeliveryDecision[] {
  if (isRejection(result)) return []
  const { outcome } = result
  const common = { agreement: record.agreement, mailbox: record.id, run: run.id, decidedOn: run.on, createdAt }
  return decisions.flatMap((decision): DeliveryDecision[] => {
    const { channel, recipient } = decision
    const make = (dueOn: CivilDate, step: number) => ({
      ...common,
      id: deliveryId({ mailbox: record.id, dueOn, step, channel }),
      channel,
      dueOn,
      step,
      outcome,
    })
    if (decision.isSent) {
      const { dueOn, step } = decision.due
      return [{ ...make(dueOn, step), state: 'waiting', ...(recipient !== undefined && { recipient }) }]
    }
    const { due, reason } = decision
    if (due && reason === 'no-contact') return [{ ...make(due.dueOn, due.step), state: 'not-sent', reason }]
    // The secretariat reads of it in the digest, which is a mail. There is no renewal to come, so that it has no step; a
    // reminder on the due date itself has the step 0, and its own id.
    if (reason === 'expiry-passed' && channel === 'mail') {
      const id = deliveryId({ mailbox: record.id, dueOn: record.expiresOn, step: NO_STEP, channel })
      return [{ ...make(record.expiresOn, 0), id, state: 'not-sent', reason }]
    }
    return []
  })
}

/** Whether a decision says what its delivery says already. */
function isKnown({ id, state, reason }: DeliveryDecision, deliveries: readonly Delivery[]): boolean {
  return deliveries.some((each) => each.id === id && each.state === state && each.reason === reason)
}

/**
 * Decides on every message of an agreement that is due on the date of a run. Nothing is sent here: what is to be sent
 * waits in the register, and a run that is broken off or repeated decides nothing twice. All is derived from the records
 * and the deliveries, so that after days without a run the next one does what is due then.
 * @returns the number of mailboxes that were checked
 */
export async function decideRun(
  register: Register,
  agreements: Agreements,
  channels: Channels,
  run: ReminderRun,
  now: string,
): Promise<number> {
  const agreement = agreements.byId(run.agreement) as Agreement
  const lock = register.kind === 'postgres'
  let checked = 0
  for await (const { records, deliveriesById } of pagesToDecide(register, agreement, run.on)) {
    const decisions = records.flatMap((record) => {
      const deliveries = deliveriesById.get(record.id) ?? []
      const decided = decideMailbox(record, deliveries, agreements, channels, run.on)
      return decisionsOf(decided, run, now).filter((decision) => !isKnown(decision, deliveries))
    })
    checked += records.length
    await setImmediate()
    if (decisions.length > 0) await register.write((db) => saveDecisions(db, decisions, now, lock))
  }
  return checked
}
