import { hasLookAlikes, wordsOf } from '../../shared/column-name.ts'

/** Parts of the name of a column that may hold a service or its gigabytes. */
const PARTS = /giga|spazio|archiv|conserv|inbox|storage|preserv|serviz|service|addon|^gb|gb$/

/** Whole words of such a name. An additional mail address is "aggiuntiva". */
const WORDS = new Set(['gb', 'extra', 'aggiuntivo', 'aggiuntivi'])

/** A number of gigabytes that says so itself. */
const GIGABYTES = /^\s*\d{1,4}(?:[.,]\d+)?\s*(?:gb|gib|giga|gigabytes?)\s*$/i

/** Whether a cell holds gigabytes, whatever its column is called. @example holdsGigabytes('3 GB') // true */
export function holdsGigabytes(cell: string): boolean {
  return GIGABYTES.test(cell)
}

/**
 * Whether a column that is neither a field nor a service looks like one of a service. If its add-ons were left out
 * without a word, mailboxes that lose them would seem safe. So may those where a name is not in the letters it seems
 * to be in.
 * @example isDoubtful('GB extra') // true
 */
export function isDoubtful(name: string): boolean {
  const words = wordsOf(name)
  return PARTS.test(words.join('')) || words.some((word) => WORDS.has(word)) || hasLookAlikes(name)
}
