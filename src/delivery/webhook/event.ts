import { renewalResponse } from '../../shared/renewal/response.ts'
import type { ReminderMessage } from '../message.ts'

/**
 * The event of a reminder; docs/webhooks.md describes it. `timestamp` is when the reminder was decided on, not when it is
 * sent, so that a repeated event differs only by what has changed in the check.
 */
export function reminderEvent({ delivery, record, renewal, language }: ReminderMessage) {
  return {
    type: 'renewal.reminder',
    timestamp: delivery.createdAt,
    data: {
      delivery: delivery.id,
      mailbox: { id: record.id, address: record.address },
      dueOn: delivery.dueOn,
      step: delivery.step,
      check: renewalResponse(renewal, language),
    },
  }
}
