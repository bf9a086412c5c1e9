import { label, language } from './language.js'

const formatters = new Map()

/** Formatters are slow to create, so there is one for each kind and language. @param create takes the locale */
function formatterOf(kind, create) {
  const key = `${kind} ${language()}`
  if (!formatters.has(key)) formatters.set(key, create(language() === 'it' ? 'it-IT' : 'en-GB'))
  return formatters.get(key)
}

/** "15.86" as "15,86 €" or "€15.86". The decimal text is formatted as it is, without a floating-point number. */
export function euro(amount) {
  const currency = { style: 'currency', currency: 'EUR', minimumFractionDigits: 2, useGrouping: 'always' }
  return formatterOf('euro', (locale) => new Intl.NumberFormat(locale, currency)).format(amount)
}

/** "2027-02-01" as "1° febbraio 2027" or "1 February 2027". */
export function day(date) {
  return withItalianFirst(formatDate('day', { day: 'numeric', month: 'long', year: 'numeric' }, date))
}

/** "2027-02-01" as "1° feb 2027" or "1 Feb 2027". */
export function shortDay(date) {
  return withItalianFirst(formatDate('short', { day: 'numeric', month: 'short', year: 'numeric' }, date))
}

/** "2027-02" as "febbraio 2027" or "February 2027". */
export function month(yearAndMonth) {
  return formatDate('month', { month: 'long', year: 'numeric' }, `${yearAndMonth}-01`)
}

/** "2026-11-22T07:00:00.000Z" as "22 nov 2026, 08:00" or "22 Nov 2026, 08:00", in Italy. */
export function instant(time) {
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
  const place = { ...options, timeZone: 'Europe/Rome' }
  const formatter = formatterOf('instant', (locale) => new Intl.DateTimeFormat(locale, place))
  return withItalianFirst(formatter.format(Date.parse(time)))
}

/** "22.00" as "22%". */
export function percentage(rate) {
  const options = { style: 'percent', maximumFractionDigits: 2 }
  return formatterOf('percent', (locale) => new Intl.NumberFormat(locale, options)).format(Number(rate) / 100)
}

/** A count or a quantity with the separators of the language: 50000 as "50.000" or "50,000". */
export function count(number) {
  const options = { maximumFractionDigits: 2, useGrouping: 'always' }
  return formatterOf('count', (locale) => new Intl.NumberFormat(locale, options)).format(number)
}

/**
 * A count with its noun: 1 as "1 riga", 50000 as "50.000 righe".
 * @param noun of the labels `one.<noun>` and `many.<noun>`
 */
export function counted(noun, number) {
  return label(number === 1 ? `one.${noun}` : `many.${noun}`, { count: count(number) })
}

/** Names as a list: "a, b e c" or "a, b and c". */
export function listed(names) {
  return formatterOf('list', (locale) => new Intl.ListFormat(locale)).format(names)
}

/** The parts of an amount: "13,00 € + IVA 22% 2,86 €". */
export function netAndVat({ net, vatPercentage, vat }) {
  return label('figure.netAndVat', { net: euro(net), vatPercentage: percentage(vatPercentage), vat: euro(vat) })
}

/**
 * A sentence of the API about a value, with the amounts and dates of its examples as people type them in the language of
 * the page: "10.98" and "2027-04-30" in English, "10,98" and "30/04/2027" in Italian. The API shows what JSON or the
 * lists take, whatever the language.
 */
export function asWritten(text) {
  if (language() === 'it') {
    return text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3/$2/$1').replace(/(?<![\w.])(\d+)\.(\d{2})(?!\d)/g, '$1,$2')
  }
  return text.replace(/\b(\d{2})\/(\d{2})\/(\d{4})\b/g, '$3-$2-$1').replace(/(?<![\w,])(\d+),(\d{2})(?!\d)/g, '$1.$2')
}

function formatDate(kind, options, date) {
  const formatter = formatterOf(kind, (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return formatter.format(Date.parse(`${date}T00:00:00Z`))
}

/** Italian writes the first of a month as an ordinal. */
function withItalianFirst(text) {
  return language() === 'it' ? text.replace(/^1 /, '1° ') : text
}
