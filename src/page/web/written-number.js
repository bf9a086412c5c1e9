/**
 * Numbers and dates as people write them, turned into what the API takes. What is no number goes on as it is: the API says what
 * is wrong with it, at its field.
 */

/** "3" -> 3, "1,5" -> 1.5, "tre" -> "tre". */
export function writtenNumber(text) {
  const plain = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim()
}

/** "15,86" -> "15.86", "15" -> "15.00", "€ 1.234,5" -> "1234.50"; "1.234" alone stays, for it is ambiguous. */
export function writtenAmount(text) {
  const bare = text.replace(/[€\s]/g, '')
  const plain = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : bare
  const [, whole, cents] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  if (whole === undefined) return text.trim()
  return `${whole.replace(/^0+(?=\d)/, '')}.${(cents ?? '').padEnd(2, '0')}`
}

/** The date in a field: absent where it is empty, "" where it is not whole, which the API does not take for a date. */
export function writtenDate(input) {
  return input.value === '' && !input.validity.badInput ? undefined : input.value
}
