import { Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { CivilDate, Currency, Money, Percentage, ServiceId } from '../../shared/schemas/scalars.ts'

export const PriceList = strictObject(
  {
    validFrom: ref(CivilDate, { description: 'First day in force.' }),
    validThrough: Type.Optional(ref(CivilDate, { description: 'Last day in force. Absent where no end is known.' })),
    currency: ref(Currency),
    vatPercentage: ref(Percentage, { description: 'VAT rate that is added to the unit prices.' }),
    unitPrices: Type.Array(
      strictObject(
        {
          service: ref(ServiceId),
          unitPrice: ref(Money, { description: 'Price of one gigabyte for one year, net of VAT.' }),
        },
        { description: 'The price of one service.' },
      ),
      { minItems: 1, maxItems: 20, description: 'The price of every service.' },
    ),
  },
  {
    $id: 'PriceList',
    title: 'Price list',
    description: 'The prices in force from one day through another. A charge uses the list in force on its own date.',
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
