import t from 'tap'
import { REASON_CODES } from '../../src/domain/eligibility.ts'
import { FAULT_CODES } from '../../src/domain/fault.ts'
import { OUTCOMES } from '../../src/domain/renewal.ts'
import { WARNING_CODES } from '../../src/domain/warning.ts'
import { eligibleText, ineligibleText, reasonClause } from '../../src/features/eligibility/messages.ts'
import { priceText } from '../../src/features/quotes/messages.ts'
import { renewalText } from '../../src/features/renewals/messages.ts'
import { type FaultDetails, SCHEMA_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { LANGUAGES, type Language, type Text } from '../../src/shared/language.ts'
import { type ActivationDetails, activationClause, activationText } from '../../src/shared/messages/activation.ts'
import { faultText } from '../../src/shared/messages/faults.ts'
import { sentence } from '../../src/shared/messages/format.ts'
import { problemMessages } from '../../src/shared/messages/problems.ts'
import { warningText } from '../../src/shared/messages/warnings.ts'

const FAULT: FaultDetails = { on: '2018-05-16', maximumGigabytes: 5, allowed: '1–1000', type: 'integer' }
const REASON = {
  asOf: '2018-05-16',
  expiresOn: '2018-05-11',
  service: 'Conservazione',
  maximumGigabytes: 5,
  required: '15.86',
  toLoad: '0.01',
}
const WARNING = { on: '2027-04-08', latestExpected: '2027-11-22', gigabytesOver: 2.1 }
const RENEWAL = {
  expiresOn: '2027-04-30',
  sponsor: 'Ordine Architetti Torino',
  dueOn: '2027-04-30',
  amountDue: '15.86',
  loadBy: '2027-04-15',
  toLoad: '4.88',
  remaining: '1.00',
}

/** Every sentence that has a code, in both languages. */
const sentences: readonly [string, Text][] = [
  ...[...SCHEMA_FAULT_CODES, ...FAULT_CODES].map((code): [string, Text] => [
    `fault ${code}`,
    { it: faultText(code, FAULT, 'it'), en: faultText(code, FAULT, 'en') },
  ]),
  ...REASON_CODES.map((code): [string, Text] => [
    `reason ${code}`,
    { it: sentence(reasonClause(code, REASON, 'it')), en: sentence(reasonClause(code, REASON, 'en')) },
  ]),
  ...WARNING_CODES.map((code): [string, Text] => [
    `warning ${code}`,
    { it: warningText({ code, ...WARNING }, 'it'), en: warningText({ code, ...WARNING }, 'en') },
  ]),
  ...OUTCOMES.map((outcome): [string, Text] => [
    `outcome ${outcome}`,
    { it: renewalText(outcome, RENEWAL, 'it'), en: renewalText(outcome, RENEWAL, 'en') },
  ]),
  ...Object.entries(problemMessages).flatMap(([code, { title, meaning, remedy }]): [string, Text][] => [
    [`problem ${code}: meaning`, meaning],
    [`problem ${code}: remedy`, remedy],
    [`problem ${code}: title`, { it: `${title.it}.`, en: `${title.en}.` }],
  ]),
]

t.test('every code has a whole sentence in both languages', async (t) => {
  for (const [name, text] of sentences) {
    for (const language of LANGUAGES) {
      const told = text[language]
      t.match(told, /^[A-ZÈÀ].*\.$/s, `${name} in ${language}: a capital at the beginning, a full stop at the end`)
      t.notMatch(told, /undefined|null|NaN|\[object|\$\{|\d{4}-\d{2}-\d{2}| {2}/, `${name} in ${language}: told whole`)
    }
    t.not(text.it, text.en, `${name}: translated`)
  }
})

t.test('sentences with figures, word for word', async (t) => {
  const told = new Map(sentences)
  const table: Record<string, Text> = {
    'outcome renewed': {
      it: "Il credito basta: il 30 aprile 2027 i servizi aggiuntivi si rinnovano per un anno con 15,86 euro, IVA inclusa, e restano 1,00 euro; a rinnovo avvenuto, verificarlo nell'area clienti.",
      en: 'The credit suffices: on 30 April 2027 the add-ons are renewed for a year at EUR 15.86, VAT included, and EUR 1.00 remain; once renewed, check it in the customer area.',
    },
    'outcome partly-covered': {
      it: 'Il credito non basta a rinnovare tutti i servizi aggiuntivi: il rinnovo del 30 aprile 2027 costa 15,86 euro, IVA inclusa; da caricare entro il 15 aprile 2027: 4,88 euro; quali servizi resterebbero attivi non è documentato.',
      en: 'The credit does not suffice to renew every add-on: the renewal on 30 April 2027 costs EUR 15.86, VAT included; to load by 15 April 2027: EUR 4.88; which add-ons would stay active is not documented.',
    },
    'outcome expiry-passed': {
      it: "La scadenza del 30 aprile 2027 è passata: la casella continua, rinnovata da Ordine Architetti Torino, ma i servizi aggiuntivi non rinnovati sono disattivati; leggere la data nuova nell'area clienti e chiedere di nuovo.",
      en: 'The expiry of 30 April 2027 has passed: the mailbox goes on, renewed by Ordine Architetti Torino, but add-ons that were not renewed are off; read the new date in the customer area and ask again.',
    },
    'warning price-list-ends': {
      it: "Per l'addebito dell'8 aprile 2027 non è ancora noto alcun listino: gli addebiti indicati si fermano prima.",
      en: 'No price list is known yet for the charge of 8 April 2027: the charges told end before it.',
    },
    'warning space-over-base-plan': {
      it: 'La casella supera, o supererà, di 2,1 GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.',
      en: "The mailbox exceeds, or will exceed, the base plan's space by 2.1 GB: a full PEC mailbox can stop receiving messages, with legal consequences for its holder.",
    },
    'reason expiry-passed': {
      it: "La scadenza dell'11 maggio 2018 è passata (la data nuova si legge nell'area clienti).",
      en: 'The expiry of 11 May 2018 has passed (read the new date in the customer area).',
    },
    'reason insufficient-credit': {
      it: 'Il credito deve coprire un anno dei servizi scelti, 15,86 euro IVA inclusa; da caricare: 0,01 euro.',
      en: 'The credit must cover one year of the services chosen, EUR 15.86 VAT included; to load: EUR 0.01.',
    },
    'fault no-price-list': {
      it: 'Nessun listino è in vigore il 16 maggio 2018.',
      en: 'No price list is in force on 16 May 2018.',
    },
    'fault wrong-type': {
      it: 'Serve un numero intero, ad esempio 3.',
      en: 'Needs to be a whole number, for example 3.',
    },
  }
  for (const [name, text] of Object.entries(table)) t.strictSame(told.get(name), text, name)
})

t.test('what the form of a request should be, in words that suit a programmer and a reader of the page', async (t) => {
  const table: readonly (Text & { code: (typeof SCHEMA_FAULT_CODES)[number]; given: Partial<FaultDetails> })[] = [
    {
      code: 'wrong-format',
      given: { allowed: '2027-04-30' },
      it: 'La data non esiste o non è scritta come 2027-04-30.',
      en: 'The date does not exist or is not written like 2027-04-30.',
    },
    {
      code: 'wrong-format',
      given: { allowed: '30/04/2027' },
      it: 'La data non esiste o non è scritta come 30/04/2027.',
      en: 'The date does not exist or is not written like 30/04/2027.',
    },
    {
      code: 'wrong-format',
      given: { allowed: '1234,50' },
      it: "Scrivere l'importo con due decimali, ad esempio 1234,50.",
      en: 'Write the amount with two decimals, for example 1234,50.',
    },
    {
      code: 'wrong-format',
      given: { allowed: 'mario@pec.it' },
      it: "Scrivere l'indirizzo per intero e senza spazi, come mario@pec.it.",
      en: 'Write the address in full and without spaces, like mario@pec.it.',
    },
    {
      code: 'wrong-format',
      given: { allowed: 'UTF-8' },
      it: 'Il testo non è in UTF-8. In Excel: Salva con nome, «CSV UTF-8».',
      en: 'The text is not in UTF-8. In Excel: Save As, “CSV UTF-8”.',
    },
    {
      code: 'wrong-format',
      given: { allowed: 'extra-space' },
      it: 'Non è scritto correttamente: un esempio è extra-space.',
      en: 'Not written correctly: an example is extra-space.',
    },
    {
      code: 'out-of-range',
      given: { allowed: '1900-01-01 – 2150-12-31' },
      it: 'Il valore deve essere compreso tra 1900-01-01 e 2150-12-31.',
      en: 'The value must be between 1900-01-01 and 2150-12-31.',
    },
    {
      code: 'wrong-length',
      given: { allowed: '1–20', type: 'array' },
      it: 'Servono da 1 a 20 voci.',
      en: 'Needs 1 to 20 entries.',
    },
    {
      code: 'wrong-length',
      given: { allowed: '0–20', type: 'array' },
      it: 'Troppe voci: al massimo 20.',
      en: 'Too many entries: at most 20.',
    },
    {
      code: 'wrong-length',
      given: { allowed: '1–200', type: 'string' },
      it: 'Servono da 1 a 200 caratteri.',
      en: 'Needs 1 to 200 characters.',
    },
    {
      code: 'wrong-length',
      given: { allowed: '0–254', type: 'string' },
      it: 'Troppo lungo: al massimo 254 caratteri.',
      en: 'Too long: at most 254 characters.',
    },
    {
      code: 'wrong-length',
      given: { allowed: '0–65536' },
      it: 'Troppi elementi o caratteri: al massimo 65536.',
      en: 'Too many parts or characters: at most 65536.',
    },
  ]
  for (const { code, given, ...text } of table) {
    for (const language of LANGUAGES) t.equal(faultText(code, given, language), text[language])
  }
})

t.test('stored messages: neither kept nor deleted is claimed', async (t) => {
  for (const [name, { it, en }] of sentences) {
    t.notMatch(it, /cancellat|eliminat|conservat|persi\b|restano i messaggi/i, name)
    t.notMatch(en, /deleted|erased|lost|preserved|kept/i, name)
  }
})

t.test('the price alone', async (t) => {
  const price = { net: '13.00', vatPercentage: '22.00', gross: '15.86' }
  t.equal(priceText(price, 'it'), 'Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).')
  t.equal(priceText(price, 'en'), 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%).')
})

t.test('what activating means', async (t) => {
  const charged: ActivationDetails = {
    asOf: '2026-11-08',
    mode: 'charged',
    dueNow: '15.86',
    coveredUntil: '2027-05-08',
    required: '15.86',
  }
  const free: ActivationDetails = { ...charged, asOf: '2027-03-01', mode: 'free', dueNow: '0.00' }
  const waiting = { until: '2027-02-09', days: 1, saves: '15.86' }
  const table: { name: string; given: ActivationDetails; it: string; en: string }[] = [
    {
      name: 'charged',
      given: charged,
      it: "attivando l'8 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino all'8 maggio 2027, giorno in cui il rinnovo va pagato",
      en: 'activating on 8 November 2026 costs EUR 15.86, VAT included, and covers until 8 May 2027, the day on which the renewal is due',
    },
    {
      name: 'charged, with advice to wait and credit to load',
      given: { ...charged, waiting, toLoad: '5.86' },
      it: "attivando l'8 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; aspettando fino al 9 febbraio 2027 (1 giorno) l'attivazione è gratuita e si risparmiano 15,86 euro; il credito da caricare è di 5,86 euro",
      en: 'activating on 8 November 2026 costs EUR 15.86, VAT included, and covers until 8 May 2027, the day on which the renewal is due; waiting until 9 February 2027 (1 day) makes the activation free and saves EUR 15.86; the credit to load is EUR 5.86',
    },
    {
      name: 'free, with enough credit',
      given: { ...free, toLoad: '0.00' },
      it: "attivando il 1° marzo 2027 non si paga nulla fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; per acquistare serve comunque un credito di almeno 15,86 euro",
      en: 'activating on 1 March 2027 is free until 8 May 2027, the day on which the renewal is due; buying still takes a credit of at least EUR 15.86',
    },
    {
      name: 'free, with credit to load',
      given: { ...free, toLoad: '15.86' },
      it: "attivando il 1° marzo 2027 non si paga nulla fino all'8 maggio 2027, giorno in cui il rinnovo va pagato; per acquistare serve comunque un credito di almeno 15,86 euro; il credito da caricare è di 15,86 euro",
      en: 'activating on 1 March 2027 is free until 8 May 2027, the day on which the renewal is due; buying still takes a credit of at least EUR 15.86; the credit to load is EUR 15.86',
    },
  ]
  for (const { name, given, ...text } of table) {
    for (const language of LANGUAGES) t.equal(activationClause(given, language), text[language], `${name}, ${language}`)
  }
  t.match(activationText(charged, 'it'), /^Attivando l'8 novembre 2026 .* va pagato\.$/)
  t.match(activationText(charged, 'en'), /^Activating on 8 November 2026 .* is due\.$/)
  t.match(eligibleText(charged, 'it'), /^L'attivazione è possibile: attivando l'8 novembre 2026 .* va pagato\.$/)
  t.match(eligibleText(charged, 'en'), /^The activation is possible: activating on 8 November 2026 .* is due\.$/)
})

t.test('all that blocks an activation, in one sentence', async (t) => {
  const codes = ['service-not-offered', 'quantity-above-maximum'] as const
  const reasonsIn = (language: Language): string[] => codes.map((code) => reasonClause(code, REASON, language))
  t.equal(
    ineligibleText(reasonsIn('it'), 'it'),
    "L'attivazione non è possibile: la convenzione non offre il servizio «Conservazione»; il servizio «Conservazione» supererebbe il massimo di 5 GB per casella, compreso quanto c'è già.",
  )
  t.equal(
    ineligibleText(reasonsIn('en'), 'en'),
    'The activation is not possible: the agreement does not offer the service “Conservazione”; the service “Conservazione” would exceed the maximum of 5 GB per mailbox, what it already has included.',
  )
})
