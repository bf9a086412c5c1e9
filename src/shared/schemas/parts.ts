import { Type } from 'typebox'
import { WARNING_CODES } from '../../domain/warning.ts'
import { ref, strictObject, stringEnum } from './builders.ts'
import { CivilDate, Gigabytes, Money, Name, Percentage, Sentence, ServiceId } from './scalars.ts'

export const AddOn = strictObject(
  { service: ref(ServiceId), gigabytes: ref(Gigabytes) },
  {
    $id: 'AddOn',
    title: 'Add-on',
    description: 'Some gigabytes of one add-on service: asked for, or already on the mailbox.',
    examples: [{ service: 'extra-space', gigabytes: 3 }],
  },
)

export const Items = Type.Array(ref(AddOn), {
  $id: 'Items',
  title: 'Services asked for',
  description: 'The add-on services asked for, each at most once.',
  minItems: 1,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})

export const AddOns = Type.Array(ref(AddOn), {
  $id: 'AddOns',
  title: 'Add-ons of the mailbox',
  description: 'The add-on services that the mailbox has, each at most once; empty for none.',
  minItems: 0,
  maxItems: 20,
  examples: [[{ service: 'extra-space', gigabytes: 3 }]],
})

export const Taxed = strictObject(
  {
    net: ref(Money, { description: 'The sum of the lines, before VAT.' }),
    vatPercentage: ref(Percentage, { description: 'The rate of VAT of the price list.' }),
    vat: ref(Money, { description: 'net x rate, rounded once, half up, to the cent.' }),
    gross: ref(Money, { description: 'net + vat: what is taken from the credit.' }),
  },
  {
    $id: 'TaxedAmount',
    title: 'Amount with VAT',
    description:
      'Net, VAT and gross of one charge, taxed like one invoice: VAT is net x rate, rounded once, half up, to the cent; gross is net + vat.',
    examples: [{ net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' }],
  },
)

export const Line = strictObject(
  {
    service: ref(ServiceId),
    name: ref(Name),
    gigabytes: ref(Gigabytes),
    unitPrice: ref(Money, { description: 'Price of one gigabyte for one year, net of VAT.' }),
    net: ref(Money, { description: 'Unit price x gigabytes, net of VAT. The lines sum to the net total.' }),
  },
  {
    $id: 'Line',
    title: 'Line of a quote',
    description: 'What one year of one service costs, net of VAT.',
    examples: [{ service: 'preservation', name: 'Conservazione', gigabytes: 1, unitPrice: '4.00', net: '4.00' }],
  },
)

export const Activation = strictObject(
  {
    mode: stringEnum(['free', 'charged'], {
      description:
        '`free`: fewer than 3 months (the agreement’s window) are left to the expiry, that is, `asOf` plus 3 months is later than it. `charged`: 3 months or more are left, or the agreement has no window; one full year is charged at once, never pro-rated. A term in months ends on the day of the same number or, where there is none, on the last day of the month (Italian civil code, art. 2963).',
    }),
    dueNow: ref(Money, { description: 'What is taken from the credit on activation, VAT included: "0.00" when free.' }),
    coveredUntil: ref(CivilDate, {
      description: 'The services are covered through this day, on which their renewal is due.',
    }),
    freeFrom: Type.Optional(
      ref(CivilDate, {
        description:
          'First day on which activating is free, until the expiry. Absent where the agreement has no free window.',
      }),
    ),
  },
  {
    $id: 'Activation',
    title: 'Activation',
    description: 'What happens when the services are activated on `asOf`.',
    examples: [{ mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' }],
  },
)

export const Waiting = strictObject(
  {
    until: ref(CivilDate, { description: 'First day on which activating is free.' }),
    days: Type.Integer({
      format: 'int32',
      minimum: 1,
      maximum: 366,
      description: 'Days from `asOf` until then: what waiting costs in time.',
    }),
    saves: ref(Money, { description: 'What waiting saves: the amount due now, VAT included.' }),
  },
  {
    $id: 'Waiting',
    title: 'Waiting advice',
    description:
      'Information for whoever can wait. Present only when activating is charged and becomes free no later than the day this charge would cover until.',
    examples: [{ until: '2027-02-01', days: 71, saves: '15.86' }],
  },
)

const creditFields = {
  required: ref(Money, {
    description:
      'Before an activation: one year of the services chosen, VAT included, even if free. At a renewal: the amount due.',
  }),
  available: Type.Optional(
    ref(Money, { description: 'The credit that the request stated. Absent when it stated none.' }),
  ),
  toLoad: Type.Optional(
    ref(Money, { description: 'required - available, never below "0.00". Absent when the request stated no credit.' }),
  ),
}

export const Credit = strictObject(creditFields, {
  $id: 'Credit',
  title: 'Credit for an activation',
  description: 'The prepaid credit needed, and, when the request stated the credit, what is missing.',
  examples: [{ required: '15.86', available: '10.00', toLoad: '5.86' }],
})

export const RenewalCredit = strictObject(
  {
    ...creditFields,
    loadBy: ref(CivilDate, {
      description: 'Date by which to top up: 15 days (the agreement’s lead) before the due date, not before `asOf`.',
    }),
    remaining: Type.Optional(
      ref(Money, { description: 'Credit left after the renewal. Present only when everything is renewed.' }),
    ),
  },
  {
    $id: 'RenewalCredit',
    title: 'Credit for a renewal',
    description:
      'The prepaid credit needed at the renewal, by when, and, when the request stated the credit, what is missing or left.',
    examples: [{ required: '15.86', available: '20.00', toLoad: '0.00', loadBy: '2027-04-15', remaining: '4.14' }],
  },
)

export const Warning = strictObject(
  {
    code: stringEnum(WARNING_CODES, {
      description:
        '`expiry-beyond-term`: the expiry is later than one term of the base plan from asOf, check the date. `activation-on-expiry-day`: free for zero days. `price-list-changes`: a later charge uses another price list. `price-list-ends`: no price list is known for a later charge. `space-over-base-plan`: without the renewal the mailbox is over quota.',
    }),
    text: ref(Sentence, { description: 'The warning in one sentence, with its figures.' }),
    on: Type.Optional(
      ref(CivilDate, {
        description: 'For `price-list-changes` and `price-list-ends`: the date of the first charge concerned.',
      }),
    ),
    latestExpected: Type.Optional(
      ref(CivilDate, { description: 'For `expiry-beyond-term`: the latest expiry expected.' }),
    ),
    gigabytesOver: Type.Optional(
      Type.Number({
        format: 'double',
        minimum: 0.01,
        maximum: 10_000,
        description:
          'For `space-over-base-plan`: by how many gigabytes the space in use exceeds the base plan, to two decimals.',
      }),
    ),
  },
  {
    $id: 'Warning',
    title: 'Warning',
    description: 'Something worth a second look that is no error. Figures of the text are fields too.',
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
  description: 'Things worth a second look that are no errors; empty for none.',
  minItems: 0,
  maxItems: 5,
  examples: [[]],
})

/** The parts that requests and answers are made of. */
export const parts = [AddOn, Items, AddOns, Taxed, Line, Activation, Waiting, Credit, RenewalCredit, Warning, Warnings]
