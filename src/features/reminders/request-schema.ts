import { type Static, Type } from 'typebox'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { cursorParameter, limitParameter } from '../../shared/schemas/page.ts'
import { AgreementId, RequestDate } from '../../shared/schemas/scalars.ts'
import { DECISIONS, type Decision } from './preview.ts'

/** What is asked of a preview. */
export const PreviewQuery = strictObject({
  on: Type.Optional(
    ref(RequestDate, {
      description: 'The date that is previewed; if absent: today, in the time zone of the agreement.',
      examples: ['2026-12-31'],
    }),
  ),
  agreement: Type.Optional(
    ref(AgreementId, { description: 'Only the mailboxes of this agreement. If absent: of all that the key is for.' }),
  ),
  decision: Type.Optional(
    stringEnum(DECISIONS, {
      description: explainValues('Only mailboxes with such a message.', {
        send: 'At least one message is sent.',
        skip: 'At least one message is not sent, or the mailbox cannot be checked.',
      } satisfies Record<Decision, string>),
      examples: ['send'],
    }),
  ),
  limit: limitParameter('mailboxes'),
  cursor: cursorParameter,
})

export type PreviewParameters = Static<typeof PreviewQuery>
