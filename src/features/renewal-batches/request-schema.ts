import { type Static, Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { RequestDate } from '../../shared/schemas/scalars.ts'
import { RenewalRequest } from '../renewals/request-schema.ts'

/** The maximum size of the body. With 1000 mailboxes of two add-ons each it has about 250 KB. */
export const MAX_BATCH_BYTES = 1024 * 1024

const BATCH_LENGTH = { minItems: 1, maxItems: 1000 }

const { mailbox, credit } = RenewalRequest.properties

const QUESTION = {
  mailbox: {
    address: 'mario.rossi@architettitorinopec.it',
    expiresOn: '2027-04-30',
    addOns: [{ service: 'extra-space', gigabytes: 3 }],
  },
  credit: '10.98',
}

export const RenewalQuestion = strictObject(
  { mailbox, credit },
  {
    $id: 'RenewalQuestion',
    title: 'Question of a batch',
    description: 'A mailbox whose renewal is checked, and the current credit.',
    examples: [QUESTION],
  },
)

const asOf = Type.Optional(
  ref(RequestDate, {
    description:
      'Date for which the renewals are checked; set it to get the same result again later. If absent: today in the time zone of each agreement (Europe/Rome).',
  }),
)

/** A batch without what its questions must be: they are validated one by one. */
export const BatchOutline = strictObject({ asOf, mailboxes: Type.Array(Type.Unknown(), BATCH_LENGTH) })

export const RenewalBatchRequest = strictObject(
  {
    asOf,
    mailboxes: Type.Array(ref(RenewalQuestion), { ...BATCH_LENGTH, description: 'The mailboxes to check.' }),
  },
  {
    $id: 'RenewalBatchRequest',
    title: 'Batch of renewal checks',
    description: 'The mailboxes whose renewals are checked. The same mailbox may appear more than once.',
    examples: [{ asOf: '2026-11-22', mailboxes: [QUESTION] }],
  },
)

export type RenewalBatchBody = Static<typeof RenewalBatchRequest>
