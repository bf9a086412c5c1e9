import { type Static, Type } from 'typebox'
import {
  deliveryChannel,
  deliveryReason,
  deliveryState,
  instant,
  remindersSwitch,
} from '../../register/delivery-schema.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { limitParameter, MAX_ITEMS } from '../../shared/schemas/page.ts'
import { AgreementId, CivilDate } from '../../shared/schemas/scalars.ts'

/** Which runs are listed. */
export const RunsQuery = strictObject({
  agreement: Type.Optional(
    ref(AgreementId, { description: 'Only the runs of this agreement. If absent: of all that the key is for.' }),
  ),
  limit: limitParameter('runs'),
})

/** What is run. */
export const RunQuery = strictObject({
  agreement: Type.Optional(
    ref(AgreementId, {
      description: 'The agreement whose reminders are sent. Required where the key is for several.',
      examples: ['architetti-torino'],
    }),
  ),
})

const count = (description: string) =>
  Type.Integer({ format: 'int32', minimum: 0, maximum: 2_147_483_647, description })

const COUNT = { channel: 'mail', state: 'waiting', count: 12 } as const

export const DeliveryCount = strictObject(
  {
    channel: deliveryChannel,
    state: deliveryState,
    reason: deliveryReason,
    count: count('How many messages these are.'),
  },
  {
    $id: 'DeliveryCount',
    title: 'Number of messages',
    description: 'How many messages of a run have the same channel, state and reason.',
    examples: [COUNT],
  },
)

export const RUN_EXAMPLE = {
  id: '8c1d0f5e2b7a4c9d',
  agreement: 'architetti-torino',
  on: '2026-11-22',
  trigger: 'request',
  startedAt: '2026-11-22T11:00:00.000Z',
  decidedAt: '2026-11-22T11:00:01.000Z',
  mailboxesChecked: 61,
  deliveries: [COUNT],
} as const

export const ReminderRun = strictObject(
  {
    id: Type.String({
      pattern: '^[ -~]+$',
      maxLength: 128,
      description: 'Id of the run.',
      examples: [RUN_EXAMPLE.id],
    }),
    agreement: ref(AgreementId),
    on: ref(CivilDate, { description: 'The date whose reminders it decides on.' }),
    trigger: stringEnum(['daily', 'request'], {
      description: explainValues('Why it ran. Minor versions may add values.', {
        daily: 'It is the run of the day.',
        request: 'Someone asked for it.',
      }),
      'x-open-enum': true,
    }),
    startedAt: Type.Unsafe<string>(instant('When it began.')),
    decidedAt: Type.Optional(instant('When every message was decided on. Absent before.')),
    finishedAt: Type.Optional(instant('When none of its messages was waiting any more. Absent before.')),
    mailboxesChecked: count('How many mailboxes it has checked; 0 until `decidedAt`.'),
    deliveries: Type.Array(ref(DeliveryCount), {
      minItems: 0,
      maxItems: 10_000,
      description:
        'Its messages by channel, state and reason, as they are now. One that a later run has decided on counts there.',
    }),
  },
  {
    $id: 'ReminderRun',
    title: 'Run of the reminders',
    description: 'A run of the reminders of one agreement, and what has become of its messages.',
    examples: [RUN_EXAMPLE],
  },
)

const NextRun = strictObject(
  {
    agreement: ref(AgreementId),
    at: Type.Unsafe<string>(instant('When its next daily run begins.')),
  },
  { description: 'When the next daily run of an agreement begins.' },
)

export const ReminderRunList = strictObject(
  {
    reminders: remindersSwitch,
    next: Type.Optional(
      Type.Array(NextRun, {
        minItems: 0,
        maxItems: 1000,
        description: 'The next daily run of each agreement. Absent while reminders are off.',
      }),
    ),
    items: Type.Array(ref(ReminderRun), {
      minItems: 0,
      maxItems: MAX_ITEMS,
      description: 'The last runs, the latest first.',
    }),
  },
  {
    $id: 'ReminderRunList',
    title: 'Runs of the reminders',
    description: 'The last runs of the reminders, and when the next ones are.',
    examples: [{ reminders: 'off', items: [RUN_EXAMPLE] }],
  },
)

export type ReminderRunResponse = Static<typeof ReminderRun>
