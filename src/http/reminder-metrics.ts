import { Gauge, type Registry } from 'prom-client'
import type { ReminderFigures } from '../register/reminder-runs.ts'

/** Adds the metrics of reminders to a registry: a sender that does nothing is noticed by them. */
export function watchReminders(registry: Registry, read: () => Promise<ReminderFigures>): void {
  const registers = [registry]
  // While the register is unavailable there is no number, rather than an old one.
  let figures: Promise<ReminderFigures | undefined> = Promise.resolve(undefined)
  const waiting: Gauge = new Gauge({
    name: 'pec_addons_reminders_waiting',
    help: 'Messages that are still to be sent.',
    registers,
    collect: async () => {
      figures = read().catch(() => undefined)
      const found = await figures
      waiting.remove()
      if (found) waiting.set(found.waiting)
    },
  })
  const finished = new Gauge({
    name: 'pec_addons_reminders_last_finished_timestamp_seconds',
    help: 'When the last run of reminders was finished, by agreement.',
    labelNames: ['agreement'],
    registers,
    collect: async () => {
      const found = await figures
      finished.reset()
      for (const [agreement, at] of found?.lastFinished ?? []) finished.set({ agreement }, Date.parse(at) / 1000)
    },
  })
}
