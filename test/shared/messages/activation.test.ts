import t from 'tap'
import { LANGUAGES } from '../../../src/shared/language.ts'
import { type ActivationDetails, activationClause } from '../../../src/shared/messages/activation.ts'

t.test('what an activation costs and covers', async (t) => {
  const charged: ActivationDetails = {
    asOf: '2026-11-08',
    mode: 'charged',
    dueNow: '15.86',
    coveredUntil: '2027-05-08',
    required: '15.86',
  }
  const free: ActivationDetails = { ...charged, asOf: '2027-03-01', mode: 'free', dueNow: '0.00' }
  const waiting = { until: '2027-02-09', days: 1, saves: '15.86' }
  const table: { name: string; details: ActivationDetails; it: string; en: string }[] = [
    {
      name: 'charged',
      details: charged,
      it: "attivando l'8 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino all'8 maggio 2027, giorno in cui il rinnovo va pagato",
      en: 'activating on 8 November 2026 costs EUR 15.86, VAT included, and covers until 8 May 2027, the day on which the renewal is due',
    },
    {
      name: 'charged, with advice to wait and credit to load',
      details: { ...charged, waiting, toLoad: '5.86' },
      it: "attivando l'8 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; aspettando fino al 9 febbraio 2027 (1 giorno) l'attivazione è gratuita e si risparmiano 15,86 euro; il credito da caricare è di 5,86 euro",
      en: 'activating on 8 November 2026 costs EUR 15.86, VAT included, and covers until 8 May 2027, the day on which the renewal is due; waiting until 9 February 2027 (1 day) makes the activation free and saves EUR 15.86; the credit to load is EUR 5.86',
    },
    {
      name: 'free, with enough credit',
      details: { ...free, toLoad: '0.00' },
      it: "attivando il 1° marzo 2027 non si paga nulla fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; per acquistare serve comunque un credito di almeno 15,86 euro",
      en: 'activating on 1 March 2027 is free until 8 May 2027, the day on which the renewal is due; buying still requires a credit of at least EUR 15.86',
    },
    {
      name: 'free, with credit to load',
      details: { ...free, toLoad: '15.86' },
      it: "attivando il 1° marzo 2027 non si paga nulla fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; per acquistare serve comunque un credito di almeno 15,86 euro; il credito da caricare è di 15,86 euro",
      en: 'activating on 1 March 2027 is free until 8 May 2027, the day on which the renewal is due; buying still requires a credit of at least EUR 15.86; the credit to load is EUR 15.86',
    },
  ]
  for (const { name, details, ...text } of table) {
    for (const language of LANGUAGES)
      t.equal(activationClause(details, language), text[language], `${name}, ${language}`)
  }
})
