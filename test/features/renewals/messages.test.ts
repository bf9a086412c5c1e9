import t from 'tap'
import { OUTCOMES, type Outcome } from '../../../src/domain/renewal.ts'
import { renewalText } from '../../../src/features/renewals/messages.ts'
import type { Text } from '../../../src/shared/language.ts'
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
