import { Type } from 'typebox'
import { CHANNELS, NOT_DUE_REASONS, NOT_SENT_REASONS } from '../../domain/reminder.ts'
import { instant, reminderChannel, remindersSwitch, stepSchema } from '../../register/delivery-schema.ts'
import { SYNC_RESULTS } from '../../register/source-syncs.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Contact, MailboxId } from '../../shared/schemas/mailbox-record.ts'
import { MAX_ITEMS, nextCursor } from '../../shared/schemas/page.ts'
import { Address, AgreementId, CivilDate, Sentence } from '../../shared/schemas/scalars.ts'
import { QuestionProblem } from '../renewals/problem-schema.ts'
import { renewalFields } from '../renewals/schema.ts'
import { DECISIONS } from './preview.ts'

const count = (description: string) =>
  Type.Integer({ format: 'int32', minimum: 0, maximum: 2_147_483_647, description })

const REASONS = [...NOT_DUE_REASONS, ...NOT_SENT_REASONS] as const

const MESSAGE = { channel: 'mail', step: 30, decision: 'send', recipient: 'mario.rossi@example.org' } as const

export const ReminderPreviewMessage = strictObject(
  {
    channel: reminderChannel,
    step: Type.Optional(stepSchema),
    decision: stringEnum(DECISIONS, {
      description: explainValues('Whether the reminder is sent.', { send: 'It is sent.', skip: 'It is not sent.' }),
    }),
    reason: Type.Optional(
      stringEnum(REASONS, {
        description: explainValues('Why it is not sent. Minor versions may add values.', {
          renewed: 'The credit covers all add-ons.',
          'nothing-to-renew': 'The mailbox has no add-ons.',
          'expiry-passed': 'The expiry has passed; the digest to the secretariat names the mailbox.',
          'not-yet': 'More days are left than the first day of a reminder.',
          'reminders-off': 'The reminders for this mailbox are off.',
          'already-sent': 'The same reminder has been sent.',
          refused: 'The receiving server has refused the same reminder for good, to the same recipient.',
          'no-contact': 'There is no address to which it can be sent.',
          'sent-today': 'Another reminder was sent over this channel on that date.',
        } satisfies Record<(typeof REASONS)[number], string>),
        'x-open-enum': true,
      }),
    ),
    recipient: Type.Optional(
      ref(Address, { description: 'Address to which a mail goes. Absent if there is none, and for other channels.' }),
    ),
  },
  {
    $id: 'ReminderPreviewMessage',
    title: 'Message of a preview',
    description: 'Whether a reminder is sent over one channel, and if not, why.',
    examples: [MESSAGE],
  },
)

const EXAMPLE = {
  mailbox: {
    id: '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5',
    address: 'mario.rossi@architettitorinopec.it',
    contact: 'mario.rossi@example.org',
  },
  agreement: 'architetti-torino',
  on: '2027-03-31',
  outcome: 'credit-unknown',
  dueOn: '2027-04-30',
  daysLeft: 30,
  messages: [MESSAGE],
  text: 'Parte una mail a mario.rossi@example.org: il credito non è noto, al rinnovo mancano 30 giorni.',
} as const

export const ReminderPreview = strictObject(
  {
    mailbox: strictObject(
      { id: ref(MailboxId), address: ref(Address), contact: Type.Optional(ref(Contact)) },
      { description: 'The mailbox.' },
    ),
    agreement: ref(AgreementId),
    on: ref(CivilDate, { description: 'The date that is previewed.' }),
    outcome: Type.Optional(renewalFields.outcome),
    dueOn: renewalFields.dueOn,
    daysLeft: Type.Optional(
      Type.Integer({ format: 'int32', minimum: 0, maximum: 366, description: 'Days from `on` to `dueOn`.' }),
    ),
    problem: Type.Optional(ref(QuestionProblem)),
    messages: Type.Array(ref(ReminderPreviewMessage), {
      minItems: 0,
      maxItems: CHANNELS.length,
      description: 'One for each channel that is configured. Empty if the mailbox cannot be checked.',
    }),
    text: ref(Sentence, { description: 'What is sent or not, and why, in one sentence.' }),
  },
  {
    $id: 'ReminderPreview',
    title: 'Preview of a mailbox',
    description:
      'Which reminders of a mailbox are sent on a date, with the outcome of its renewal check on that date; or the `problem` because of which it cannot be checked.',
    examples: [EXAMPLE],
  },
)

export const SourceSync = strictObject(
  {
    agreement: ref(AgreementId),
    source: stringEnum(['aruba'], {
      description: explainValues('Where they were read. Minor versions may add values.', {
        aruba: 'The partner API of Aruba PEC.',
      }),
      'x-open-enum': true,
    }),
    on: ref(CivilDate, { description: 'The day of the reading: what was read counts as read on that day.' }),
    finishedAt: Type.Unsafe<string>(instant('When it was finished.')),
    result: stringEnum(SYNC_RESULTS, {
      description: explainValues('What became of it. Minor versions may add values.', {
        applied: 'The register has what was read.',
        held: 'Too much would have been removed, or data were faulty: nothing was changed.',
        failed: 'Not everything could be read: nothing was changed.',
      } satisfies Record<(typeof SYNC_RESULTS)[number], string>),
      'x-open-enum': true,
    }),
    fault: Type.Optional(
      Type.String({
        pattern: '^[a-z-]+$',
        maxLength: 64,
        description: 'Why it has failed, in a word for operators.',
        examples: ['unavailable'],
      }),
    ),
    mailboxes: Type.Optional(
      strictObject(
        {
          listed: count('At the provider.'),
          added: count('Added to the register.'),
          changed: count('Changed in the register.'),
          removed: count('Removed from the register.'),
          faulty: count('Not taken over, because their data are faulty.'),
          doubtful: count('To be looked at; `npm run sync:aruba -- --dry-run` names them.'),
        },
        { description: 'How many mailboxes. Absent if it has failed.' },
      ),
    ),
  },
  {
    $id: 'SourceSync',
    title: 'Reading from a provider',
    description: 'The last time that the mailboxes of an agreement were read from their provider.',
    examples: [
      {
        agreement: 'architetti-torino',
        source: 'aruba',
        on: '2026-11-22',
        finishedAt: '2026-11-22T05:04:30.000Z',
        result: 'applied',
        mailboxes: { listed: 61, added: 1, changed: 4, removed: 0, faulty: 0, doubtful: 2 },
      },
    ],
  },
)

export const ReminderPreviewPage = strictObject(
  {
    reminders: remindersSwitch,
    sources: Type.Optional(
      Type.Array(ref(SourceSync), {
        minItems: 0,
        maxItems: 1000,
        description:
          'When the mailboxes of each agreement were last read from their provider, and what became of it. Absent where that has never happened.',
      }),
    ),
    items: Type.Array(ref(ReminderPreview), {
      minItems: 0,
      maxItems: MAX_ITEMS,
      description: 'The mailboxes of this page, in the order in which they are due.',
    }),
    nextCursor,
  },
  {
    $id: 'ReminderPreviewPage',
    title: 'Page of a preview of reminders',
    description: 'Some mailboxes that reminders concern on a date, and where the next ones begin.',
    examples: [{ reminders: 'on', items: [EXAMPLE] }],
  },
)
