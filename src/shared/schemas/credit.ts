import { Type } from 'typebox'
import { ref, strictObject } from './builders.ts'
import { CivilDate, Money } from './scalars.ts'

const creditFields = {
  required: ref(Money, {
    description:
      'Credit needed. For an activation: the price of one year of the services, VAT included, even if the activation is free. For a renewal: the amount due.',
  }),
  available: Type.Optional(
    ref(Money, { description: 'The `credit` of the request. Absent if the request has no `credit`.' }),
  ),
  toLoad: Type.Optional(
    ref(Money, {
      description:
        'Credit to add: `required` − `available`, never below "0.00". Absent if the request has no `credit`.',
    }),
  ),
}

export const Credit = strictObject(creditFields, {
  $id: 'Credit',
  title: 'Credit for an activation',
  description: 'The prepaid credit needed and, if the request states the current credit, how much is missing.',
  examples: [{ required: '15.86', available: '10.00', toLoad: '5.86' }],
})

export const RenewalCredit = strictObject(
  {
    ...creditFields,
    loadBy: ref(CivilDate, {
      description:
        'Date by which to add the credit: `topUpLeadDays` of the agreement (for example 15) before the due date, but not before `asOf`.',
    }),
    remaining: Type.Optional(
      ref(Money, { description: 'Credit that remains after the renewal. Present only if all add-ons are renewed.' }),
    ),
  },
  {
    $id: 'RenewalCredit',
    title: 'Credit for a renewal',
    description:
      'The prepaid credit needed for the renewal, the date by which to add it and, if the request states the current credit, how much is missing or remains.',
    examples: [{ required: '15.86', available: '20.00', toLoad: '0.00', loadBy: '2027-04-15', remaining: '4.14' }],
  },
)
