import type { Agreement } from '../../domain/agreement.ts'
import { type CivilDate, dateIn } from '../../domain/calendar.ts'
import { isMoney, type Money } from '../../domain/money.ts'
import { timeZoneOf } from '../../domain/today.ts'
import { NOT_NEGATIVE, type SchemaFault } from '../../shared/field-fault.ts'
import type { Field } from '../../shared/field-names.ts'
import type { Language } from '../../shared/language.ts'
import { readAddress, readAmount, readGigabytes, toIsoDate } from '../../shared/written-values.js'
import { check } from '../field-checks.ts'
import { REPLACEMENT_CHARACTER } from '../row-faults.ts'

/** How the cells of one field are read and checked. */
export interface CellReader<Value> {
  readonly field: Field
  readonly required: boolean
  /** The value of a cell; undefined if the cell cannot be read. @param agreement of the mailbox, if one is known */
  read(cell: string, agreement?: Agreement): Value | undefined
  check(value: Value): readonly SchemaFault[]
  /** How a cell should look, if not like the field in JSON. */
  readonly example: string
}

export const ADDRESS: CellReader<string> = {
  field: 'address',
  required: true,
  // The schema allows any character before the @, but this one shows that the list is not UTF-8.
  read: (cell) => (cell.includes(REPLACEMENT_CHARACTER) ? undefined : readAddress(cell)),
  check: check.address,
  example: '',
}

export const EXPIRY_DATE: CellReader<CivilDate> = {
  field: 'expiresOn',
  required: true,
  read: (cell, agreement) => toIsoDate(cell, (instant) => dateIn(timeZoneOf(agreement), instant)),
  check: check.expiresOn,
  example: '30/04/2027',
}

export const USED_GIGABYTES: CellReader<number> = {
  field: 'usedGigabytes',
  required: false,
  read: readGigabytes,
  check: check.usedGigabytes,
  example: '2,5 GB',
}

export const CREDIT: CellReader<Money> = {
  field: 'credit',
  required: false,
  read: readAmount,
  check: creditFaults,
  example: '1234,50',
}

export const CREDIT_DATE: CellReader<CivilDate> = { ...EXPIRY_DATE, field: 'creditReadOn', required: false }

export const CONTACT: CellReader<string> = {
  field: 'contact',
  required: false,
  read: ADDRESS.read,
  check: check.address,
  example: 'mario.rossi@example.org',
}

/** How people write the languages of the service. */
const LANGUAGE_WORDS: ReadonlyMap<string, Language> = new Map([
  ...['it', 'italiano', 'italian'].map((word) => [word, 'it'] as const),
  ...['en', 'inglese', 'english'].map((word) => [word, 'en'] as const),
])

export const LANGUAGE: CellReader<Language> = {
  field: 'language',
  required: false,
  read: (cell) => LANGUAGE_WORDS.get(cell.toLowerCase()),
  check: () => [],
  example: 'it',
}

/** An amount that could be read has the right format, so it can only be negative or too large. */
function creditFaults(amount: Money): readonly SchemaFault[] {
  if (isMoney(amount)) return []
  return [{ pointer: '', code: 'out-of-range', allowed: amount.startsWith('-') ? NOT_NEGATIVE : '0,00–999999999,99' }]
}
