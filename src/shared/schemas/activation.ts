import { Type } from 'typebox'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { CivilDate, Money } from './scalars.ts'

export const Activation = strictObject(
  {
    mode: stringEnum(['free', 'charged'], {
      description: explainValues(
        'Whether the activation is charged now. The limit is `freeWindowMonths` of the agreement, 3 months in this explanation. Adding months keeps the day of the month or, if that day does not exist, takes the last day of the month (art. 2963 of the Italian civil code): 2026-11-30 plus 3 months is 2027-02-28.',
        {
          free: 'Fewer than 3 months remain until the expiry: `asOf` plus 3 months is after the expiry date.',
          charged:
            '3 months or more remain, or the agreement has no free window. One full year is charged at once, never pro rata.',
        },
      ),
    }),
    dueNow: ref(Money, {
      description: 'Amount taken from the prepaid credit on activation, VAT included; "0.00" if free.',
    }),
    coveredUntil: ref(CivilDate, {
      description: 'Last day covered. The renewal is due on this day.',
    }),
    freeFrom: Type.Optional(
      ref(CivilDate, {
        description:
          'First day on which the activation is free; it stays free until the expiry. Absent if the agreement has no free window.',
      }),
    ),
  },
  {
    $id: 'Activation',
    title: 'Activation',
    description: 'What happens if the services are activated on `asOf`.',
    examples: [{ mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' }],
  },
)

export const Waiting = strictObject(
  {
    until: ref(CivilDate, { description: 'First day on which the activation is free.' }),
    days: Type.Integer({
      format: 'int32',
      minimum: 1,
      maximum: 366,
      description: 'Days from `asOf` to `until`.',
    }),
    saves: ref(Money, { description: 'Amount saved by waiting: the amount due now, VAT included.' }),
  },
  {
    $id: 'Waiting',
    title: 'Waiting advice',
    description:
      'Advice for members who can wait. Present only if the activation is charged on `asOf` and becomes free on or before `activation.coveredUntil`, on a day on which a price list is in force.',
    examples: [{ until: '2027-02-01', days: 71, saves: '15.86' }],
  },
)
