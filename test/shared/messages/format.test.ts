import t from 'tap'
import {
  al,
  date,
  days,
  daysOf,
  del,
  euro,
  gigabytes,
  il,
  months,
  percentage,
  sentence,
} from '../../../src/shared/messages/format.ts'

t.test('dates', async (t) => {
  const table: [string, string, string][] = [
    ['2027-02-01', '1° febbraio 2027', '1 February 2027'],
    ['2027-04-30', '30 aprile 2027', '30 April 2027'],
    ['2026-11-22', '22 novembre 2026', '22 November 2026'],
    ['2027-01-08', '8 gennaio 2027', '8 January 2027'],
    ['2027-12-11', '11 dicembre 2027', '11 December 2027'],
    ['2028-02-29', '29 febbraio 2028', '29 February 2028'],
  ]
  for (const [civilDate, it, en] of table) {
    t.equal(date(civilDate, 'it'), it)
    t.equal(date(civilDate, 'en'), en)
  }
  const everyMonth = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}-02`)
  t.strictSame(
    everyMonth.map((day) => date(day, 'it').split(' ')[1]),
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  )
  t.strictSame(
    everyMonth.map((day) => date(day, 'en').split(' ')[1]),
    'January February March April May June July August September October November December'.split(' '),
  )
})

t.test('the Italian article is shortened before 8 and 11', async (t) => {
  const table: [string, string, string, string][] = [
    ['2027-05-09', 'il 9 maggio 2027', 'al 9 maggio 2027', 'del 9 maggio 2027'],
    ['2027-05-08', "l'8 maggio 2027", "all'8 maggio 2027", "dell'8 maggio 2027"],
    ['2027-05-11', "l'11 maggio 2027", "all'11 maggio 2027", "dell'11 maggio 2027"],
    ['2027-05-18', 'il 18 maggio 2027', 'al 18 maggio 2027', 'del 18 maggio 2027'],
    ['2027-05-01', 'il 1° maggio 2027', 'al 1° maggio 2027', 'del 1° maggio 2027'],
  ]
  for (const [day, ...expected] of table) t.strictSame([il(day), al(day), del(day)], expected, day)
})

t.test('today is called so, with its date', async (t) => {
  const today = daysOf('2027-05-08')
  t.strictSame(
    [today.il('2027-05-08'), today.del('2027-05-08', ','), today.day('2027-05-08', ','), today.on('2027-05-08')],
    ['oggi, 8 maggio 2027', 'di oggi, 8 maggio 2027,', 'today, 8 May 2027,', 'today, 8 May 2027'],
  )
  for (const other of [today, daysOf(undefined)]) {
    t.strictSame(
      [other.il('2027-05-11', ','), other.del('2027-05-11', ','), other.day('2027-05-11', ','), other.on('2027-05-11')],
      ["l'11 maggio 2027", "dell'11 maggio 2027", '11 May 2027', 'on 11 May 2027'],
    )
  }
})

t.test('amounts', async (t) => {
  const table: [string, string, string][] = [
    ['0.00', '0,00 euro', 'EUR 0.00'],
    ['15.86', '15,86 euro', 'EUR 15.86'],
    ['999.99', '999,99 euro', 'EUR 999.99'],
    ['1234.50', '1.234,50 euro', 'EUR 1,234.50'],
    ['243999756.00', '243.999.756,00 euro', 'EUR 243,999,756.00'],
  ]
  for (const [amount, it, en] of table) t.strictSame([euro(amount, 'it'), euro(amount, 'en')], [it, en])
})

t.test('percentages, days and gigabytes', async (t) => {
  const rates: [string, string, string][] = [
    ['22.00', '22%', '22%'],
    ['22.50', '22,5%', '22.5%'],
    ['19.65', '19,65%', '19.65%'],
    ['4.00', '4%', '4%'],
    ['20.00', '20%', '20%'],
    ['100.00', '100%', '100%'],
    ['0.00', '0%', '0%'],
    ['0.05', '0,05%', '0.05%'],
  ]
  for (const [rate, it, en] of rates) t.strictSame([percentage(rate, 'it'), percentage(rate, 'en')], [it, en])
  t.strictSame([days(1, 'it'), days(71, 'it'), days(0, 'it')], ['1 giorno', '71 giorni', '0 giorni'])
  t.strictSame([months(1, 'it'), months(3, 'it')], ['1 mese', '3 mesi'])
  t.strictSame([months(1, 'en'), months(11, 'en')], ['1 month', '11 months'])
  t.strictSame([days(1, 'en'), days(71, 'en')], ['1 day', '71 days'])
  t.strictSame([gigabytes(2.5, 'it'), gigabytes(2.5, 'en'), gigabytes(3, 'it')], ['2,5 GB', '2.5 GB', '3 GB'])
  t.strictSame([gigabytes(9999.25, 'it'), gigabytes(9999.25, 'en')], ['9.999,25 GB', '9,999.25 GB'])
})

t.test('a clause becomes a sentence', async (t) => {
  t.equal(sentence("è il giorno dell'addebito"), "È il giorno dell'addebito.")
  t.equal(sentence(''), '.')
})
