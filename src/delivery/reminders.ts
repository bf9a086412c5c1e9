import type { Agreement } from '../domain/agreement.ts'
import type { ReminderRun } from '../register/reminder-runs.ts'
import type { Channels } from './decide.ts'

/** The reminders of this service, as requests see them. */
export interface Reminders {
  /** Whether reminders are sent at all. */
  readonly isOn: boolean
  /** Those that are configured; where none is, a preview shows what mail would do. */
  readonly channels: Channels
  /** Decides on every message of an agreement that is due today; they are sent afterwards. @throws RegisterUnavailable */
  run(agreement: Agreement, trigger: ReminderRun['trigger']): Promise<ReminderRun>
  /** When the next daily run of an agreement begins, as an instant in RFC 3339; undefined if reminders are off. */
  nextRunAt(agreement: Agreement): string | undefined
}

/** Sends nothing, and shows in a preview what mail would do. */
export const NO_REMINDERS: Reminders = {
  isOn: false,
  channels: { names: ['mail'], senderIsPec: false },
  run: () => Promise.reject(new Error('reminders are off')),
  nextRunAt: () => undefined,
}
