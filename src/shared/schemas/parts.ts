import { Type } from 'typebox'
import { WARNING_CODES } from '../../domain/warning.ts'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { CivilDate, Gigabytes, Money, Name, Percentage, Sentence, ServiceId } from './scalars.ts'

export const AddOn = strictObject(
  { service: ref(ServiceId), gigabytes: ref(Gigabytes) },
  {
    $id: 'AddOn',
    title: 'Add-on',
    description: 'An add-on service and its gigabytes: to be bought, or already on the mailbox.',
    examples: [{ service: 'extra-space', gigabytes: 3 }],
  },
)

export const Items = Type.Array(ref(AddOn), {
  $id: 'Items',
  title: 'Services asked for',
  description: 'The add-on services to buy, each at most once.',
  minItems: 1,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})

export const AddOns = Type.Array(ref(AddOn), {
  $id: 'AddOns',
  title: 'Add-ons of the mailbox',
  description: 'The add-on services that the mailbox already has, each at most once. Empty if it has none.',
  minItems: 0,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})

export const Taxed = strictObject(
  {
    net: ref(Money, { description: 'Sum of the lines, before VAT.' }),
    vatPercentage: ref(Percentage, { description: 'VAT rate of the price list.' }),
    vat: ref(Money, { description: '`net` × `vatPercentage`, rounded once, half up, to the cent.' }),
    gross: ref(Money, { description: '`net` + `vat`: the amount taken from the prepaid credit.' }),
  },
  {
    $id: 'TaxedAmount',
    title: 'Amount with VAT',
    description:
      'Amounts of one charge. VAT is calculated once, on the sum of the lines, as on an invoice: it is never the sum of VAT amounts rounded per line.',
    examples: [{ net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' }],
  },
)

export const Line = strictObject(
  {
    service: ref(ServiceId),
    name: ref(Name),
    gigabytes: ref(Gigabytes),
    unitPrice: ref(Money, { description: 'Price of one gigabyte for one year, before VAT.' }),
    net: ref(Money, {
      description: '`unitPrice` × `gigabytes`, before VAT. The lines add up to the net amount of the charge.',
    }),
  },
  {
    $id: 'Line',
    title: 'Line of a quote',
    description: 'Price of one service for one year, before VAT.',
    examples: [{ service: 'preservation', name: 'Conservazione', gigabytes: 1, unitPrice: '4.00', net: '4.00' }],
  },
)

export const Activation = strictObject(
  {
    mode: stringEnum(['free', 'charged'], {
      description: explainValues(
        'Whether the activation is paid now. The limit of 3 months is `freeWindowMonths` of the agreement. Adding months keeps the day of the month or, if that day does not exist, takes the last day of the month (art. 2963 of the Italian civil code): 2026-11-30 plus 3 months is 2027-02-28.',
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
      description: 'Last day that is paid for. The renewal is due on this day.',
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
      'Advice for members who can wait. Present only if the activation is charged on `asOf` and becomes free on or before `activation.coveredUntil`.',
    examples: [{ until: '2027-02-01', days: 71, saves: '15.86' }],
  },
)

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
        'Date by which to add the credit: `topUpLeadDays` of the agreement (15 days) before the due date, but not before `asOf`.',
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

/** Named schemas of objects and lists that several features use, in the order of the contract. */
export const parts = [AddOn, Items, AddOns, Taxed, Line, Activation, Waiting, Credit, RenewalCredit, Warning, Warnings]
