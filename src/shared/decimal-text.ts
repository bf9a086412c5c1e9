const DIGITS = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 100 })

/**
 * A number as a person writes it: in digits, with a decimal point, never as a power of ten.
 * @example decimalText(1e-7) // '0.0000001'
 */
export function decimalText(value: number): string {
  const text = String(value)
  // A formatter costs more than most numbers need.
  return text.includes('e') ? DIGITS.format(value) : text
}
