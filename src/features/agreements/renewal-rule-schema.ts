import { Type } from 'typebox'
import { strictObject } from '../../shared/schemas/builders.ts'

/** Days before a due date. */
const daysBefore = (description: string) =>
  Type.Array(Type.Integer({ format: 'int32', minimum: 0, maximum: 365, description: 'Days before the due date.' }), {
    minItems: 1,
    maxItems: 10,
    description,
  })

/** When credit should be there, and when people are reminded of it. */
export const renewalRule = strictObject(
  {
    topUpLeadDays: Type.Integer({
      format: 'int32',
      minimum: 0,
      maximum: 180,
      description: 'Number of days before the due date by which the credit should be available.',
    }),
    creditMaxAgeDays: Type.Optional(
      Type.Integer({
        format: 'int32',
        minimum: 1,
        maximum: 366,
        description: 'Number of days after which a credit in the register counts as unknown. If absent: 90.',
      }),
    ),
    reminderDays: Type.Optional(
      daysBefore(
        'Days before the due date on which a credit known to be short is reminded of. If absent: 60, 30, 15, 7, 1.',
      ),
    ),
    checkDays: Type.Optional(
      daysBefore('Days before the due date on which a credit that is not known is reminded of. If absent: 30, 7.'),
    ),
  },
  { description: 'Rule for renewals.' },
)
