import t from 'tap'
import {
  type RenewalAfterDetails,
  renewalAfterClause,
  renewalAfterText,
} from '../../../src/features/quotes/renewal-after-purchase-messages.ts'
import { sentence } from '../../../src/shared/messages/format.ts'
import { checkSentences } from '../../support/sentences.ts'

const details: RenewalAfterDetails = {
  dueOn: '2027-04-30',
  amountDue: '7.32',
  loadBy: '2027-04-15',
  left: '0.00',
  toLoad: '7.32',
  outcome: 'deactivated',
  itemsAlone: false,
  mustLoadFirst: false,
  afterAdvice: false,
}

t.test('what the purchase leaves for the renewal', async (t) => {
  const table: { name: string; details: RenewalAfterDetails; it: string; en: string }[] = [
    {
      name: 'too little for any add-on',
      details,
      it: 'acquistando restano 0,00 euro: poi caricare altri 7,32 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati',
      en: 'buying leaves EUR 0.00: then load another EUR 7.32 by 15 April 2027, or the add-ons are deactivated on 30 April 2027',
    },
    {
      name: 'enough for one of several: not that all are deactivated',
      details: { ...details, amountDue: '12.20', left: '4.88', outcome: 'partly-covered' },
      it: 'acquistando restano 4,88 euro: poi caricare altri 7,32 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 non tutti i servizi aggiuntivi si rinnovano (quali resterebbero attivi non è documentato)',
      en: 'buying leaves EUR 4.88: then load another EUR 7.32 by 15 April 2027, or not all add-ons are renewed on 30 April 2027 (which ones would stay active is not documented)',
    },
    {
      name: 'enough for all',
      details: { ...details, left: '12.68', toLoad: '0.00', outcome: 'renewed' },
      it: 'acquistando restano 12,68 euro, che bastano per il rinnovo del 30 aprile 2027 (7,32 euro, IVA inclusa)',
      en: 'buying leaves EUR 12.68, enough for the renewal on 30 April 2027 (EUR 7.32, VAT included)',
    },
    {
      name: 'the services alone, the credit still to be loaded, after the advice to wait',
      details: { ...details, itemsAlone: true, mustLoadFirst: true, afterAdvice: true },
      it: 'per questi soli servizi, una volta caricato il credito richiesto, acquistando senza aspettare restano 0,00 euro: poi caricare altri 7,32 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati',
      en: 'for these services alone, once the required credit is loaded, buying without waiting leaves EUR 0.00: then load another EUR 7.32 by 15 April 2027, or the add-ons are deactivated on 30 April 2027',
    },
    {
      name: 'to load by today',
      details: { ...details, today: '2027-04-15' },
      it: 'acquistando restano 0,00 euro: poi caricare altri 7,32 euro entro oggi, 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati',
      en: 'buying leaves EUR 0.00: then load another EUR 7.32 by today, 15 April 2027, or the add-ons are deactivated on 30 April 2027',
    },
    {
      name: 'due today too, for some of several',
      details: { ...details, outcome: 'partly-covered', loadBy: '2027-04-30', today: '2027-04-30' },
      it: 'acquistando restano 0,00 euro: poi caricare altri 7,32 euro entro oggi, 30 aprile 2027, altrimenti oggi, 30 aprile 2027, non tutti i servizi aggiuntivi si rinnovano (quali resterebbero attivi non è documentato)',
      en: 'buying leaves EUR 0.00: then load another EUR 7.32 by today, 30 April 2027, or not all add-ons are renewed today, 30 April 2027 (which ones would stay active is not documented)',
    },
    {
      name: 'enough for the renewal of today',
      details: { ...details, left: '12.68', toLoad: '0.00', outcome: 'renewed', today: '2027-04-30' },
      it: 'acquistando restano 12,68 euro, che bastano per il rinnovo di oggi, 30 aprile 2027 (7,32 euro, IVA inclusa)',
      en: 'buying leaves EUR 12.68, enough for the renewal today, 30 April 2027 (EUR 7.32, VAT included)',
    },
    {
      name: 'in months and days that shorten the article',
      details: { ...details, dueOn: '2027-05-11', loadBy: '2027-05-08' },
      it: "acquistando restano 0,00 euro: poi caricare altri 7,32 euro entro l'8 maggio 2027, altrimenti l'11 maggio 2027 i servizi aggiuntivi vengono disattivati",
      en: 'buying leaves EUR 0.00: then load another EUR 7.32 by 8 May 2027, or the add-ons are deactivated on 11 May 2027',
    },
  ]
  for (const { name, details, it, en } of table) {
    const text = { it: renewalAfterClause(details, 'it'), en: renewalAfterClause(details, 'en') }
    t.strictSame(text, { it, en }, name)
    checkSentences(t, [[name, { it: sentence(text.it), en: sentence(text.en) }]])
  }
})

t.test('alone it says the amount due too', async (t) => {
  const text = { it: renewalAfterText(details, 'it'), en: renewalAfterText(details, 'en') }
  checkSentences(t, [['alone', text]])
  t.match(text.it, /^Il rinnovo del 30 aprile 2027 costa 7,32 euro, IVA inclusa; acquistando restano 0,00 euro: /)
  t.match(text.en, /^The renewal on 30 April 2027 costs EUR 7\.32, VAT included; buying leaves EUR 0\.00: /)
})
