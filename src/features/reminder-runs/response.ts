import type { DeliveryCount } from '../../register/delivery-counts.ts'
import type { ReminderRun } from '../../register/reminder-runs.ts'
import type { ReminderRunResponse } from './schema.ts'

/** A run as the API has it. @param counts those of other runs make no difference */
export function runResponse(run: ReminderRun, counts: readonly DeliveryCount[]): ReminderRunResponse {
  const { id, agreement, on, trigger, startedAt, decidedAt, finishedAt, checked } = run
  return {
    id,
    agreement,
    on,
    trigger,
    startedAt,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    mailboxesChecked: checked,
    deliveries: counts
      .filter((each) => each.run === id)
      .map(({ channel, state, reason, deliveries }) => ({
        channel,
        state,
        ...(reason !== undefined && { reason }),
        count: deliveries,
      })),
  }
}
