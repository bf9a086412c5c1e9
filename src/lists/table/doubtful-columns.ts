import { hasLookAlikes, wordsOf } from '../../shared/column-name.ts'

/** Words and parts of words in the name of a column that may hold the gigabytes of a service. */
const SPACE = /giga|spazio|archiv|conserv|inbox|storage|preserv|^gb|gb$/

/**
 * Whether a column that is neither a field nor a service looks like one of a service. If its add-ons were left out
 * without a word, mailboxes that lose them would seem safe. So may a column whose name is not in the letters it seems to
 * be in.
 * @example isDoubtful('GB extra') // true
 */
export function isDoubtful(name: string): boolean {
  const words = wordsOf(name)
  return SPACE.test(words.join('')) || words.includes('gb') || hasLookAlikes(name)
}
