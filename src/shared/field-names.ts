import { plainName } from './column-name.ts'

/**
 * The names of the columns of each field. Of several columns that could be the address, the one whose name stands first
 * here is taken, unless their cells decide: "indirizzo" comes last, because in Italian lists it is often the street.
 */
export const FIELD_NAMES = {
  address: [
    'casella',
    'casella pec',
    'nome casella',
    'pec',
    'email pec',
    'indirizzo pec',
    'domicilio digitale',
    'account',
    'email',
    'mail',
    'indirizzo email',
    'address',
    'indirizzo',
  ],
  expiresOn: [
    'expiresOn',
    'scadenza',
    'data scadenza',
    'data di scadenza',
    'scadenza casella',
    'scadenza pec',
    'scad',
    'data scad',
    'scad pec',
    'scade il',
    'data fine',
    'fine',
    'expiry',
    'expires',
    'end date',
  ],
  usedGigabytes: ['usedGigabytes', 'spazio usato', 'spazio occupato', 'occupazione', 'gb usati', 'used'],
  credit: ['credit', 'credito', 'credito residuo', 'credito disponibile', 'saldo', 'balance'],
  creditReadOn: [
    'creditReadOn',
    'data credito',
    'data del credito',
    'data lettura credito',
    'credito al',
    'credito letto il',
  ],
  contact: ['contact', 'contatto', 'recapito', 'posta elettronica'],
  language: ['language', 'lingua'],
} as const satisfies Record<string, readonly string[]>

/** What a list can state about a mailbox, apart from its add-ons. */
export type Field = keyof typeof FIELD_NAMES

/** What stands in the place of a field or a service for a column that counts for nothing. */
export const NO_FIELD = 'ignore'

/** Every field: those of a list for an import. */
export const FIELDS = Object.keys(FIELD_NAMES) as Field[]

const ONLY_OF_IMPORT: readonly Field[] = ['creditReadOn', 'contact', 'language']

/** The fields of a list for a report. */
const REPORT_FIELDS = FIELDS.filter((field) => !ONLY_OF_IMPORT.includes(field))

/** The fields that a list can have. */
export function fieldsOf(isImport: boolean): readonly Field[] {
  return isImport ? FIELDS : REPORT_FIELDS
}

/** Names of the address that mean the contact, in an import, where another column holds the address. */
const CONTACT_NAMES = ['email', 'mail', 'indirizzo email'].map(plainName)

/** Whether a column with this plain name holds the contact if it does not hold the address. */
export function maybeContact(plain: string): boolean {
  return CONTACT_NAMES.includes(plain)
}

const FIELD_BY_NAME = new Map(
  FIELDS.flatMap((field) => FIELD_NAMES[field].map((name): [string, Field] => [plainName(name), field])),
)

const ADDRESS_NAMES: readonly string[] = FIELD_NAMES.address.map(plainName)

/** The field that a column with this plain name holds. */
export function fieldNamed(plain: string): Field | undefined {
  return FIELD_BY_NAME.get(plain)
}

/** How early the name of a column stands among those of the address; lower is better. */
export function addressRank(name: string): number {
  const rank = ADDRESS_NAMES.indexOf(plainName(name))
  return rank < 0 ? ADDRESS_NAMES.length : rank
}
