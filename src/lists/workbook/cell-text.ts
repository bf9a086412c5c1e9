import { type CellObject, utils } from '@e965/xlsx'
import { decimalText } from '../../shared/decimal-text.ts'
import { unitOf } from './number-unit.ts'

/**
 * The value of a cell as a text that lists are read from: a date as 2027-04-30, without its time of day; a number with
 * a decimal point, and with the unit that its format writes, such as "3 MB"; a formula by its last value. Yes and no
 * become words that say so in a column of gigabytes.
 */
export function cellText(cell: CellObject): string {
  const { t: type, v: value, z: format } = cell
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#VALUE!' : value.toISOString().slice(0, 10)
  if (type === 'e') return utils.format_cell(cell)
  if (typeof value === 'number') return measuredText(value, typeof format === 'string' ? unitOf(format) : '')
  if (typeof value === 'boolean') return value ? 'SI' : 'NO'
  return value ?? ''
}

/** A share is shown in hundredths: 0.85 as 85%. */
function measuredText(value: number, unit: string): string {
  if (unit === '') return numberText(value)
  return unit === '%' ? `${numberText(value * 100)}%` : `${numberText(value)} ${unit}`
}

/**
 * A number as a spreadsheet shows it, with 15 digits. With exactly three decimals it gets a fourth: in a list of text
 * "1.234" may be one thousand.
 */
function numberText(value: number): string {
  const text = decimalText(Number(value.toPrecision(15)))
  return /^-?[1-9]\d*\.\d{3}$/.test(text) ? `${text}0` : text
}
