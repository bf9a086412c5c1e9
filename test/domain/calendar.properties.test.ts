import fc from 'fast-check'
import { DateTime } from 'luxon'
import t from 'tap'
import { activate, firstFreeDay, isWithinFreeWindow } from '../../src/domain/activation.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import {
  addDays,
  addMonths,
  addYears,
  anniversariesBetween,
  anniversaryAfter,
  anniversaryFrom,
  daysBetween,
  isCivilDate,
  todayIn,
} from '../../src/domain/calendar.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { civilDate, holds } from '../support/arbitraries.ts'

const luxon = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' })
const iso = (date: DateTime): string => date.toFormat('yyyy-MM-dd')

t.test('every day from 1900 to 2150: the calendar agrees with luxon', async (t) => {
  const steps = [-13, -12, -3, -1, 1, 3, 11, 12, 24]
  const days = [-366, -1, 1, 28, 71]
  const wrong: string[] = []
  const check = (what: string, actual: unknown, expected: unknown): void => {
    if (actual !== expected) wrong.push(`${what}: ${actual}, not ${expected}`)
  }
  let previous = '1899-12-31'
  let count = 0
  for (let day = luxon('1900-01-01'); day.year <= 2150; day = day.plus({ days: 1 })) {
    const date = iso(day)
    check(`isCivilDate ${date}`, isCivilDate(date), true)
    check(`day after ${previous}`, addDays(previous, 1), date)
    check(`days from ${previous}`, daysBetween(previous, date), 1)
    // The steps take turns, so that each meets every day of the month and every length of month many times.
    const months = steps[count % steps.length] as number
    check(`${date} + ${months} months`, addMonths(date, months), iso(day.plus({ months })))
    const span = days[count % days.length] as number
    check(`${date} + ${span} days`, addDays(date, span), iso(day.plus({ days: span })))
    const years = (count % 21) - 10
    check(`${date} + ${years} years`, addYears(date, years), iso(day.plus({ years })))
    previous = date
    count += 1
  }
  t.equal(count, 91_676, 'days in 251 years')
  t.strictSame(wrong.slice(0, 10), [])
})

t.test('in any year of four digits: the calendar agrees with luxon', async () => {
  const anyYear = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.nat(365))
  holds(
    fc.property(anyYear, fc.integer({ min: -12, max: 12 }), ([year, days], months) => {
      const day = luxon(`${String(year).padStart(4, '0')}-01-01`).plus({ days })
      const date = iso(day)
      const later = day.plus({ months })
      return later.year < 1 || (isCivilDate(date) && addMonths(date, months) === iso(later))
    }),
    2000,
  )
})

t.test('a text is a civil date if luxon reads it as one', async () => {
  const digits = (max: number, length: number) => fc.nat(max).map((value) => String(value).padStart(length, '0'))
  holds(
    fc.property(digits(9999, 4), digits(14, 2), digits(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`
      return isCivilDate(text) === luxon(text).isValid
    }),
    2000,
  )
})

t.test('anniversaries between two dates: those that go from one to the next after it', async () => {
  holds(
    fc.property(civilDate(), civilDate(), fc.nat(4000), (anchor, first, days) => {
      const last = addDays(first, days)
      const expected: string[] = []
      for (let on = anniversaryFrom(anchor, first); on <= last; on = anniversaryAfter(anchor, on)) expected.push(on)
      return anniversariesBetween(anchor, first, last).join() === expected.join()
    }),
  )
})

t.test('days between any two dates agree with luxon', async () => {
  holds(
    fc.property(civilDate(), civilDate(), (from, to) => {
      const days = daysBetween(from, to)
      return days === luxon(to).diff(luxon(from), 'days').days && addDays(from, days) === to
    }),
  )
})

t.test(
  'anniversaries: one a year, never before the date, each with the anchor’s day or the last of February',
  async () => {
    holds(
      fc.property(civilDate(), civilDate(), (anchor, date) => {
        const from = anniversaryFrom(anchor, date)
        const after = anniversaryAfter(anchor, date)
        const years = Number(from.slice(0, 4)) - Number(anchor.slice(0, 4))
        return (
          from >= date &&
          after > date &&
          addYears(anchor, years) === from &&
          addYears(anchor, years - 1) < date &&
          after === (from === date ? addYears(anchor, years + 1) : from)
        )
      }),
    )
  },
)

t.test('today is what the zone’s clock shows, whatever instant was asked before', async () => {
  const zones = fc.constantFrom('Europe/Rome', 'UTC', 'America/St_Johns', 'Pacific/Apia')
  const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  const shown = (zone: string, now: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
  holds(fc.property(zones, instant, (zone, at) => todayIn(zone, at.getTime()) === shown(zone, at.getTime())))
})

t.test(
  'once free, free until the expiry; freeFrom is the first such day, after the day that many months before',
  async () => {
    holds(
      fc.property(civilDate('1901-01-01'), fc.integer({ min: 1, max: 11 }), (expiresOn, months) => {
        const first = firstFreeDay(months, expiresOn)
        const monthsBefore = addMonths(expiresOn, -months)
        if (first <= monthsBefore || daysBetween(monthsBefore, first) > 4) return false
        for (let day = addDays(monthsBefore, -35); day <= expiresOn; day = addDays(day, 1)) {
          if (isWithinFreeWindow(months, expiresOn, day) !== day >= first) return false
        }
        return true
      }),
      200,
    )
  },
)

t.test('an activation is free exactly within the window, and is covered until a due date', async () => {
  const agreements = fixtureAgreements()
  const ids = fc.constantFrom('architetti-torino', 'ingegneri-cni')
  holds(
    fc.property(ids, civilDate(), fc.nat(1500), (id, asOf, days) => {
      const agreement = agreements.byId(id) as Agreement
      const expiresOn = addDays(asOf, days)
      const months = agreement.activation.freeWindowMonths
      const activation = activate(agreement, expiresOn, asOf, '15.86')
      const free = months !== undefined && iso(luxon(asOf).plus({ months })) > expiresOn
      return free
        ? activation.mode === 'free' && activation.dueNow === '0.00' && activation.coveredUntil === expiresOn
        : activation.mode === 'charged' &&
            activation.dueNow === '15.86' &&
            activation.coveredUntil > asOf &&
            daysBetween(asOf, activation.coveredUntil) <= 366 &&
            activation.coveredUntil.slice(5, 7) === expiresOn.slice(5, 7)
    }),
  )
})
