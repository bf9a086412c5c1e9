import type { FaultDetails, FieldFaultCode } from '../field-fault.ts'
import type { Language, TextTemplate } from '../language.ts'
import { fileProblems } from './file-problems.ts'
import { date, il } from './format.ts'
import { type ProblemCode, problemMessages } from './problems.ts'

/** The JSON types, as the message of `wrong-type` names them. */
const types = {
  integer: { it: 'un numero intero, ad esempio 3', en: 'a whole number, for example 3' },
  number: { it: 'un numero', en: 'a number' },
  string: { it: 'un testo', en: 'a text' },
  boolean: { it: 'true o false', en: 'true or false' },
  array: { it: 'una lista', en: 'a list' },
  object: { it: 'un oggetto', en: 'an object' },
} as const

/** Messages of `wrong-format`. The first whose pattern matches the example of the right format is used. */
const formats: readonly (TextTemplate<string> & { readonly pattern: RegExp })[] = [
  {
    pattern: /^\d{4}-\d{2}-\d{2}$|^\d{2}\/\d{2}\/\d{4}$/,
    it: (example) => `La data non esiste o non è scritta come ${example}.`,
    en: (example) => `The date does not exist or is not written like ${example}.`,
  },
  {
    pattern: /^\d+\.\d{2}$/,
    it: (example) => `Scrivere l'importo in cifre, con due decimali, ad esempio ${example}.`,
    en: (example) => `Write the amount in digits, with two decimals, for example ${example}.`,
  },
  {
    // The credit of a list, which is optional: people write "n.d." there.
    pattern: /^\d+,\d{2}$/,
    it: (example) =>
      `Scrivere l'importo in cifre, con due decimali, ad esempio ${example}, o lasciare vuoto se non è noto.`,
    en: (example) =>
      `Write the amount in digits, with two decimals, for example ${example}, or leave it empty if it is not known.`,
  },
  {
    pattern: /@/,
    it: (example) =>
      `Scrivere solo l'indirizzo, per intero, senza spazi, virgole o caratteri invisibili, come ${example}.`,
    en: (example) =>
      `Write the address alone and in full, without spaces, commas or invisible characters, like ${example}.`,
  },
  {
    pattern: /^[\d,]+ GB$/,
    it: (example) => `Scrivere quanti gigabyte, in cifre, ad esempio ${example}.`,
    en: (example) => `Write how many gigabytes, in digits, for example ${example}.`,
  },
  {
    pattern: /^UTF-8$/,
    it: () => 'Il testo non è in UTF-8. In Excel: Salva con nome, «CSV UTF-8».',
    en: () => 'The text is not in UTF-8. In Excel: Save As, “CSV UTF-8”.',
  },
  {
    pattern: /^/,
    it: (example) => `Non è scritto correttamente: un esempio è ${example}.`,
    en: (example) => `Not written correctly: an example is ${example}.`,
  },
]

function formatText(example: string, language: Language): string {
  return (formats.find(({ pattern }) => pattern.test(example)) as TextTemplate<string>)[language](example)
}

/** Minimum and maximum in "1–20" or "1900-01-01 – 2150-12-31". */
const bounds = (allowed: string): string[] => allowed.split(/ ?– ?/)

/** Messages of `wrong-length`. The minimum is undefined if the value may be empty: then it can only be too long. */
const lengths = {
  array: {
    it: (max, min) => (min ? `Servono da ${min} a ${max} voci.` : `Troppe voci: al massimo ${max}.`),
    en: (max, min) => (min ? `Needs ${min} to ${max} entries.` : `Too many entries: at most ${max}.`),
  },
  string: {
    it: (max, min) => (min ? `Servono da ${min} a ${max} caratteri.` : `Troppo lungo: al massimo ${max} caratteri.`),
    en: (max, min) => (min ? `Needs ${min} to ${max} characters.` : `Too long: at most ${max} characters.`),
  },
  other: {
    it: (max) => `Troppi elementi o caratteri: al massimo ${max}.`,
    en: (max) => `Too many parts or characters: at most ${max}.`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (max: string, min?: string) => string>>>

function lengthText({ allowed, type }: FaultDetails, language: Language): string {
  const [min, max] = bounds(allowed) as [string, string]
  const message = type === 'array' || type === 'string' ? lengths[type] : lengths.other
  return message[language](max, min === '0' ? undefined : min)
}

/** The meaning of a problem, as the message of a fault with the same code. */
function meaningOf(code: ProblemCode): Readonly<Record<Language, () => string>> {
  const { it, en } = problemMessages[code].meaning
  return { it: () => it, en: () => en }
}

/** The message of every code: first the codes of the schema, then those of the domain. */
const messages = {
  'missing-field': { it: () => 'Questo dato è obbligatorio e manca.', en: () => 'This is required and missing.' },
  'unknown-field': { it: () => 'Campo non previsto.', en: () => 'Unknown field.' },
  'wrong-type': {
    it: ({ type }) => `Serve ${types[type].it}.`,
    en: ({ type }) => `Needs to be ${types[type].en}.`,
  },
  'wrong-format': {
    it: ({ allowed, file }) => (file ? fileProblems[file].it : formatText(allowed, 'it')),
    en: ({ allowed, file }) => (file ? fileProblems[file].en : formatText(allowed, 'en')),
  },
  'out-of-range': {
    it: ({ allowed }) =>
      allowed.endsWith('–')
        ? 'Il valore non può essere negativo.'
        : `Il valore deve essere compreso tra ${bounds(allowed).join(' e ')}.`,
    en: ({ allowed }) =>
      allowed.endsWith('–')
        ? 'The value cannot be negative.'
        : `The value must be between ${bounds(allowed).join(' and ')}.`,
  },
  'wrong-length': {
    it: (details) => lengthText(details, 'it'),
    en: (details) => lengthText(details, 'en'),
  },
  'exactly-one-of': {
    it: ({ allowed, firstLine, isSame }) => {
      if (firstLine === undefined) return `Indicare esattamente uno tra: ${allowed}.`
      return isSame
        ? `La stessa casella è già alla riga ${firstLine}: tenere una riga sola.`
        : `La riga ${firstLine} ha la stessa casella con altri dati, e per ora vale quella: tenere solo la riga giusta.`
    },
    en: ({ allowed, firstLine, isSame }) => {
      if (firstLine === undefined) return `Give exactly one of: ${allowed}.`
      return isSame
        ? `The same mailbox is already on line ${firstLine}: keep one row.`
        : `Line ${firstLine} has the same mailbox with other data, and counts for now: keep only the right one.`
    },
  },
  'unknown-agreement': meaningOf('unknown-agreement'),
  'domain-not-covered': {
    it: ({ didYouMean }) =>
      `Nessun Ordine convenzionato usa questo dominio: ${didYouMean ? `forse si intendeva ${didYouMean}? Controllare` : 'controllare'} la parte dopo la @.`,
    en: ({ didYouMean }) =>
      `No Order with an agreement uses this domain: ${didYouMean ? `did you mean ${didYouMean}? Check` : 'check'} the part after the @.`,
  },
  'expiry-passed': meaningOf('expiry-passed'),
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
      `La convenzione ammette al massimo ${maximumGigabytes} GB di questo servizio per casella, compreso quanto c'è già.`,
    en: ({ maximumGigabytes }) =>
      `The agreement allows at most ${maximumGigabytes} GB of this service per mailbox, including what it already has.`,
  },
} as const satisfies Record<FieldFaultCode, TextTemplate<FaultDetails>>

/** The warning of a row that repeats an earlier one. @param line of that row */
export function repeatText(line: number, language: Language): string {
  return language === 'it'
    ? `La stessa casella con gli stessi dati è già alla riga ${line}: nei totali conta una volta sola.`
    : `The same mailbox with the same data is already on line ${line}: the totals count it once.`
}

/** The warning of a row with a value in a column that looks like a service but is none. */
export function doubtfulText(column: string, language: Language): string {
  return language === 'it'
    ? `La colonna «${column}» non è stata capita: se sono gigabyte di un servizio, qui mancano.`
    : `The column “${column}” was not understood: if it has gigabytes of a service, they are missing here.`
}

/** A message with the number of the line of a list that it is about. */
export function lineText(line: number, message: string, language: Language): string {
  return language === 'it' ? `Riga ${line}: ${message}` : `Line ${line}: ${message}`
}

/** A fault as a sentence. @param details those that the message of the code needs */
export function faultText(code: FieldFaultCode, details: Partial<FaultDetails>, language: Language): string {
  return messages[code][language](details as FaultDetails)
}
