import t from 'tap'
import { OUTCOMES, type Outcome } from '../../../src/domain/renewal.ts'
import type { Text } from '../../../src/shared/language.ts'
import { renewalText } from '../../../src/shared/renewal/messages.ts'
import { checkSentences } from '../../support/sentences.ts'

const DETAILS = {
  expiresOn: '2027-04-30',
  sponsor: 'Ordine Architetti Torino',
  dueOn: '2027-04-30',
  amountDue: '15.86',
  loadBy: '2027-04-15',
  toLoad: '4.88',
  remaining: '1.00',
}

const textOf = (outcome: Outcome): Text => ({
  it: renewalText(outcome, DETAILS, 'it'),
  en: renewalText(outcome, DETAILS, 'en'),
})

t.test('every outcome has a whole sentence in both languages', async (t) => {
  checkSentences(
    t,
    OUTCOMES.map((outcome) => [outcome, textOf(outcome)] as const),
  )
})

t.test('a top-up by today, and a renewal that is due today, are called so', async (t) => {
  const table: { name: string; outcome: Outcome; today: string; it: RegExp; en: RegExp }[] = [
    {
      name: 'load by today',
      outcome: 'deactivated',
      today: '2027-04-15',
      it: /^Con questo credito il 30 aprile 2027 i .*; da caricare entro oggi, 15 aprile 2027: 4,88 euro\.$/,
      en: /deactivated on 30 April 2027: .*; to load by today, 15 April 2027: EUR 4\.88\.$/,
    },
    {
      name: 'partly covered, load by today',
      outcome: 'partly-covered',
      today: '2027-04-15',
      it: /: il rinnovo del 30 aprile 2027 costa .*; da caricare entro oggi, 15 aprile 2027: 4,88 euro; quali/,
      en: /: the renewal on 30 April 2027 costs .*; to load by today, 15 April 2027: EUR 4\.88; which/,
    },
    {
      name: 'credit unknown, load by today',
      outcome: 'credit-unknown',
      today: '2027-04-15',
      it: /^Il rinnovo del 30 aprile 2027 costa .*, meglio se entro oggi, 15 aprile 2027, altrimenti/,
      en: /^The renewal on 30 April 2027 costs .*, preferably by today, 15 April 2027, or/,
    },
    {
      name: 'renewed, due today',
      outcome: 'renewed',
      today: '2027-04-30',
      it: /^Il credito basta: oggi, 30 aprile 2027, i servizi/,
      en: /^The credit is sufficient: today, 30 April 2027, the add-ons/,
    },
    {
      name: 'deactivated, due today',
      outcome: 'deactivated',
      today: '2027-04-30',
      it: /^Con questo credito oggi, 30 aprile 2027, i servizi/,
      en: /the add-ons are deactivated today, 30 April 2027: /,
    },
    {
      name: 'partly covered, due today',
      outcome: 'partly-covered',
      today: '2027-04-30',
      it: /: il rinnovo di oggi, 30 aprile 2027, costa/,
      en: /: the renewal today, 30 April 2027, costs/,
    },
    {
      name: 'credit unknown, due today',
      outcome: 'credit-unknown',
      today: '2027-04-30',
      it: /^Il rinnovo di oggi, 30 aprile 2027, costa/,
      en: /^The renewal today, 30 April 2027, costs/,
    },
  ]
  for (const { name, outcome, today, ...expect } of table) {
    const text = {
      it: renewalText(outcome, { ...DETAILS, today }, 'it'),
      en: renewalText(outcome, { ...DETAILS, today }, 'en'),
    }
    t.match(text.it, expect.it, name)
    t.match(text.en, expect.en, name)
    checkSentences(t, [[name, text]])
  }
})

t.test('outcomes with dates and amounts', async (t) => {
  t.strictSame(textOf('renewed'), {
    it: "Il credito basta: il 30 aprile 2027 i servizi aggiuntivi si rinnovano per un anno con 15,86 euro, IVA inclusa, e restano 1,00 euro; a rinnovo avvenuto, verificarlo nell'area clienti.",
    en: 'The credit is sufficient: on 30 April 2027 the add-ons are renewed for a year at EUR 15.86, VAT included, and EUR 1.00 remain; once renewed, check it in the customer area.',
  })
  t.strictSame(textOf('partly-covered'), {
    it: 'Il credito non basta a rinnovare tutti i servizi aggiuntivi: il rinnovo del 30 aprile 2027 costa 15,86 euro, IVA inclusa; da caricare entro il 15 aprile 2027: 4,88 euro; quali servizi resterebbero attivi non è documentato.',
    en: 'The credit is not sufficient to renew all add-ons: the renewal on 30 April 2027 costs EUR 15.86, VAT included; to load by 15 April 2027: EUR 4.88; which add-ons would stay active is not documented.',
  })
  t.strictSame(textOf('expiry-passed'), {
    it: "La scadenza del 30 aprile 2027 è passata: la casella continua, rinnovata da Ordine Architetti Torino, ma i servizi aggiuntivi non rinnovati sono disattivati; leggere la data nuova nell'area clienti e chiedere di nuovo.",
    en: 'The expiry of 30 April 2027 has passed: the mailbox continues, renewed by Ordine Architetti Torino, but add-ons that were not renewed are deactivated; read the new date in the customer area and ask again.',
  })
})
