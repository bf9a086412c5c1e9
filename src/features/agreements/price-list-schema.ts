import { Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { CivilDate, Currency, Money, Percentage, ServiceId } from '../../shared/schemas/scalars.ts'

export const PriceList = strictObject(
  {
    validFrom: ref(CivilDate, { description: 'First day on which the prices are in force.' }),
    validThrough: Type.Optional(
      ref(CivilDate, { description: 'Last day on which the prices are in force. Absent if no end is known.' }),
    ),
    currency: ref(Currency),
    vatPercentage: ref(Percentage, { description: 'VAT rate, to be added to the unit prices.' }),
    unitPrices: Type.Array(
      strictObject(
        {
          service: ref(ServiceId),
          unitPrice: ref(Money, { description: 'Price of one gigabyte for one year, before VAT.' }),
        },
        { description: 'Price of one service.' },
      ),
      { minItems: 1, maxItems: 20, description: 'Prices of all services.' },
    ),
  },
  {
    $id: 'PriceList',
    title: 'Price list',
    description: 'Prices of all services in a period. A charge uses the price list in force on the date of the charge.',
    examples: [
      {
        validFrom: '2018-05-17',
        currency: 'EUR',
        vatPercentage: '22.00',
        unitPrices: [{ service: 'extra-space', unitPrice: '3.00' }],
      },
    ],
  },
)
