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

/** One euro sign, before or after the amount; "€ -5" and "-€ 5" are the same. */
const EURO = /^([-\u2212–]?\s*)(?:€|EURO?)\s*|\s*(?:€|EURO?)$/i

/** A hyphen, a minus sign or a dash before an amount. */
const MINUS = /^[-\u2212–]\s*/

/** How spreadsheets show zero in their accounting format: "€ -". A dash without € may as well mean "unknown". */
const ACCOUNTING_ZERO = /^(?:€\s*-|-\s*€)$/

/**
 * An amount as decimal text with two digits; undefined if the text is not an amount. Does not check that it is small
 * enough, nor that it is not negative. "1.234" is not read, because it means 1234 to Italians and 1.234 to others.
 * @param {string} text
 * @returns {string | undefined}
 * @example readAmount('€ 1.234,5') // '1234.50'
 * @example readAmount('€ -5') // '-5.00'
 */
export function readAmount(text) {
  const bare = withoutEdges(text)
  if (bare.length > MAX_NUMBER_LENGTH) return undefined
  const signed = bare.replace(EURO, '$1')
  const parts = AMOUNT.exec(signed.replace(MINUS, ''))
  if (parts === null) return ACCOUNTING_ZERO.test(bare) ? '0.00' : undefined
  const whole = /** @type {string} */ (parts[1] ?? parts[3] ?? parts[5])
  const euros = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  const cents = (parts[2] ?? parts[4] ?? parts[6] ?? '').padEnd(2, '0')
  const amount = `${euros}.${cents}`
  return MINUS.test(signed) && amount !== '0.00' ? `-${amount}` : amount
}

/**
 * "3", "3 GB", "3,0", "2.75 gb", "0,125". Exactly three decimals are read only after a 0, because "1.234" may mean one
 * thousand. More are what spreadsheets write of a fraction: "2,3456790123".
 */
const GIGABYTES = /^(-?\d{1,9})(?:[.,](\d{1,2}|\d{4,}|(?<=^-?0[.,])\d{3}))?(?:\s*GB)?$/i

/**
 * A number of gigabytes; undefined if the text is none, or has so many digits that a number would be another one:
 * "2,99999999999999999999" would become 3.
 * @param {string} text
 * @returns {number | undefined}
 */
export function readGigabytes(text) {
  const bare = withoutEdges(text)
  const parts = bare.length > MAX_NUMBER_LENGTH ? null : GIGABYTES.exec(bare)
  if (parts === null) return undefined
  const [, whole, decimals = '0'] = parts
  const gigabytes = Number(`${whole}.${decimals}`)
  return Number.isInteger(gigabytes) && /[1-9]/.test(decimals) ? undefined : gigabytes
}

/** Words for no gigabytes in the column of a service. */
const NONE = /^(?:no|none|nessun[oa]?|-|–|—)$/i

/**
 * The gigabytes of a service in a list: as `readGigabytes`, and 0 for "NO", "nessuno" or "-".
 * @param {string} text
 * @returns {number | undefined}
 */
export function readServiceGigabytes(text) {
  return NONE.test(withoutEdges(text)) ? 0 : readGigabytes(text)
}

/** The first three letters of each month, in Italian and in English where they differ. */
const MONTHS = [
  'gen|jan',
  'feb',
  'mar',
  'apr',
  'mag|may',
  'giu|jun',
  'lug|jul',
  'ago|aug',
  'set|sep',
  'ott|oct',
  'nov',
  'dic|dec',
]

/** The full names of the months: a longer text than three letters must be one of them. */
const MONTH_NAMES = [
  'gennaio|january',
  'febbraio|february',
  'marzo|march',
  'aprile|april',
  'maggio|may',
  'giugno|june',
  'luglio|july',
  'agosto|august',
  'settembre|september|sett|sept',
  'ottobre|october',
  'novembre|november',
  'dicembre|december',
]

/** "30/04/2027", "30.4.2027", "30-04-2027"; with two digits of the year "30/4/27" and "30.4.27". "27-04-30" may be either. */
const DAY_MONTH_YEAR = /^(\d{1,2})(?:([/.])(\d{1,2})\2(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))$/

/** "30-apr-27", "30 aprile 2027", "1° maggio 2027", "venerdì 30 aprile 2027". */
const DAY_NAME_YEAR =
  /^(?:(?:luned|marted|mercoled|gioved|venerd)[iì][, ]\s?|(?:sabato|domenica)[, ]\s?)?(\d{1,2})[°º]?[ /.-]([a-z]{3,9})\.?[ /.-](\d{4}|\d{2})$/i

/** A time of day after a date, with seconds or not, and with an offset from UTC or not. */
const TIME = /(?:T|,?\s+)([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i

/**
 * A date as people write it as an ISO date, day before month. A time of day after it is left out. Any other text is left
 * as it is, without what stands around it: "4/30/2027", "46507". Does not check that the date exists.
 * @param {string} text
 * @param {(instant: number) => string} [dayAt] the civil date at an instant in milliseconds since the epoch, for a time
 *   with an offset from UTC: in Rome "2027-04-29T22:00:00Z" is 2027-04-30. Without it such a text is left as it is.
 * @returns {string}
 * @example toIsoDate('1/2/2027') // '2027-02-01'
 * @example toIsoDate('30 aprile 2027') // '2027-04-30'
 */
export function toIsoDate(text, dayAt) {
  const bare = withoutEdges(text)
  if (bare.length > MAX_DATE_LENGTH) return bare
  const [time = '', hour = '', minute = '', second = '0', offset] = TIME.exec(bare) ?? []
  const date = isoDateOf(bare.slice(0, bare.length - time.length))
  if (date === undefined) return bare
  if (offset === undefined) return date
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (dayAt === undefined || Number.isNaN(midnight)) return bare
  const minutes = Number(hour) * 60 + Number(minute) - minutesOf(offset)
  return dayAt(midnight + (minutes * 60 + Number(second)) * 1000)
}

/** A longer text is not a date. "mercoledì 30 settembre 2027 00:00:00.000000000 +02:00" has 54 characters. */
const MAX_DATE_LENGTH = 60

/**
 * A date without a time; undefined if it is written in no known way.
 * @param {string} text
 */
function isoDateOf(text) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const [, day, , month = '', year = '', dashMonth, dashYear] = DAY_MONTH_YEAR.exec(text) ?? []
  if (day !== undefined) return isoDate(day, dashMonth ?? month, dashYear ?? year)
  const [, namedDay, name = '', namedYear = ''] = DAY_NAME_YEAR.exec(text) ?? []
  const index = namedDay === undefined ? -1 : monthIndex(name.toLowerCase())
  return index < 0 ? undefined : isoDate(/** @type {string} */ (namedDay), String(index + 1), namedYear)
}

/** @param {string} name in small letters */
function monthIndex(name) {
  const names = name.length === 3 ? MONTHS : MONTH_NAMES
  return names.findIndex((variants) => variants.split('|').includes(name))
}

/**
 * @param {string} day
 * @param {string} month
 * @param {string} year two digits are a year of this century
 */
function isoDate(day, month, year) {
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** "Z", "+02:00" or "-0330" in minutes. @param {string} offset */
function minutesOf(offset) {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
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
 * for a long run of spaces before another character. Some invisible characters take two units of a string.
 * @param {string} text
 */
function withoutEdges(text) {
  let start = 0
  let end = text.length
  for (let first = ''; start < end; start += first.length) {
    first = String.fromCodePoint(/** @type {number} */ (text.codePointAt(start)))
    if (!EDGE.test(first)) break
  }
  for (let last = ''; end > start; end -= last.length) {
    last = /** @type {string} */ ([...text.slice(Math.max(start, end - 2), end)].at(-1))
    if (!EDGE.test(last)) break
  }
  return text.slice(start, end)
}
