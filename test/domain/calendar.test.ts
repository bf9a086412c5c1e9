import t from 'tap'
import {
  addDays,
  addMonths,
  addYears,
  anniversariesBetween,
  anniversaryAfter,
  anniversaryFrom,
  daysBetween,
  earliest,
  isCivilDate,
  isTimeZone,
  startOfToday,
  todayIn,
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
  const table: [date: string, step: number, expect: string][] = [
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
  for (const [date, months, expect] of table) t.equal(addMonths(date, months), expect, `${date} + ${months} months`)
})

t.test('years: from the anchor, so that 29 February comes back', async (t) => {
  const table: [date: string, step: number, expect: string][] = [
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', -1, '2027-02-28'],
    ['2028-02-29', -4, '2024-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2096-02-29', 8, '2104-02-29'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2027-04-30', 0, '2027-04-30'],
  ]
  for (const [date, years, expect] of table) t.equal(addYears(date, years), expect, `${date} + ${years} years`)
})

t.test('days', async (t) => {
  const table: [date: string, step: number, expect: string][] = [
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-22', 71, '2027-02-01'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-27', 2, '2027-03-29'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2027-04-30', -15, '2027-04-15'],
    ['2028-03-15', -180, '2027-09-17'],
    ['2027-01-01', 365, '2028-01-01'],
    ['2028-01-01', 366, '2029-01-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
  ]
  for (const [date, days, expect] of table) {
    t.equal(addDays(date, days), expect, `${date} + ${days} days`)
    t.equal(daysBetween(date, expect), days, `from ${date} to ${expect}`)
  }
})

t.test('anniversaries', async (t) => {
  type Given = { anchor: string; date: string }
  const table: { given: Given; expect: { from: string; after: string } }[] = [
    { given: { anchor: '2027-04-30', date: '2026-11-22' }, expect: { from: '2027-04-30', after: '2027-04-30' } },
    { given: { anchor: '2027-04-30', date: '2027-04-30' }, expect: { from: '2027-04-30', after: '2028-04-30' } },
    { given: { anchor: '2029-04-30', date: '2026-11-22' }, expect: { from: '2027-04-30', after: '2027-04-30' } },
    { given: { anchor: '2029-04-30', date: '2027-04-30' }, expect: { from: '2027-04-30', after: '2028-04-30' } },
    { given: { anchor: '2029-04-30', date: '2027-05-01' }, expect: { from: '2028-04-30', after: '2028-04-30' } },
    { given: { anchor: '2028-02-29', date: '2027-02-28' }, expect: { from: '2027-02-28', after: '2028-02-29' } },
    { given: { anchor: '2028-02-29', date: '2027-03-01' }, expect: { from: '2028-02-29', after: '2028-02-29' } },
    { given: { anchor: '2028-02-29', date: '2028-02-28' }, expect: { from: '2028-02-29', after: '2028-02-29' } },
    { given: { anchor: '2027-12-31', date: '2027-12-31' }, expect: { from: '2027-12-31', after: '2028-12-31' } },
    { given: { anchor: '2028-01-01', date: '2026-12-31' }, expect: { from: '2027-01-01', after: '2027-01-01' } },
    { given: { anchor: '2020-02-29', date: '2027-01-01' }, expect: { from: '2027-02-28', after: '2027-02-28' } },
  ]
  for (const { given, expect } of table) {
    const { anchor, date } = given
    t.equal(anniversaryFrom(anchor, date), expect.from, `of ${anchor}, on or after ${date}`)
    t.equal(anniversaryAfter(anchor, date), expect.after, `of ${anchor}, after ${date}`)
  }
})

t.test('anniversaries from a first through a last date', async (t) => {
  type Given = { anchor: string; first: string; last: string }
  const table: { name: string; given: Given; expect: string[] }[] = [
    {
      name: 'both ends belong to them',
      given: { anchor: '2027-04-30', first: '2027-04-30', last: '2029-04-30' },
      expect: ['2027-04-30', '2028-04-30', '2029-04-30'],
    },
    {
      name: 'a day less at each end',
      given: { anchor: '2027-04-30', first: '2027-05-01', last: '2029-04-29' },
      expect: ['2028-04-30'],
    },
    {
      name: 'before the anchor, and after it',
      given: { anchor: '2028-02-29', first: '2026-01-01', last: '2029-12-31' },
      expect: ['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
    },
    { name: 'none', given: { anchor: '2027-04-30', first: '2027-05-01', last: '2028-04-29' }, expect: [] },
    {
      name: 'the last before the first',
      given: { anchor: '2027-04-30', first: '2028-01-01', last: '2027-01-01' },
      expect: [],
    },
  ]
  for (const { name, given, expect } of table) {
    t.strictSame(anniversariesBetween(given.anchor, given.first, given.last), expect, name)
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
  const table: { name: string; given: string; expect: string }[] = [
    { name: 'half past midnight in Rome', given: '2026-11-27T23:30:00Z', expect: '2026-11-28' },
    { name: 'the last millisecond of a winter day', given: '2026-11-27T22:59:59.999Z', expect: '2026-11-27' },
    { name: 'midnight in winter', given: '2026-11-27T23:00:00Z', expect: '2026-11-28' },
    { name: 'the last millisecond of a summer day', given: '2026-07-01T21:59:59.999Z', expect: '2026-07-01' },
    { name: 'midnight in summer', given: '2026-07-01T22:00:00Z', expect: '2026-07-02' },
    { name: 'before the day on which the clocks go back', given: '2026-10-24T21:59:59.999Z', expect: '2026-10-24' },
    { name: 'its first millisecond', given: '2026-10-24T22:00:00Z', expect: '2026-10-25' },
    { name: 'its last hour, by winter time', given: '2026-10-25T22:30:00Z', expect: '2026-10-25' },
    { name: 'its last millisecond, after 25 hours', given: '2026-10-25T22:59:59.999Z', expect: '2026-10-25' },
    { name: 'the day after', given: '2026-10-25T23:00:00Z', expect: '2026-10-26' },
    { name: 'before the day on which the clocks go forward', given: '2027-03-27T22:59:59.999Z', expect: '2027-03-27' },
    { name: 'its first millisecond', given: '2027-03-27T23:00:00Z', expect: '2027-03-28' },
    { name: 'its last millisecond, after 23 hours', given: '2027-03-28T21:59:59.999Z', expect: '2027-03-28' },
    { name: 'the day after', given: '2027-03-28T22:00:00Z', expect: '2027-03-29' },
    { name: 'New Year', given: '2026-12-31T23:00:00Z', expect: '2027-01-01' },
  ]
  for (const { name, given, expect } of table) t.equal(todayIn('Europe/Rome', Date.parse(given)), expect, name)
  // The day kept from the last call must not be returned when the clock is set back.
  for (const { name, given, expect } of table.toReversed()) {
    t.equal(todayIn('Europe/Rome', Date.parse(given)), expect, `${name}, the clock going backwards`)
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

t.test('years have four digits, however early', async (t) => {
  t.equal(addYears('0999-05-17', -1), '0998-05-17')
  t.equal(addMonths('0998-12-31', 2), '0999-02-28')
  t.equal(addDays('0998-12-31', 1), '0999-01-01')
})

t.test('when today began', async (t) => {
  const cases: readonly [timeZone: string, now: string, began: string][] = [
    ['Europe/Rome', '2026-11-27T22:59:59.999Z', '2026-11-26T23:00:00Z'],
    ['Europe/Rome', '2026-11-27T23:00:00Z', '2026-11-27T23:00:00Z'],
    ['Europe/Rome', '2027-03-28T12:00:00Z', '2027-03-27T23:00:00Z'],
    ['Europe/Rome', '2027-03-29T12:00:00Z', '2027-03-28T22:00:00Z'],
    ['UTC', '2026-11-27T23:30:00Z', '2026-11-27T00:00:00Z'],
  ]
  for (const [timeZone, now, began] of cases) {
    t.equal(startOfToday(timeZone, Date.parse(now)), Date.parse(began), `${timeZone} ${now}`)
  }
})
