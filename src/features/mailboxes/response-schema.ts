import { Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { EXAMPLE_RECORD, recordFields } from '../../shared/schemas/mailbox-record.ts'
import { QuestionProblem } from '../renewals/problem-schema.ts'
import { NOTHING_TO_RENEW, RenewalCheck } from '../renewals/schema.ts'

const EXAMPLE = { ...EXAMPLE_RECORD, check: NOTHING_TO_RENEW }

export const RegisteredMailbox = strictObject(
  {
    ...recordFields,
    check: Type.Optional(ref(RenewalCheck)),
    problem: Type.Optional(ref(QuestionProblem)),
  },
  {
    $id: 'RegisteredMailbox',
    title: 'Mailbox with its check of today',
    description:
      'All that the register keeps of a mailbox, and its renewal check of today in the time zone of its agreement; or the `problem` because of which it cannot be checked, such as a year without a price list.',
    examples: [EXAMPLE],
  },
)

export const MailboxPage = strictObject(
  {
    items: Type.Array(ref(RegisteredMailbox), {
      minItems: 0,
      maxItems: 200,
      description: 'The mailboxes of this page.',
    }),
    nextCursor: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9_-]+$',
        maxLength: 1024,
        description:
          'Present if more mailboxes may follow: send it as `cursor`. The next page may be empty, and a page with fewer mailboxes than `limit` need not be the last: the last has no `nextCursor`.',
        examples: ['q83vEjRWeJASNFZ4MjAyNi0xMS0yMiAx'],
      }),
    ),
  },
  {
    $id: 'MailboxPage',
    title: 'Page of mailboxes',
    description: 'Some mailboxes of the register, and where the next ones begin.',
    examples: [{ items: [EXAMPLE] }],
  },
)
