// Served from src/shared, where the lists read the same texts.
import { readAddress, readAmount, readGigabytes, toIsoDate } from '../written-values.js'

/**
 * What people type into fields, converted to what the API takes. A text that cannot be converted is sent as it is: the
 * API then says what is wrong with it, and the page shows that at the field. An empty field is undefined.
 */

/** "3" -> 3, "1,5 GB" -> 1.5, "tre" -> "tre". */
export function toNumber({ value }) {
  return filled(value, readGigabytes)
}

/** "15,86" -> "15.86", "€ 1.234,5" -> "1234.50"; "1.234" alone is ambiguous and stays as it is. */
export function toAmount({ value }) {
  return filled(value, readAmount)
}

/** "30/04/2027" -> "2027-04-30". */
export function toDate({ value }) {
  return toIsoDate(value) || undefined
}

/** " mailto:mario.rossi@example.org" -> "mario.rossi@example.org". */
export function toAddress({ value }) {
  return readAddress(value) || undefined
}

function filled(text, read) {
  return text.trim() === '' ? undefined : (read(text) ?? text.trim())
}
