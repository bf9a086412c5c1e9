import type { FaultDetails, FieldFaultCode } from '../field-fault.ts'
import type { Language, TextTemplate } from '../language.ts'
import { date, il } from './format.ts'

const types = {
  integer: { it: 'un numero intero, ad esempio 3', en: 'a whole number, for example 3' },
  number: { it: 'un numero', en: 'a number' },
  string: { it: 'un testo', en: 'a text' },
  array: { it: 'una lista', en: 'a list' },
  object: { it: 'un oggetto', en: 'an object' },
} as const

/** What a text should have been. An example tells by itself of what kind it is; the last kind is that of all others. */
const forms: readonly (TextTemplate<string> & { readonly like: RegExp })[] = [
  {
    like: /^\d{4}-\d{2}-\d{2}$|^\d{2}\/\d{2}\/\d{4}$/,
    it: (example) => `La data non esiste o non è scritta come ${example}.`,
    en: (example) => `The date does not exist or is not written like ${example}.`,
  },
  {
    like: /^\d+[.,]\d{2}$/,
    it: (example) => `Scrivere l'importo con due decimali, ad esempio ${example}.`,
    en: (example) => `Write the amount with two decimals, for example ${example}.`,
  },
  {
    like: /@/,
    it: (example) => `Scrivere l'indirizzo per intero e senza spazi, come ${example}.`,
    en: (example) => `Write the address in full and without spaces, like ${example}.`,
  },
  {
    like: /^UTF-8$/,
    it: () => 'Il testo non è in UTF-8. In Excel: Salva con nome, «CSV UTF-8».',
    en: () => 'The text is not in UTF-8. In Excel: Save As, “CSV UTF-8”.',
  },
  {
    like: /^/,
    it: (example) => `Non è scritto correttamente: un esempio è ${example}.`,
    en: (example) => `Not written correctly: an example is ${example}.`,
  },
]

function formText(example: string, language: Language): string {
  return (forms.find(({ like }) => like.test(example)) as TextTemplate<string>)[language](example)
}

/** The bounds of "1–20" or "1900-01-01 – 2150-12-31". */
const bounds = (allowed: string): string[] => allowed.split(/ ?– ?/)

/** How long a list or a text may be; of other things it is not known what is counted. */
const lengths = {
  array: {
    it: (most, least) => (least ? `Servono da ${least} a ${most} voci.` : `Troppe voci: al massimo ${most}.`),
    en: (most, least) => (least ? `Needs ${least} to ${most} entries.` : `Too many entries: at most ${most}.`),
  },
  string: {
    it: (most, least) =>
      least ? `Servono da ${least} a ${most} caratteri.` : `Troppo lungo: al massimo ${most} caratteri.`,
    en: (most, least) => (least ? `Needs ${least} to ${most} characters.` : `Too long: at most ${most} characters.`),
  },
  other: {
    it: (most) => `Troppi elementi o caratteri: al massimo ${most}.`,
    en: (most) => `Too many parts or characters: at most ${most}.`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (most: string, least?: string) => string>>>

function lengthText({ allowed, type }: FaultDetails, language: Language): string {
  const [least, most] = bounds(allowed) as [string, string]
  const counted = type === 'array' || type === 'string' ? lengths[type] : lengths.other
  // What may be empty can only be too long.
  return counted[language](most, least === '0' ? undefined : least)
}

/** What is wrong at one place of a request: first the codes of its form, then those of the domain. */
const details = {
  'missing-field': { it: () => 'Questo dato è obbligatorio e manca.', en: () => 'This is required and missing.' },
  'unknown-field': { it: () => 'Campo non previsto.', en: () => 'Unknown field.' },
  'wrong-type': {
    it: ({ type }) => `Serve ${types[type].it}.`,
    en: ({ type }) => `Needs to be ${types[type].en}.`,
  },
  'wrong-format': {
    it: ({ allowed }) => formText(allowed, 'it'),
    en: ({ allowed }) => formText(allowed, 'en'),
  },
  'out-of-range': {
    it: ({ allowed }) => `Il valore deve essere compreso tra ${bounds(allowed).join(' e ')}.`,
    en: ({ allowed }) => `The value must be between ${bounds(allowed).join(' and ')}.`,
  },
  'wrong-length': {
    it: (given) => lengthText(given, 'it'),
    en: (given) => lengthText(given, 'en'),
  },
  'exactly-one-of': {
    it: ({ allowed }) => `Indicare esattamente uno tra: ${allowed}.`,
    en: ({ allowed }) => `Give exactly one of: ${allowed}.`,
  },
  'unknown-agreement': {
    it: () => 'Nessuna convenzione ha questo identificativo.',
    en: () => 'No agreement has this id.',
  },
  'domain-not-covered': {
    it: () => 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
    en: () => 'No Order with an agreement uses this domain: check the part after the @.',
  },
  'expiry-passed': {
    it: () =>
      "La data indicata è già passata: la casella è stata rinnovata dall'Ordine, leggere la nuova scadenza nell'area clienti.",
    en: () =>
      'The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.',
  },
  'no-price-list': {
    it: ({ on }) => `Nessun listino è in vigore ${il(on)}.`,
    en: ({ on }) => `No price list is in force on ${date(on, 'en')}.`,
  },
  'duplicate-service': {
    it: () => 'Lo stesso servizio compare più di una volta: sommare i gigabyte in una voce sola.',
    en: () => 'The same service appears more than once: add up the gigabytes in one entry.',
  },
  'service-not-offered': {
    it: () => 'La convenzione non offre questo servizio.',
    en: () => 'The agreement does not offer this service.',
  },
  'quantity-above-maximum': {
    it: ({ maximumGigabytes }) =>
      `La convenzione ammette al massimo ${maximumGigabytes} GB di questo servizio per casella.`,
    en: ({ maximumGigabytes }) => `The agreement allows at most ${maximumGigabytes} GB of this service per mailbox.`,
  },
} as const satisfies Record<FieldFaultCode, TextTemplate<FaultDetails>>

/** What is told of a line of a list, with the number of the line. */
export function lineText(line: number, told: string, language: Language): string {
  return language === 'it' ? `Riga ${line}: ${told}` : `Line ${line}: ${told}`
}

/** A fault as a sentence. The figures its code lacks are not read. */
export function faultText(code: FieldFaultCode, given: Partial<FaultDetails>, language: Language): string {
  return details[code][language](given as FaultDetails)
}
