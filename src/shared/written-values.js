// @ts-check
/**
 * Amounts, gigabytes, dates and addresses as people write them, converted to what the API takes. The web page and the
 * lists both read them here, so that the same text means the same in both. JavaScript, because a browser runs it as it
 * is. What is not certain is not read: the page sends it unchanged and the API says what is wrong with it.
 */

/** A longer text is not a number. It is not matched by the patterns below, which could be slow for it. */
const MAX_NUMBER_LENGTH = 100

/** "10", "10,5", "10.50"; "1.234,50"; "1,234.50". A number with groups of thousands does not begin with 0. */
const AMOUNT = /^(?:(\d+)(?:[.,](\d\d?))?|([1-9]\d{0,2}(?:\.\d{3})+),(\d\d?)|([1-9]\d{0,2}(?:,\d{3})+)\.(\d\d?))$/

/** One euro sign, before or after the amount. */
const EURO = /^(?:€|EURO?)\s*|\s*(?:€|EURO?)$/i

/** How spreadsheets show zero in their accounting format: "€ -". A dash without € may as well mean "unknown". */
const ACCOUNTING_ZERO = /^(?:€\s*-|-\s*€)$/

/**
 * An amount as decimal text with two digits; undefined if the text is not an amount. Does not check that it is small
 * enough. "1.234" is not read, because it means 1234 to Italians and 1.234 to others.
 * @param {string} text
 * @returns {string | undefined}
 * @example readAmount('€ 1.234,5') // '1234.50'
 */
export function readAmount(text) {
  const bare = withoutEdges(text)
  if (bare.length > MAX_NUMBER_LENGTH) return undefined
  const parts = AMOUNT.exec(bare.replace(EURO, ''))
  if (parts === null) return ACCOUNTING_ZERO.test(bare) ? '0.00' : undefined
  const whole = /** @type {string} */ (parts[1] ?? parts[3] ?? parts[5])
  const euros = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const cents = (parts[2] ?? parts[4] ?? parts[6] ?? '').padEnd(2, '0')
  return `${euros}.${cents}`
}

/**
 * "3", "3 GB", "3,0", "2.75 gb", "0,125". Exactly three decimals are read only after a 0, because "1.234" may mean one
 * thousand. More are what spreadsheets write of a fraction: "2,3456790123".
 */
const GIGABYTES = /^(-?\d{1,9})(?:[.,](\d{1,2}|\d{4,}|(?<=^-?0[.,])\d{3}))?(?:\s*GB)?$/i

/**
 * A number of gigabytes; undefined if the text is none.
 * @param {string} text
 * @returns {number | undefined}
 */
export function readGigabytes(text) {
  const bare = withoutEdges(text)
  const parts = bare.length > MAX_NUMBER_LENGTH ? null : GIGABYTES.exec(bare)
  return parts === null ? undefined : Number(`${parts[1]}.${parts[2] ?? '0'}`)
}

const DAY_MONTH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * A date as Italians write it as an ISO date. Any other text is left as it is, without what stands around it. Does not
 * check that the date exists.
 * @param {string} text
 * @returns {string}
 * @example toIsoDate('1/2/2027') // '2027-02-01'
 */
export function toIsoDate(text) {
  const bare = withoutEdges(text)
  const [, day = '', month = '', year] = DAY_MONTH_YEAR.exec(bare) ?? []
  return year === undefined ? bare : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * An address without what copying adds to it: spaces and invisible characters around it, and "mailto:".
 * Nothing within the address changes. Does not check that it is one.
 * @param {string} text
 * @returns {string}
 * @example readAddress(' mailto:mario.rossi@example.org') // 'mario.rossi@example.org'
 */
export function readAddress(text) {
  return withoutEdges(withoutEdges(text).replace(/^mailto:/i, ''))
}

/** A space, a control character, or an invisible one, such as U+200B, U+200E and U+FEFF: pasted along with a text. */
const EDGE = /[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * A text without spaces and invisible characters around it. Character by character: a pattern with "+$" would be slow
 * for a long run of spaces before another character.
 * @param {string} text
 */
function withoutEdges(text) {
  let start = 0
  let end = text.length
  while (start < end && EDGE.test(text.charAt(start))) start += 1
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
