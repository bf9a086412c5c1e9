import { Type } from 'typebox'
import { MailboxDelivery } from '../../register/delivery-schema.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { EXAMPLE_RECORD, recordFields } from '../../shared/schemas/mailbox-record.ts'
import { MAX_ITEMS, nextCursor } from '../../shared/schemas/page.ts'
import { QuestionProblem } from '../renewals/problem-schema.ts'
import { NOTHING_TO_RENEW, RenewalCheck } from '../renewals/schema.ts'

const EXAMPLE = { ...EXAMPLE_RECORD, creditCounts: false, check: NOTHING_TO_RENEW }

const registeredFields = {
  ...recordFields,
  creditCounts: Type.Boolean({
    description:
      'Whether a check of today counts the `credit`: it is known, is not too old, and no renewal has spent it since it was read. Mailboxes without it are those of `missing=credit`.',
  }),
  check: Type.Optional(ref(RenewalCheck)),
  problem: Type.Optional(ref(QuestionProblem)),
}

export const RegisteredMailbox = strictObject(registeredFields, {
  $id: 'RegisteredMailbox',
  title: 'Mailbox with its check of today',
  description:
    'All that the register keeps of a mailbox, and its renewal check of today in the time zone of its agreement; or the `problem` because of which it cannot be checked, such as a year without a price list.',
  examples: [EXAMPLE],
})

export const MailboxWithDeliveries = strictObject(
  {
    ...registeredFields,
    deliveries: Type.Array(ref(MailboxDelivery), {
      minItems: 0,
      maxItems: 10_000,
      description:
        'Every reminder that is kept of the mailbox: the latest due date first, and of each the latest step.',
    }),
  },
  {
    $id: 'MailboxWithDeliveries',
    title: 'Mailbox with its check of today and its reminders',
    description:
      'A `RegisteredMailbox` with the reminders that were decided on for it: with them, all that the register keeps of a mailbox.',
    examples: [{ ...EXAMPLE, deliveries: [] }],
  },
)

export const MailboxPage = strictObject(
  {
    items: Type.Array(ref(RegisteredMailbox), {
      minItems: 0,
      maxItems: MAX_ITEMS,
      description: 'The mailboxes of this page.',
    }),
    nextCursor,
  },
  {
    $id: 'MailboxPage',
    title: 'Page of mailboxes',
    description: 'Some mailboxes of the register, and where the next ones begin.',
    examples: [{ items: [EXAMPLE] }],
  },
)
