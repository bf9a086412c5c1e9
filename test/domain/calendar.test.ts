import t from 'tap'
import {
  addDays,
  addMonths,
  addYears,
  anniversaryAfter,
  anniversaryFrom,
  daysBetween,
  earliest,
  isCivilDate,
  isTimeZone,
  REMEMBERED_MONTHS,
  todayIn,
  yearsToAnniversaryFrom,
} from '../../src/domain/calendar.ts'

t.test('a civil date is a real day, written YYYY-MM-DD', async (t) => {
  const dates = ['2027-04-30', '1900-01-01', '2150-12-31', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31']
  for (const date of dates) t.equal(isCivilDate(date), true, date)
  const others = [
    '2027-02-29',
    '1900-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-00-10',
    '2027-13-01',
    '2027-01-00',
    '2027-01-32',
    '2027-2-3',
    '27-02-03',
    '20270203',
    '2027/02/03',
    '03-02-2027',
    '2027-02-03T00:00:00Z',
    ' 2027-02-03',
    '2027-02-03 ',
    '2027-02-03\n',
    '+2027-02-03',
    '-2027-02-03',
    '12027-02-03',
    '２０２７-02-03',
    '',
  ]
  for (const text of others) t.equal(isCivilDate(text), false, JSON.stringify(text))
})

t.test('months: the day with the same number, or the last of the month (art. 2963 of the civil code)', async (t) => {
  const table: [string, number, string][] = [
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-22', 3, '2027-02-22'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-02-01', 3, '2027-05-01'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-12-31', 1, '2028-01-31'],
    ['2027-12-31', 0, '2027-12-31'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2027-02-28', -3, '2026-11-28'],
    ['2027-05-31', -3, '2027-02-28'],
    ['2027-01-31', -1, '2026-12-31'],
    ['2027-01-01', -1, '2026-12-01'],
    ['2027-01-15', -12, '2026-01-15'],
    ['2027-01-15', -13, '2025-12-15'],
    ['1999-12-31', 2, '2000-02-29'],
    ['2099-12-31', 2, '2100-02-28'],
  ]
  for (const [date, months, expected] of table) t.equal(addMonths(date, months), expected, `${date} + ${months} months`)
})

t.test('years: from the anchor, so that 29 February comes back', async (t) => {
  const table: [string, number, string][] = [
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', -1, '2027-02-28'],
    ['2028-02-29', -4, '2024-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2096-02-29', 8, '2104-02-29'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2027-04-30', 0, '2027-04-30'],
  ]
  for (const [date, years, expected] of table) t.equal(addYears(date, years), expected, `${date} + ${years} years`)
})

t.test('days', async (t) => {
  const table: [string, number, string][] = [
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-22', 71, '2027-02-01'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-27', 2, '2027-03-29'],
  ]
  for (const [date, days, expected] of table) {
    t.equal(addDays(date, days), expected, `${date} + ${days} days`)
    t.equal(daysBetween(date, expected), days, `from ${date} to ${expected}`)
  }
})

t.test('anniversaries', async (t) => {
  const table: { anchor: string; date: string; from: string; after: string }[] = [
    { anchor: '2027-04-30', date: '2026-11-22', from: '2027-04-30', after: '2027-04-30' },
    { anchor: '2027-04-30', date: '2027-04-30', from: '2027-04-30', after: '2028-04-30' },
    { anchor: '2029-04-30', date: '2026-11-22', from: '2027-04-30', after: '2027-04-30' },
    { anchor: '2029-04-30', date: '2027-04-30', from: '2027-04-30', after: '2028-04-30' },
    { anchor: '2029-04-30', date: '2027-05-01', from: '2028-04-30', after: '2028-04-30' },
    { anchor: '2028-02-29', date: '2027-02-28', from: '2027-02-28', after: '2028-02-29' },
    { anchor: '2028-02-29', date: '2027-03-01', from: '2028-02-29', after: '2028-02-29' },
    { anchor: '2028-02-29', date: '2028-02-28', from: '2028-02-29', after: '2028-02-29' },
    { anchor: '2027-12-31', date: '2027-12-31', from: '2027-12-31', after: '2028-12-31' },
    { anchor: '2028-01-01', date: '2026-12-31', from: '2027-01-01', after: '2027-01-01' },
    { anchor: '2020-02-29', date: '2027-01-01', from: '2027-02-28', after: '2027-02-28' },
  ]
  for (const { anchor, date, from, after } of table) {
    t.equal(anniversaryFrom(anchor, date), from, `of ${anchor}, on or after ${date}`)
    t.equal(anniversaryAfter(anchor, date), after, `of ${anchor}, after ${date}`)
    t.equal(addYears(anchor, yearsToAnniversaryFrom(anchor, date)), from)
  }
})

t.test('the earliest of some dates', async (t) => {
  t.equal(earliest([]), undefined)
  t.equal(earliest([undefined, undefined]), undefined)
  t.equal(earliest([undefined, '2027-04-30', '2027-01-31', undefined, '2028-12-31']), '2027-01-31')
  t.equal(earliest(['2027-01-31', '2027-04-30']), '2027-01-31')
})

t.test('time zones', async (t) => {
  for (const zone of ['Europe/Rome', 'UTC', 'America/Argentina/Buenos_Aires']) t.equal(isTimeZone(zone), true, zone)
  for (const zone of ['', 'Europe/Roma', 'Rome', 'Europe/Rome ']) t.equal(isTimeZone(zone), false, zone)
})

t.test('today in Rome', async (t) => {
  const table: { name: string; at: string; expected: string }[] = [
    { name: 'half past midnight in Rome', at: '2026-11-27T23:30:00Z', expected: '2026-11-28' },
    { name: 'the last millisecond of a winter day', at: '2026-11-27T22:59:59.999Z', expected: '2026-11-27' },
    { name: 'midnight in winter', at: '2026-11-27T23:00:00Z', expected: '2026-11-28' },
    { name: 'the last millisecond of a summer day', at: '2026-07-01T21:59:59.999Z', expected: '2026-07-01' },
    { name: 'midnight in summer', at: '2026-07-01T22:00:00Z', expected: '2026-07-02' },
    { name: 'before the day on which the clocks go back', at: '2026-10-24T21:59:59.999Z', expected: '2026-10-24' },
    { name: 'its first millisecond', at: '2026-10-24T22:00:00Z', expected: '2026-10-25' },
    { name: 'its last hour, by winter time', at: '2026-10-25T22:30:00Z', expected: '2026-10-25' },
    { name: 'its last millisecond, after 25 hours', at: '2026-10-25T22:59:59.999Z', expected: '2026-10-25' },
    { name: 'the day after', at: '2026-10-25T23:00:00Z', expected: '2026-10-26' },
    { name: 'before the day on which the clocks go forward', at: '2027-03-27T22:59:59.999Z', expected: '2027-03-27' },
    { name: 'its first millisecond', at: '2027-03-27T23:00:00Z', expected: '2027-03-28' },
    { name: 'its last millisecond, after 23 hours', at: '2027-03-28T21:59:59.999Z', expected: '2027-03-28' },
    { name: 'the day after', at: '2027-03-28T22:00:00Z', expected: '2027-03-29' },
    { name: 'New Year', at: '2026-12-31T23:00:00Z', expected: '2027-01-01' },
  ]
  for (const { name, at, expected } of table) t.equal(todayIn('Europe/Rome', Date.parse(at)), expected, name)
  // A clock that is set back, or read out of order, must not be answered from memory.
  for (const { name, at, expected } of table.toReversed()) {
    t.equal(todayIn('Europe/Rome', Date.parse(at)), expected, `${name}, the clock going backwards`)
  }
})

t.test('every zone has a today of its own', async (t) => {
  const now = Date.parse('2026-11-27T23:30:00Z')
  for (const round of ['first', 'again']) {
    t.equal(todayIn('Europe/Rome', now), '2026-11-28', round)
    t.equal(todayIn('UTC', now), '2026-11-27', round)
    t.equal(todayIn('Pacific/Kiritimati', now), '2026-11-28', round)
    t.equal(todayIn('America/New_York', now), '2026-11-27', round)
  }
})

t.test('more months than are remembered change no result', async (t) => {
  for (let month = 0; month <= REMEMBERED_MONTHS; month++) {
    const last = addMonths('1000-01-31', month)
    const next = addDays(last, 1)
    if (!next.endsWith('-01')) t.fail(`${last} is not the last day of its month`)
  }
  t.equal(addMonths('2026-11-30', 3), '2027-02-28')
})

t.test('years have four digits, however early', async (t) => {
  t.equal(addYears('0999-05-17', -1), '0998-05-17')
  t.equal(addMonths('0998-12-31', 2), '0999-02-28')
  t.equal(addDays('0998-12-31', 1), '0999-01-01')
})
