import type { Language } from '../language.ts'

const MONTHS = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** "2027-02-01" as "1° febbraio 2027" or "1 February 2027". */
export function date(civilDate: string, language: Language): string {
  const day = civilDate.slice(civilDate[8] === '0' ? 9 : 8)
  const month = MONTHS[language][Number(civilDate.slice(5, 7)) - 1]
  return `${language === 'it' && day === '1' ? '1°' : day} ${month} ${civilDate.slice(0, 4)}`
}

/** An Italian date with its article, which is shortened before 8 and 11: "il 9 maggio", "l'8 maggio". */
function withArticle(full: string, elided: string): (civilDate: string) => string {
  return (civilDate) => {
    const day = civilDate.slice(8)
    return (day === '08' || day === '11' ? elided : `${full} `) + date(civilDate, 'it')
  }
}

export const il = withArticle('il', "l'")
export const al = withArticle('al', "all'")
export const del = withArticle('del', "dell'")

/**
 * How texts name days. Texts that are read on `today` call that day "oggi" or "today", so that it cannot be taken for a
 * later one.
 * @param today the date for which the question is asked; undefined for a text that is read later, such as a reminder
 * @example daysOf('2026-11-26').il('2026-11-26') // 'oggi, 26 novembre 2026'
 */
export function daysOf(today: string | undefined) {
  const ifToday =
    (before: string, otherwise: (day: string) => string, language: Language) =>
    (day: string, after = '') =>
      day === today ? `${before}, ${date(day, language)}${after}` : otherwise(day)
  return {
    /** "il 30 aprile 2027". @param after closes the date of today, if the sentence goes on: "oggi, 26 novembre 2026," */
    il: ifToday('oggi', il, 'it'),
    /** "del 30 aprile 2027", "di oggi, 26 novembre 2026". */
    del: ifToday('di oggi', del, 'it'),
    /** "30 April 2027", "today, 26 November 2026". */
    day: ifToday('today', (day) => date(day, 'en'), 'en'),
    /** "on 30 April 2027", "today, 26 November 2026". */
    on: ifToday('today', (day) => `on ${date(day, 'en')}`, 'en'),
  }
}

/** "1234.50" as "1.234,50 euro" or "EUR 1,234.50". */
export function euro(amount: string, language: Language): string {
  const whole = grouped(amount.slice(0, -3), SEPARATORS[language][0])
  const cents = amount.slice(-2)
  return language === 'it' ? `${whole},${cents} euro` : `EUR ${whole}.${cents}`
}

/** The thousands separator and the decimal separator. */
const SEPARATORS = { it: ['.', ','], en: [',', '.'] } as const

/** "1234567" as "1.234.567". */
function grouped(whole: string, separator: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator)
}

/** "22.00" as "22%", "22.50" as "22,5%" or "22.5%". */
export function percentage(rate: string, language: Language): string {
  const short = rate.replace(/\.?0+$/, '')
  return `${language === 'it' ? short.replace('.', ',') : short}%`
}

/** "1 giorno", "71 giorni"; "1 day", "71 days". */
export function days(count: number, language: Language): string {
  const unit = language === 'it' ? ['giorno', 'giorni'] : ['day', 'days']
  return `${count} ${count === 1 ? unit[0] : unit[1]}`
}

/** "1 mese", "3 mesi"; "1 month", "3 months". */
export function months(count: number, language: Language): string {
  const unit = language === 'it' ? ['mese', 'mesi'] : ['month', 'months']
  return `${count} ${count === 1 ? unit[0] : unit[1]}`
}

/** "2,5 GB" or "2.5 GB". */
export function gigabytes(count: number, language: Language): string {
  const [whole = '', hundredths] = String(count).split('.')
  const [thousands, point] = SEPARATORS[language]
  return `${grouped(whole, thousands)}${hundredths === undefined ? '' : point + hundredths} GB`
}

/** A clause with a capital letter at the beginning and a full stop at the end. */
export function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
