import { ref, strictObject } from './builders.ts'
import { MailboxId } from './mailbox-record.ts'
import { CivilDate } from './scalars.ts'

/** Says that an answer rests on the register, and of which date its data are. */
export const Registered = strictObject(
  {
    id: ref(MailboxId),
    readOn: ref(CivilDate, { description: 'Date on which the data of the mailbox were true.' }),
  },
  {
    $id: 'Registered',
    title: 'Taken from the register',
    description:
      'Present if the question left out something about a registered mailbox, and the register completed it: the expiry date, the add-ons, the space in use or the credit. What the question states is never replaced.',
    examples: [{ id: '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5', readOn: '2026-11-20' }],
  },
)

/** The keyword of fields that the register may complete. */
export const FROM_REGISTER = 'x-from-register'

/**
 * For the schema of an object: fields that are required unless the register completes them. The service validates the
 * completed question, so they are required there; the contract shows them as optional.
 */
export const fromRegister = (...fields: readonly string[]) => ({ [FROM_REGISTER]: fields })
