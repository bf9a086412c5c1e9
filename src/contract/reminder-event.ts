import { Type } from 'typebox'
import { NOTHING_TO_RENEW, RenewalCheck } from '../features/renewals/schema.ts'
import { explainValues, ref, strictObject, stringEnum } from '../shared/schemas/builders.ts'
import { EXAMPLE_RECORD, MailboxId } from '../shared/schemas/mailbox-record.ts'
import { Address, CivilDate } from '../shared/schemas/scalars.ts'

const DeliveryId = Type.String({
  description: 'Id of this message, the same as `webhook-id`. A repeated event has the same.',
  pattern: '^[0-9a-f]+$',
  minLength: 32,
  maxLength: 32,
  examples: ['0123456789abcdef0123456789abcdef'],
})

/** The event of a reminder, as `delivery/webhook/event.ts` makes it. */
export const ReminderEvent = strictObject(
  {
    type: stringEnum(['renewal.reminder'], {
      description: explainValues('What has happened. Ignore other types, which may be added.', {
        'renewal.reminder': 'A reminder of a renewal is due.',
      }),
      examples: ['renewal.reminder'],
    }),
    timestamp: Type.String({
      format: 'date-time',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$',
      maxLength: 30,
      description: 'When the reminder was decided on, not when it was sent.',
      examples: ['2027-03-31T06:00:00.000Z'],
    }),
    data: strictObject(
      {
        delivery: DeliveryId,
        mailbox: strictObject(
          { id: ref(MailboxId), address: ref(Address) },
          { description: 'Mailbox of the register.' },
        ),
        dueOn: ref(CivilDate, { description: 'Day of the renewal.' }),
        step: Type.Integer({
          format: 'int32',
          minimum: 0,
          maximum: 3650,
          description: 'Day of the agreement that the reminder is for: 30 says that at most 30 days are left.',
          examples: [30],
        }),
        check: ref(RenewalCheck, {
          description: 'Check of the day on which it is sent, in the language of the mailbox.',
        }),
      },
      { description: 'The mailbox, the renewal and its check.' },
    ),
  },
  {
    $id: 'ReminderEvent',
    title: 'Reminder of a renewal, as event',
    description: 'What the webhook sends for each reminder, after Standard Webhooks 1.0.0.',
    examples: [
      {
        type: 'renewal.reminder',
        timestamp: '2027-03-31T06:00:00.000Z',
        data: {
          delivery: '0123456789abcdef0123456789abcdef',
          mailbox: { id: EXAMPLE_RECORD.id, address: EXAMPLE_RECORD.address },
          dueOn: '2027-04-30',
          step: 30,
          check: NOTHING_TO_RENEW,
        },
      },
    ],
  },
)

/** What the service itself asks of a program of the Order. */
export const webhooks = {
  'renewal.reminder': {
    post: {
      operationId: 'receiveReminder',
      summary: 'Receive a reminder of a renewal',
      description:
        'For each reminder the service sends an event to the configured address, signed after Standard Webhooks 1.0.0 by the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. Check the signature first. An event may come again, with the same `webhook-id`.',
      tags: ['register'],
      security: [{}],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: 'ReminderEvent#' } } },
      },
      responses: {
        '2XX': { description: 'The event is taken. It counts within 15 seconds; a body is not read.' },
        '410': { description: 'No further event is sent until the next start of the service.' },
        default: {
          description:
            'The event is sent again: with `Retry-After` of a 429 or 503 when that says, at most a day later. A redirect is not followed.',
        },
      },
    },
  },
}
