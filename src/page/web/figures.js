import { label, language } from './language.js'

const cache = new Map()

/** Makers of formats are slow: one for each language and kind. */
function format(kind, make) {
  const key = `${kind} ${language()}`
  if (!cache.has(key)) cache.set(key, make(language() === 'it' ? 'it-IT' : 'en-GB'))
  return cache.get(key)
}

/** "15.86" as "15,86 €" or "€15.86". The decimal text is formatted as it is, never through a float. */
export function euro(amount) {
  const currency = { style: 'currency', currency: 'EUR', minimumFractionDigits: 2, useGrouping: 'always' }
  return format('euro', (locale) => new Intl.NumberFormat(locale, currency)).format(amount)
}

/** "2027-02-01" as "1° febbraio 2027" or "1 February 2027". */
export function day(date) {
  return italianFirst(dated('day', { day: 'numeric', month: 'long', year: 'numeric' }, date))
}

/** "2027-02-01" as "1° feb 2027" or "1 Feb 2027". */
export function shortDay(date) {
  return italianFirst(dated('short', { day: 'numeric', month: 'short', year: 'numeric' }, date))
}

/** "2027-02" as "febbraio 2027" or "February 2027". */
export function month(yearAndMonth) {
  return dated('month', { month: 'long', year: 'numeric' }, `${yearAndMonth}-01`)
}

function percentage(rate) {
  const options = { style: 'percent', maximumFractionDigits: 2 }
  return format('percent', (locale) => new Intl.NumberFormat(locale, options)).format(Number(rate) / 100)
}

/** A count or a quantity with the separators of the language. */
export function count(number) {
  const options = { maximumFractionDigits: 2, useGrouping: 'always' }
  return format('count', (locale) => new Intl.NumberFormat(locale, options)).format(number)
}

/** What an amount is made of: "13,00 € + IVA 22% 2,86 €". */
export function netAndVat({ net, vatPercentage, vat }) {
  return label('figure.netAndVat', { net: euro(net), vatPercentage: percentage(vatPercentage), vat: euro(vat) })
}

function dated(kind, options, date) {
  const formatter = format(kind, (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return formatter.format(Date.parse(`${date}T00:00:00Z`))
}

function italianFirst(text) {
  return language() === 'it' ? text.replace(/^1 /, '1° ') : text
}
