import { Type } from 'typebox'
import { WARNING_CODES } from '../../domain/warning.ts'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { CivilDate, Sentence } from './scalars.ts'

export const Warning = strictObject(
  {
    code: stringEnum(WARNING_CODES, {
      description: explainValues('Code of the warning.', {
        'expiry-beyond-term':
          'The expiry is more than one term of the base plan after `asOf`, which is probably a mistake: check the date.',
        'activation-on-expiry-day': 'The activation is free for zero days: the renewal is due on the same day.',
        'price-list-changes': 'A later charge uses another price list.',
        'price-list-ends': 'No price list is known for a later charge: the list of charges ends before it.',
        'space-over-base-plan':
          'The mailbox uses more space than its base plan has: without its add-ons it is over quota.',
      } satisfies Record<(typeof WARNING_CODES)[number], string>),
    }),
    text: ref(Sentence, { description: 'The warning as one sentence.' }),
    on: Type.Optional(
      ref(CivilDate, {
        description: 'For `price-list-changes` and `price-list-ends`: the date of the first charge affected.',
      }),
    ),
    latestExpected: Type.Optional(
      ref(CivilDate, { description: 'For `expiry-beyond-term`: the latest plausible expiry date.' }),
    ),
    gigabytesOver: Type.Optional(
      Type.Number({
        format: 'double',
        minimum: 0.01,
        maximum: 10_000,
        description:
          'For `space-over-base-plan`: gigabytes in use above the space of the base plan, to two decimal places.',
      }),
    ),
  },
  {
    $id: 'Warning',
    title: 'Warning',
    description: 'Something to check that is not an error. The dates and numbers of `text` are also fields.',
    examples: [
      {
        code: 'expiry-beyond-term',
        text: "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti.",
        latestExpected: '2027-11-22',
      },
    ],
  },
)

export const Warnings = Type.Array(ref(Warning), {
  $id: 'Warnings',
  title: 'Warnings',
  description: 'Things to check that are not errors. Empty if there are none.',
  minItems: 0,
  maxItems: 5,
  examples: [[]],
})
