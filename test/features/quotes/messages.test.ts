import t from 'tap'
import { type PriceDetails, priceText } from '../../../src/features/quotes/messages.ts'
import { checkSentences } from '../../support/sentences.ts'

const price = { net: '13.00', vatPercentage: '22.00', gross: '15.86' }

t.test('the price of one year, and what the expiry date would add', async (t) => {
  const table: { name: string; details: PriceDetails; it: string; en: string }[] = [
    {
      name: 'with a free window',
      details: { ...price, freeWindowMonths: 3 },
      it: "Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%); con la data di scadenza della casella si vede anche se l'attivazione è gratuita (lo è quando mancano meno di 3 mesi) e se conviene aspettare.",
      en: 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%); the expiry date of the mailbox would also show whether the activation is free (it is with fewer than 3 months left) and whether waiting pays.',
    },
    {
      name: 'with a free window of one month, and credit to load',
      details: { ...price, freeWindowMonths: 1, toLoad: '5.86' },
      it: "Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%); il credito da caricare è di 5,86 euro; con la data di scadenza della casella si vede anche se l'attivazione è gratuita (lo è quando manca meno di 1 mese) e se conviene aspettare.",
      en: 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%); the credit to load is EUR 5.86; the expiry date of the mailbox would also show whether the activation is free (it is with less than 1 month left) and whether waiting pays.',
    },
    {
      name: 'always charged',
      details: price,
      it: 'Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%); con la data di scadenza della casella si vede anche fino a quando i servizi sono coperti e quando il rinnovo va pagato.',
      en: 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%); the expiry date of the mailbox would also show until when the services are covered and when the renewal is due.',
    },
  ]
  for (const { name, details, it, en } of table) {
    const text = { it: priceText(details, 'it'), en: priceText(details, 'en') }
    t.strictSame(text, { it, en }, name)
    checkSentences(t, [[name, text]])
  }
})
