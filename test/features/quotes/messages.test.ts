import t from 'tap'
import { priceText } from '../../../src/features/quotes/messages.ts'

t.test('the price of one year', async (t) => {
  const price = { net: '13.00', vatPercentage: '22.00', gross: '15.86' }
  t.equal(priceText(price, 'it'), 'Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).')
  t.equal(priceText(price, 'en'), 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%).')
})
