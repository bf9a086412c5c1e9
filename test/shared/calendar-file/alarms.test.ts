import t from 'tap'
import { alarmDays } from '../../../src/shared/calendar-file/alarms.ts'

const timeZone = 'Europe/Rome'
const dueOn = '2027-04-30'

t.test('how many days before the due date the alarms ring', async (t) => {
  const table: { name: string; now: string; asOf: string; expect: number[] }[] = [
    { name: 'long before', now: '2026-11-22T11:00Z', asOf: '2026-11-22', expect: [60, 30, 15, 7] },
    {
      name: 'at 08:59 of the first one, it rings on that day',
      now: '2027-03-01T07:59:59Z',
      asOf: '2027-03-01',
      expect: [60, 30, 15, 7],
    },
    {
      name: 'at 09:00 of the first one, it rings on the next day',
      now: '2027-03-01T08:00Z',
      asOf: '2027-03-01',
      expect: [59, 30, 15, 7],
    },
    {
      name: 'a week before, in summer time: 08:59 in Rome',
      now: '2027-04-23T06:59:59Z',
      asOf: '2027-04-23',
      expect: [7],
    },
    {
      name: 'a week before, at 09:00: all have passed, one is left for the next day',
      now: '2027-04-23T07:00Z',
      asOf: '2027-04-23',
      expect: [6],
    },
    { name: 'two have passed, and ring once', now: '2027-04-10T10:00Z', asOf: '2027-04-10', expect: [19, 15, 7] },
    {
      name: 'those that have passed ring together with one of the next day',
      now: '2027-04-14T10:00Z',
      asOf: '2027-04-14',
      expect: [15, 7],
    },
    {
      name: 'the day before, at noon: on the due date itself',
      now: '2027-04-29T10:00Z',
      asOf: '2027-04-29',
      expect: [0],
    },
    { name: 'early on the due date', now: '2027-04-30T04:00Z', asOf: '2027-04-30', expect: [0] },
    { name: 'on the due date at noon: the morning after', now: '2027-04-30T10:00Z', asOf: '2027-04-30', expect: [-1] },
    {
      name: 'after midnight in Rome, the day before in UTC',
      now: '2027-04-28T22:30Z',
      asOf: '2027-04-29',
      expect: [1],
    },
    {
      name: 'asked about a later day: as if during that day',
      now: '2026-11-22T11:00Z',
      asOf: '2027-04-20',
      expect: [9, 7],
    },
    { name: 'asked about tomorrow in the evening', now: '2027-04-19T20:00Z', asOf: '2027-04-20', expect: [9, 7] },
    {
      name: 'asked about an earlier day: the clock decides what has passed',
      now: '2027-04-20T10:00Z',
      asOf: '2026-11-22',
      expect: [9, 7],
    },
    {
      name: 'on the night on which the clocks go forward',
      now: '2027-03-28T00:30Z',
      asOf: '2027-03-28',
      expect: [33, 30, 15, 7],
    },
    {
      name: 'on the day on which the clocks have gone forward, at 09:00',
      now: '2027-03-28T07:00Z',
      asOf: '2027-03-28',
      expect: [32, 30, 15, 7],
    },
  ]
  for (const { name, now, asOf, expect } of table) {
    t.strictSame(alarmDays({ dueOn, asOf, timeZone, now: Date.parse(now) }), expect, name)
  }
})
