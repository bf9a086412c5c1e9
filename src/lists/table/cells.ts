import { isMoney, type Money, ZERO } from '../../domain/money.ts'

/** A longer cell is not a number. It is not matched by the patterns below, which could be slow for it. */
const MAX_NUMBER_LENGTH = 100

/** "10", "10,5", "10.50"; "1.234,50"; "1,234.50". A number with groups of thousands does not begin with 0. */
const AMOUNT = /^(?:(\d+)(?:[.,](\d\d?))?|([1-9]\d{0,2}(?:\.\d{3})+),(\d\d?)|([1-9]\d{0,2}(?:,\d{3})+)\.(\d\d?))$/

/** One euro sign, before or after the amount. */
const EURO = /^(?:€|EURO?)\s*|\s*(?:€|EURO?)$/i

/** How spreadsheets show zero in their accounting format: "€ -". A dash without € may as well mean "unknown". */
const ACCOUNTING_ZERO = /^(?:€\s*-|-\s*€)$/

/**
 * Reads an amount as people write it; undefined if the cell is not an amount. Does not check that it is small enough.
 * "1.234" is not read, because it means 1234 to Italians and 1.234 to others.
 * @example readAmount('€ 1.234,5') // '1234.50'
 */
export function readAmount(cell: string): Money | undefined {
  if (isMoney(cell)) return cell
  if (cell.length > MAX_NUMBER_LENGTH) return undefined
  const parts = AMOUNT.exec(cell.replace(EURO, ''))
  if (parts === null) return ACCOUNTING_ZERO.test(cell) ? ZERO : undefined
  const euros = ((parts[1] ?? parts[3] ?? parts[5]) as string).replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const cents = (parts[2] ?? parts[4] ?? parts[6] ?? '').padEnd(2, '0')
  return `${euros}.${cents}`
}

/**
 * "3", "3 GB", "3,0", "2.75 gb", "0,125". Exactly three decimals are read only after a 0, because "1.234" may mean
 * one thousand.
 */
const GIGABYTES = /^(-?\d{1,9})(?:[.,](\d{1,2}|\d{4,9}|(?<=^-?0[.,])\d{3}))?(?:\s*GB)?$/i

/** Reads gigabytes as people write them; undefined if the cell is not a number of gigabytes. */
export function readGigabytes(cell: string): number | undefined {
  const parts = cell.length > MAX_NUMBER_LENGTH ? null : GIGABYTES.exec(cell)
  return parts === null ? undefined : Number(`${parts[1]}.${parts[2] ?? '0'}`)
}

const DAY_MONTH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * Turns a date as Italians write it into an ISO date, and leaves other cells as they are. Does not check that the date
 * exists.
 * @example toIsoDate('1/2/2027') // '2027-02-01'
 */
export function toIsoDate(cell: string): string {
  const parts = DAY_MONTH_YEAR.exec(cell)
  if (parts === null) return cell
  const [, day = '', month = '', year] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
