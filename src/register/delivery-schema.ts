import { Type } from 'typebox'
import { CHANNELS } from '../domain/reminder.ts'
import { OUTCOMES, type Outcome } from '../domain/renewal.ts'
import { explainValues, ref, strictObject, stringEnum } from '../shared/schemas/builders.ts'
import { CivilDate } from '../shared/schemas/scalars.ts'
import { DELIVERY_STATES, type Delivery, type DeliveryState } from './delivery.ts'

const CHANNEL_MEANINGS = {
  mail: 'A mail to the member.',
  webhook: 'An event for a program of the operator.',
} satisfies Record<(typeof CHANNELS)[number], string>

const MINOR = 'Minor versions may add values.'

/** The channel of a reminder. */
export const reminderChannel = stringEnum(CHANNELS, {
  description: explainValues(`How the reminder reaches someone. ${MINOR}`, CHANNEL_MEANINGS),
  examples: ['mail'],
  'x-open-enum': true,
})

/** The channel of a delivery: of a run they are also the digest. */
export const deliveryChannel = stringEnum([...CHANNELS, 'digest'], {
  description: explainValues(`How the message reaches someone. ${MINOR}`, {
    ...CHANNEL_MEANINGS,
    digest: 'A mail to the secretariat about the whole run.',
  } satisfies Record<Delivery['channel'], string>),
  examples: ['mail'],
  'x-open-enum': true,
})

export const deliveryState = stringEnum(DELIVERY_STATES, {
  description: explainValues(`What has become of the message. ${MINOR}`, {
    waiting: 'It is to be sent, or to be sent again.',
    sending: 'It is being sent.',
    sent: 'The receiving server has taken it.',
    refused: 'The receiving server has refused it for good. It is not sent to this recipient again.',
    failed: 'It could not be sent. The next run decides on it again.',
    'not-sent': 'It was not sent, for the reason given. The next run decides on it again.',
  } satisfies Record<DeliveryState, string>),
  examples: ['sent'],
  'x-open-enum': true,
})

/** Whether the service sends reminders. */
export const remindersSwitch = stringEnum(['on', 'off'], {
  description: explainValues('Whether this service sends reminders (`REMINDERS`).', {
    on: 'It does, each day.',
    off: 'It does not; `previewReminders` shows what would be sent.',
  }),
  examples: ['on'],
})

/** Why a message was not sent. Some reasons are what a mail server says, so they are no enum. */
export const deliveryReason = Type.Optional(
  Type.String({
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$',
    minLength: 1,
    maxLength: 1024,
    description:
      'Why it was not sent, or is to be sent again: a reason of `previewReminders`, or what the sending met. For people; new ones may come at any time.',
    examples: ['no-contact'],
  }),
)

export const instant = (description: string) =>
  Type.String({
    format: 'date-time',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$',
    maxLength: 30,
    description,
    examples: ['2026-11-22T07:00:00.000Z'],
  })

/** Days before the due date; the largest that an agreement can have. */
export const stepSchema = Type.Integer({
  format: 'int32',
  minimum: 0,
  maximum: 365,
  description: 'Which reminder of the renewal it is: the days before the due date, as the agreement sets them.',
  examples: [30],
})

export const MailboxDelivery = strictObject(
  {
    channel: reminderChannel,
    dueOn: ref(CivilDate, {
      description:
        'Due date of the renewal that it is about. For the reason `expiry-passed`: the expiry that has passed, and `step` is 0.',
    }),
    step: stepSchema,
    state: deliveryState,
    reason: deliveryReason,
    outcome: Type.Optional(
      stringEnum(OUTCOMES, {
        description: explainValues('Outcome of the renewal check by which it was decided on.', {
          'expiry-passed': 'The expiry had passed.',
          'nothing-to-renew': 'The mailbox had no add-ons.',
          'credit-unknown': 'The credit was not known.',
          renewed: 'The credit covered all add-ons.',
          'partly-covered': 'The credit covered at least one add-on alone, but not all of them.',
          deactivated: 'The credit did not cover any add-on.',
        } satisfies Record<Outcome, string>),
        examples: ['credit-unknown'],
      }),
    ),
    recipient: Type.Optional(
      Type.String({
        pattern: '^[^\\s\\u0000-\\u001f\\u007f-\\u009f]+$',
        maxLength: 254,
        description: 'Address of a mail. Absent where there was none, and for other channels.',
        examples: ['mario.rossi@example.org'],
      }),
    ),
    refusedBy: Type.Optional(
      Type.Array(
        Type.String({
          pattern: '^[^\\s\\u0000-\\u001f\\u007f-\\u009f]+$',
          maxLength: 254,
          description: 'Address that has refused it for good.',
          examples: ['mario@example.org'],
        }),
        {
          minItems: 1,
          maxItems: 1000,
          description: 'Every address that has refused it for good: it is not sent to them again.',
        },
      ),
    ),
    attempts: Type.Integer({
      format: 'int32',
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'How many times sending it was begun.',
      examples: [1],
    }),
    decidedOn: ref(CivilDate, { description: 'Date of the last decision on it.' }),
    nextAttemptAt: Type.Optional(instant('When it is to be sent. Present if it is `waiting`.')),
    createdAt: Type.Unsafe<string>(instant('When it was first decided on.')),
    updatedAt: Type.Unsafe<string>(instant('When it last changed.')),
  },
  {
    $id: 'MailboxDelivery',
    title: 'Reminder of a mailbox',
    description: 'A reminder over one channel, and what has become of it.',
    examples: [
      {
        channel: 'mail',
        dueOn: '2026-12-20',
        step: 30,
        state: 'sent',
        outcome: 'credit-unknown',
        recipient: 'mario.rossi@example.org',
        attempts: 1,
        decidedOn: '2026-11-22',
        createdAt: '2026-11-22T07:00:00.000Z',
        updatedAt: '2026-11-22T07:00:04.000Z',
      },
    ],
  },
)

/** A delivery of a mailbox as the API has it. The URL of the webhook is the operator's own, and may hold a secret. */
export function deliveryResponse(delivery: Delivery) {
  const { channel, dueOn, step, state, reason, outcome, recipient, attempts, decidedOn, nextAttemptAt } = delivery
  return {
    channel: channel as (typeof CHANNELS)[number],
    dueOn,
    step,
    state,
    ...(reason !== undefined && { reason }),
    ...(outcome !== undefined && { outcome }),
    ...(channel === 'mail' && recipient !== undefined && { recipient }),
    attempts,
    decidedOn,
    ...(nextAttemptAt !== undefined && { nextAttemptAt }),
    createdAt: delivery.createdAt,
    updatedAt: delivery.updatedAt,
  }
}
