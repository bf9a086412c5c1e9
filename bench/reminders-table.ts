import type { RemindersSpeed } from './reminders.ts'
import { atMost, number, table, verdict } from './tables.ts'
import { REMINDERS_TARGETS } from './targets.ts'

/** What the daily run costs, and what mails cost those who ask meanwhile. */
export function remindersTable({ run, sending }: RemindersSpeed): string {
  const count = (value: number): string => Math.round(value).toLocaleString('en')
  const { mails, allowed, perMinute, p99Before, p99 } = sending
  const speed = perMinute / allowed
  const delay = p99 / p99Before
  return [
    table(
      ['daily run', 'messages', 'CPU seconds', 'event loop held, ms of CPU', 'growth of the peak, MiB'],
      [
        [
          `${count(run.mailboxes)} mailboxes`,
          count(run.waiting),
          atMost(run.cpuMicroseconds / 1e6, REMINDERS_TARGETS.cpuSeconds),
          atMost(run.held.cpuMilliseconds, REMINDERS_TARGETS.heldMilliseconds),
          atMost(run.growthMebibytes, REMINDERS_TARGETS.growthMebibytes),
        ],
      ],
    ),
    table(
      ['mails', 'allowed a minute', 'sent a minute', 'p99 of a quote before, ms', 'while they go out'],
      [
        [
          count(mails),
          count(allowed),
          `${count(perMinute)} ${verdict(speed >= REMINDERS_TARGETS.speed)} ${REMINDERS_TARGETS.speed} x`,
          number(p99Before, 1),
          `${number(p99, 1)} ${verdict(delay <= REMINDERS_TARGETS.delay)} ${REMINDERS_TARGETS.delay} x`,
        ],
      ],
    ),
  ].join('\n\n')
}
