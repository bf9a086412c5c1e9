import { isMoney, type Money, ZERO } from '../domain/money.ts'

/** No figure is longer. A longer cell is none, and no rule below has to look at it. */
const MAX_FIGURE_LENGTH = 100

/** "10", "10,5", "10.50"; "1.234,50"; "1,234.50". Groups of thousands begin with no zero. */
const AMOUNT = /^(?:(\d+)(?:[.,](\d\d?))?|([1-9]\d{0,2}(?:\.\d{3})+),(\d\d?)|([1-9]\d{0,2}(?:,\d{3})+)\.(\d\d?))$/

/** One euro sign, before the amount or behind it. */
const EURO = /^(?:€|EURO?)\s*|\s*(?:€|EURO?)$/i

/** Zero in the accounting format of spreadsheets, "€ -"; a dash alone may as well stand for what nobody knows. */
const ZERO_IN_EURO = /^(?:€\s*-|-\s*€)$/

/**
 * An amount as people write it, as decimal text with two digits: "€ 1.234,5" is "1234.50". Absent where it is none, and
 * for "1.234" alone, which is a thousand to some and one to others. Whether it is too large is not checked.
 */
export function amountOf(cell: string): Money | undefined {
  if (isMoney(cell)) return cell
  if (cell.length > MAX_FIGURE_LENGTH) return undefined
  const parts = AMOUNT.exec(cell.replace(EURO, ''))
  if (parts === null) return ZERO_IN_EURO.test(cell) ? ZERO : undefined
  const whole = ((parts[1] ?? parts[3] ?? parts[5]) as string).replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return `${whole}.${(parts[2] ?? parts[4] ?? parts[6] ?? '').padEnd(2, '0')}`
}

/** As most lists have them: read without a match. */
const PLAIN = /^\d{1,6}(?:\.\d{1,2})?$/

/** "3", "3 GB", "3,0", "2.75 gb". Three decimals might be thousands, but for those of a number below one. */
const GIGABYTES = /^(-?\d{1,9})(?:[.,](\d{1,2}|\d{4,9}|(?<=^-?0[.,])\d{3}))?(?:\s*GB)?$/i

/** Gigabytes as people write them. Absent where the cell holds no number. */
export function gigabytesOf(cell: string): number | undefined {
  if (PLAIN.test(cell)) return Number(cell)
  const parts = cell.length > MAX_FIGURE_LENGTH ? null : GIGABYTES.exec(cell)
  return parts === null ? undefined : Number(`${parts[1]}.${parts[2] ?? '0'}`)
}

const DAY_MONTH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** "1/2/2027" and "01/02/2027" are 2027-02-01; anything else is left as it is. Whether it is a date is not checked. */
export function isoDateOf(cell: string): string {
  const parts = DAY_MONTH_YEAR.exec(cell)
  if (parts === null) return cell
  const [, day = '', month = '', year] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
