import { date, il } from './format.ts'
import type { Language, TextOf } from './language.ts'

/** The figures of a fault, each there for the codes that tell it. Never a value that the caller sent. */
export interface FaultCase {
  readonly on: string
  readonly maximumGigabytes: number
  /** What a bound allows, or an example of the right form: "1–1000", "2027-04-30". */
  readonly allowed: string
  /** The JSON type expected. */
  readonly type: keyof typeof types
}

const types = {
  integer: { it: 'un numero intero', en: 'an integer' },
  number: { it: 'un numero', en: 'a number' },
  string: { it: 'un testo', en: 'a string' },
  array: { it: 'una lista', en: 'an array' },
  object: { it: 'un oggetto', en: 'an object' },
} as const

/** What is wrong at one place of a request: first the codes of its form, then those of the domain. */
const details = {
  'missing-field': { it: () => 'Campo obbligatorio mancante.', en: () => 'Required field is missing.' },
  'unknown-field': { it: () => 'Campo non previsto.', en: () => 'Unknown field.' },
  'wrong-type': {
    it: ({ type }) => `Tipo errato: serve ${types[type].it}.`,
    en: ({ type }) => `Wrong type: expected ${types[type].en}.`,
  },
  'wrong-format': {
    it: ({ allowed }) => `Forma errata: attesa quella di ${allowed}.`,
    en: ({ allowed }) => `Wrong format: expected one like ${allowed}.`,
  },
  'out-of-range': {
    it: ({ allowed }) => `Fuori dai limiti, che sono ${allowed}.`,
    en: ({ allowed }) => `Out of range, which is ${allowed}.`,
  },
  'wrong-length': {
    it: ({ allowed }) => `Lunghezza errata: ammessa ${allowed}.`,
    en: ({ allowed }) => `Wrong length: ${allowed} allowed.`,
  },
  'exactly-one-of': {
    it: ({ allowed }) => `Indicare esattamente uno tra: ${allowed}.`,
    en: ({ allowed }) => `Give exactly one of: ${allowed}.`,
  },
  'unknown-agreement': {
    it: () => 'Nessun accordo ha questo identificativo.',
    en: () => 'No agreement has this id.',
  },
  'domain-not-covered': {
    it: () => "Il dominio dell'indirizzo non è di alcun accordo: quel che segue la @ deve corrispondere esattamente.",
    en: () => 'The domain of the address is not of any agreement: the part after the @ must match exactly.',
  },
  'expiry-passed': {
    it: () => "La scadenza è passata: leggere la data nuova nell'area clienti.",
    en: () => 'The expiry has passed: read the new date in the customer area.',
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
    it: () => "L'accordo non offre questo servizio.",
    en: () => 'The agreement does not offer this service.',
  },
  'quantity-above-maximum': {
    it: ({ maximumGigabytes }) => `L'accordo ammette al massimo ${maximumGigabytes} GB di questo servizio per casella.`,
    en: ({ maximumGigabytes }) => `The agreement allows at most ${maximumGigabytes} GB of this service per mailbox.`,
  },
} as const satisfies Record<string, TextOf<FaultCase>>

/** The code of a fault at one place of a request. */
export type PlaceCode = keyof typeof details

/** The codes of the form of a request, as against those of its meaning. */
export const FORM_CODES = [
  'missing-field',
  'unknown-field',
  'wrong-type',
  'wrong-format',
  'out-of-range',
  'wrong-length',
  'exactly-one-of',
] as const satisfies PlaceCode[]

/** What is told of a line of a list, with the number of the line. */
export function lineText(line: number, told: string, language: Language): string {
  return language === 'it' ? `Riga ${line}: ${told}` : `Line ${line}: ${told}`
}

/** A fault as a sentence. The figures its code lacks are not read. */
export function faultText(code: PlaceCode, given: Partial<FaultCase>, language: Language): string {
  return details[code][language](given as FaultCase)
}
