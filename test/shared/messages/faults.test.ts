import t from 'tap'
import { type FaultDetails, FIELD_FAULT_CODES, type FieldFaultCode } from '../../../src/shared/field-fault.ts'
import { LANGUAGES, type Text } from '../../../src/shared/language.ts'
import { faultText } from '../../../src/shared/messages/faults.ts'
import { checkSentences } from '../../support/sentences.ts'

const DETAILS: FaultDetails = { on: '2018-05-16', maximumGigabytes: 5, allowed: '1–1000', type: 'integer' }

const textOf = (code: FieldFaultCode): Text => ({
  it: faultText(code, DETAILS, 'it'),
  en: faultText(code, DETAILS, 'en'),
})

t.test('every fault has a whole sentence in both languages', async (t) => {
  checkSentences(
    t,
    FIELD_FAULT_CODES.map((code) => [code, textOf(code)] as const),
  )
})

t.test('faults with details', async (t) => {
  t.strictSame(textOf('no-price-list'), {
    it: 'Nessun listino è in vigore il 16 maggio 2018.',
    en: 'No price list is in force on 16 May 2018.',
  })
  t.strictSame(textOf('wrong-type'), {
    it: 'Serve un numero intero, ad esempio 3.',
    en: 'Needs to be a whole number, for example 3.',
  })
})

t.test('a domain that is not covered, and the one that was probably meant', async (t) => {
  const text = (details: Partial<FaultDetails>): Text => ({
    it: faultText('domain-not-covered', details, 'it'),
    en: faultText('domain-not-covered', details, 'en'),
  })
  t.strictSame(text({}), {
    it: 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
    en: 'No Order with an agreement uses this domain: check the part after the @.',
  })
  t.strictSame(text({ didYouMean: 'architettitorinopec.it' }), {
    it: 'Nessun Ordine convenzionato usa questo dominio: forse si intendeva architettitorinopec.it? Controllare la parte dopo la @.',
    en: 'No Order with an agreement uses this domain: did you mean architettitorinopec.it? Check the part after the @.',
  })
})

t.test('the right format, range or length, for programmers and for users of the page', async (t) => {
  const table: readonly (Text & { code: FieldFaultCode; details: Partial<FaultDetails> })[] = [
    {
      code: 'wrong-format',
      details: { allowed: '2027-04-30' },
      it: 'La data non esiste o non è scritta come 2027-04-30.',
      en: 'The date does not exist or is not written like 2027-04-30.',
    },
    {
      code: 'wrong-format',
      details: { allowed: '30/04/2027' },
      it: 'La data non esiste o non è scritta come 30/04/2027.',
      en: 'The date does not exist or is not written like 30/04/2027.',
    },
    {
      code: 'wrong-format',
      details: { allowed: '1234,50' },
      it: "Scrivere l'importo in cifre, con due decimali, ad esempio 1234,50, o lasciare vuoto se non è noto.",
      en: 'Write the amount in digits, with two decimals, for example 1234,50, or leave it empty if it is not known.',
    },
    {
      code: 'wrong-format',
      details: { allowed: '15.86' },
      it: "Scrivere l'importo in cifre, con due decimali, ad esempio 15.86.",
      en: 'Write the amount in digits, with two decimals, for example 15.86.',
    },
    {
      code: 'wrong-format',
      details: { allowed: '3 GB' },
      it: 'Scrivere quanti gigabyte, in cifre, ad esempio 3 GB.',
      en: 'Write how many gigabytes, in digits, for example 3 GB.',
    },
    {
      code: 'out-of-range',
      details: { allowed: '0.00–' },
      it: 'Il valore non può essere negativo.',
      en: 'The value cannot be negative.',
    },
    {
      code: 'wrong-format',
      details: { allowed: 'mario@pec.it' },
      it: "Scrivere solo l'indirizzo, per intero, senza spazi, virgole o caratteri invisibili, come mario@pec.it.",
      en: 'Write the address alone and in full, without spaces, commas or invisible characters, like mario@pec.it.',
    },
    {
      code: 'wrong-format',
      details: { allowed: 'UTF-8' },
      it: 'Il testo non è in UTF-8. In Excel: Salva con nome, «CSV UTF-8».',
      en: 'The text is not in UTF-8. In Excel: Save As, “CSV UTF-8”.',
    },
    {
      code: 'wrong-format',
      details: { allowed: 'extra-space' },
      it: 'Non è scritto correttamente: un esempio è extra-space.',
      en: 'Not written correctly: an example is extra-space.',
    },
    {
      code: 'out-of-range',
      details: { allowed: '1900-01-01 – 2150-12-31' },
      it: 'Il valore deve essere compreso tra 1900-01-01 e 2150-12-31.',
      en: 'The value must be between 1900-01-01 and 2150-12-31.',
    },
    {
      code: 'wrong-length',
      details: { allowed: '1–20', type: 'array' },
      it: 'Servono da 1 a 20 voci.',
      en: 'Needs 1 to 20 entries.',
    },
    {
      code: 'wrong-length',
      details: { allowed: '0–20', type: 'array' },
      it: 'Troppe voci: al massimo 20.',
      en: 'Too many entries: at most 20.',
    },
    {
      code: 'wrong-length',
      details: { allowed: '1–200', type: 'string' },
      it: 'Servono da 1 a 200 caratteri.',
      en: 'Needs 1 to 200 characters.',
    },
    {
      code: 'wrong-length',
      details: { allowed: '0–254', type: 'string' },
      it: 'Troppo lungo: al massimo 254 caratteri.',
      en: 'Too long: at most 254 characters.',
    },
    {
      code: 'wrong-length',
      details: { allowed: '0–65536' },
      it: 'Troppi elementi o caratteri: al massimo 65536.',
      en: 'Too many parts or characters: at most 65536.',
    },
  ]
  for (const { code, details, ...text } of table) {
    for (const language of LANGUAGES) t.equal(faultText(code, details, language), text[language])
  }
})

t.test('a row that another one repeats or contradicts', async (t) => {
  const text = (isSame: boolean, language: 'it' | 'en') =>
    faultText('exactly-one-of', { ...DETAILS, firstLine: 3, isSame }, language)
  t.equal(text(true, 'it'), 'La stessa casella è già alla riga 3: tenere una riga sola.')
  t.equal(text(true, 'en'), 'The same mailbox is already on line 3: keep one row.')
  t.equal(
    text(false, 'it'),
    'La riga 3 ha la stessa casella con altri dati, e per ora vale quella: tenere solo la riga giusta.',
  )
  t.equal(
    text(false, 'en'),
    'Line 3 has the same mailbox with other data, and counts for now: keep only the right one.',
  )
})
