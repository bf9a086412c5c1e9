/**
 * Numbers, amounts and dates as people type them, converted to what the API takes. A text that cannot be converted is
 * sent as it is: the API then says what is wrong with it, and the page shows that at the field.
 */

/** "3" -> 3, "1,5" -> 1.5, "tre" -> "tre". */
export function toNumber(text) {
  const plain = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim()
}

/** "15,86" -> "15.86", "15" -> "15.00", "€ 1.234,5" -> "1234.50"; "1.234" alone is ambiguous and stays as it is. */
export function toAmount(text) {
  const bare = text.replace(/[€\s]/g, '')
  const plain = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : bare
  const [, whole, cents] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  if (whole === undefined) return text.trim()
  return `${whole.replace(/^0+(?=\d)/, '')}.${(cents ?? '').padEnd(2, '0')}`
}

/** The value of a date field: undefined if it is empty, "" if the date is incomplete, which the API rejects. */
export function toDate(input) {
  return input.value === '' && !input.validity.badInput ? undefined : input.value
}
