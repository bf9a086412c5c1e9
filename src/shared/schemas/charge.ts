import { ref, strictObject } from './builders.ts'
import { Gigabytes, Money, Name, Percentage, ServiceId } from './scalars.ts'

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
