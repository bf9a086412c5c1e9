import { pino } from 'pino'
import type { Channels } from '../../src/delivery/decide.ts'
import { createReminders, type Reminders } from '../../src/delivery/reminders.ts'
import type { Agreements } from '../../src/domain/agreement.ts'
import type { Register } from '../../src/register/register.ts'

export const MAIL_ALONE: Channels = { names: ['mail'], senderIsPec: false }

export const MAIL_AND_WEBHOOK: Channels = {
  names: ['mail', 'webhook'],
  senderIsPec: false,
  webhookUrl: 'https://hooks.example.org/secret',
}

/** Reminders that are decided on and sent by no one: what waits goes on waiting. */
export function waitingReminders(
  register: Register,
  agreements: Agreements,
  clock: () => number,
  channels: Channels,
): Reminders {
  const stopper = new AbortController()
  let runs = 0
  const service = {
    register,
    agreements,
    channels,
    senders: {},
    clock,
    stopping: stopper.signal,
    logger: pino({ level: 'silent' }),
    countReminder: () => {},
  }
  const settings = { remindersAt: '08:00', mailPerMinute: 60, newId: () => `run${++runs}` }
  return createReminders(service, settings, stopper)
}
