import t from 'tap'
import { REASON_CODES } from '../../../src/domain/eligibility.ts'
import { eligibleText, ineligibleText, reasonClause } from '../../../src/features/eligibility/messages.ts'
import type { Language, Text } from '../../../src/shared/language.ts'
import { sentence } from '../../../src/shared/messages/format.ts'
import { checkSentences } from '../../support/sentences.ts'

const DETAILS = {
  asOf: '2018-05-16',
  expiresOn: '2018-05-11',
  service: 'Conservazione',
  maximumGigabytes: 5,
  required: '15.86',
  toLoad: '0.01',
}

const textOf = (code: (typeof REASON_CODES)[number]): Text => ({
  it: sentence(reasonClause(code, DETAILS, 'it')),
  en: sentence(reasonClause(code, DETAILS, 'en')),
})

t.test('every reason has a whole sentence in both languages', async (t) => {
  checkSentences(
    t,
    REASON_CODES.map((code) => [code, textOf(code)] as const),
  )
})

t.test('reasons with dates and amounts', async (t) => {
  t.strictSame(textOf('expiry-passed'), {
    it: "La scadenza dell'11 maggio 2018 è passata (la data nuova si legge nell'area clienti).",
    en: 'The expiry of 11 May 2018 has passed (read the new date in the customer area).',
  })
  t.strictSame(textOf('insufficient-credit'), {
    it: 'Il credito deve coprire un anno dei servizi scelti, 15,86 euro IVA inclusa; da caricare: 0,01 euro.',
    en: 'The credit must cover one year of the chosen services, EUR 15.86 VAT included; to load: EUR 0.01.',
  })
})

t.test('a domain that is not covered, and the one that was probably meant', async (t) => {
  t.equal(
    reasonClause('domain-not-covered', {}, 'it'),
    "nessun Ordine convenzionato usa il dominio dell'indirizzo (controllare la parte dopo la @)",
  )
  t.equal(
    reasonClause('domain-not-covered', { didYouMean: 'ingpec.eu' }, 'it'),
    "nessun Ordine convenzionato usa il dominio dell'indirizzo (forse si intendeva ingpec.eu? controllare la parte dopo la @)",
  )
})

t.test('an activation that is possible, and its terms', async (t) => {
  const charged = {
    asOf: '2026-11-08',
    mode: 'charged' as const,
    dueNow: '15.86',
    coveredUntil: '2027-05-08',
    required: '15.86',
  }
  const stated = { ...charged, toLoad: '0.00' }
  t.match(eligibleText(stated, 'it'), /^L'attivazione è possibile: attivando l'8 novembre 2026 .* va pagato\.$/)
  t.match(eligibleText(stated, 'en'), /^The activation is possible: activating on 8 November 2026 .* is due\.$/)
})

t.test('a credit that was not stated is a condition, and said once', async (t) => {
  const terms = { asOf: '2026-11-08', dueNow: '15.86', coveredUntil: '2027-05-08', required: '15.86' }
  for (const details of [
    { ...terms, mode: 'charged' },
    { ...terms, mode: 'charged', waiting: { until: '2027-02-09', days: 93, saves: '15.86' } },
    { ...terms, mode: 'free', dueNow: '0.00' },
  ] as const) {
    const it = eligibleText(details, 'it')
    const en = eligibleText(details, 'en')
    const itStart =
      "L'attivazione è possibile, purché il credito sia di almeno 15,86 euro (non indicato, non controllato): attivando "
    const enStart =
      'The activation is possible, provided that the credit is at least EUR 15.86 (not given, not checked): activating '
    t.equal(it.slice(0, itStart.length), itStart)
    t.equal(en.slice(0, enStart.length), enStart)
    t.equal(it.split('credito').length, 2)
    t.equal(en.split('credit').length, 2)
    checkSentences(t, [[details.mode, { it, en }]])
  }
})

t.test('everything that blocks an activation, in one sentence', async (t) => {
  const codes = ['service-not-offered', 'quantity-above-maximum'] as const
  const reasonsIn = (language: Language): string[] => codes.map((code) => reasonClause(code, DETAILS, language))
  t.equal(
    ineligibleText(reasonsIn('it'), 'it'),
    "L'attivazione non è possibile: la convenzione non offre il servizio «Conservazione»; il servizio «Conservazione» supererebbe il massimo di 5 GB per casella, compreso quanto c'è già.",
  )
  t.equal(
    ineligibleText(reasonsIn('en'), 'en'),
    'The activation is not possible: the agreement does not offer the service “Conservazione”; the service “Conservazione” would exceed the maximum of 5 GB per mailbox, including what it already has.',
  )
})
