import fc from 'fast-check'
import t from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { addDays } from '../../src/domain/calendar.ts'
import {
  CHANNELS,
  decideReminder,
  type EarlierReminder,
  firstReminderDay,
  isNearReminder,
  mailRecipient,
  type ReminderCircumstances,
  reminderStep,
} from '../../src/domain/reminder.ts'
import { checkRenewal, type Renewal } from '../../src/domain/renewal.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as Agreement

const DUE_ON = '2027-04-30'

/** The check of a mailbox with 3 GB, which cost 10.98, some days before its due date. */
function check(daysLeft: number, credit?: string, own: Partial<Agreement['renewal']> = {}): Renewal {
  const question = {
    mailbox: {
      address: 'mario.rossi@architettitorinopec.it',
      expiresOn: DUE_ON,
      addOns: [{ service: 'extra-space', gigabytes: 3 }],
    },
    ...(credit !== undefined && { credit }),
  }
  const renewal = checkRenewal(agreements, question, addDays(DUE_ON, -daysLeft)) as Renewal
  return { ...renewal, agreement: { ...agreement, renewal: { ...agreement.renewal, ...own } } }
}

const SHORT = '3.00'
const ENOUGH = '10.98'

t.test('the step is the smallest day of the agreement that is at least the days left', async (t) => {
  const table: { name: string; renewal: Renewal; expect: number | string }[] = [
    { name: 'short, 61 days left', renewal: check(61, SHORT), expect: 'not-yet' },
    { name: 'short, 60 days left', renewal: check(60, SHORT), expect: 60 },
    { name: 'short, 31 days left', renewal: check(31, SHORT), expect: 60 },
    { name: 'short, 30 days left', renewal: check(30, SHORT), expect: 30 },
    { name: 'short, 16 days left', renewal: check(16, SHORT), expect: 30 },
    { name: 'short, 15 days left', renewal: check(15, SHORT), expect: 15 },
    { name: 'short, 12 days left', renewal: check(12, SHORT), expect: 15 },
    { name: 'short, 7 days left', renewal: check(7, SHORT), expect: 7 },
    { name: 'short, 2 days left', renewal: check(2, SHORT), expect: 7 },
    { name: 'short, 1 day left', renewal: check(1, SHORT), expect: 1 },
    { name: 'short, on the due date', renewal: check(0, SHORT), expect: 1 },
    { name: 'not known, 31 days left', renewal: check(31), expect: 'not-yet' },
    { name: 'not known, 30 days left', renewal: check(30), expect: 30 },
    { name: 'not known, 8 days left', renewal: check(8), expect: 30 },
    { name: 'not known, 7 days left', renewal: check(7), expect: 7 },
    { name: 'not known, on the due date', renewal: check(0), expect: 7 },
    { name: 'enough, 1 day left', renewal: check(1, ENOUGH), expect: 'renewed' },
    { name: 'days of its own', renewal: check(12, SHORT, { reminderDays: [5, 20, 10] }), expect: 20 },
    { name: 'fewer than its own first day', renewal: check(3, SHORT, { reminderDays: [10] }), expect: 10 },
    { name: 'own days for a credit that is not known', renewal: check(40, undefined, { checkDays: [45] }), expect: 45 },
    { name: 'own days that leave the due date out', renewal: check(0, SHORT, { reminderDays: [0] }), expect: 0 },
  ]
  for (const { name, renewal, expect } of table) {
    const step = reminderStep(renewal)
    t.strictSame(step, typeof expect === 'string' ? expect : { dueOn: DUE_ON, step: expect }, name)
  }
})

t.test('of what is partly covered people are reminded as of what is short', async (t) => {
  const mailbox = {
    address: 'mario.rossi@architettitorinopec.it',
    expiresOn: DUE_ON,
    addOns: [
      { service: 'extra-space', gigabytes: 3 },
      { service: 'preservation', gigabytes: 1 },
    ],
  }
  const renewal = checkRenewal(agreements, { mailbox, credit: '7.00' }, addDays(DUE_ON, -60)) as Renewal
  t.equal(renewal.outcome, 'partly-covered')
  t.strictSame(reminderStep(renewal), { dueOn: DUE_ON, step: 60 })
})

t.test('nothing to renew and an expiry that has passed are no reminder of the member', async (t) => {
  const at = (addOns: { service: string; gigabytes: number }[], asOf: string) =>
    reminderStep(
      checkRenewal(
        agreements,
        { mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: DUE_ON, addOns } },
        asOf,
      ) as Renewal,
    )
  t.equal(at([], '2027-04-01'), 'nothing-to-renew')
  t.equal(at([{ service: 'extra-space', gigabytes: 1 }], '2027-05-01'), 'expiry-passed')
})

t.test('with more days left than the first day of an agreement there is no reminder', async (t) => {
  const own = (renewal: Partial<Agreement['renewal']>): Agreement => ({
    ...agreement,
    renewal: { ...agreement.renewal, ...renewal },
  })
  t.equal(firstReminderDay(agreement), 60)
  t.equal(firstReminderDay(own({ reminderDays: [10, 20] })), 30)
  t.equal(firstReminderDay(own({ reminderDays: [10, 20], checkDays: [5] })), 20)
})

t.test('a mail goes to the contact; to a PEC mailbox only from another', async (t) => {
  const address = 'mario.rossi@architettitorinopec.it'
  const contact = 'mario@example.org'
  t.equal(mailRecipient({ address, contact }, false), contact)
  t.equal(mailRecipient({ address, contact }, true), contact)
  t.equal(mailRecipient({ address }, true), address)
  t.equal(mailRecipient({ address }, false), undefined)
})

t.test('whether it is sent', async (t) => {
  const renewal = check(12, SHORT)
  const due = { dueOn: DUE_ON, step: 15 }
  const today = renewal.asOf
  const mail = 'mario@example.org'
  const earlier = (values: Partial<EarlierReminder>): EarlierReminder => ({
    ...due,
    channel: 'mail',
    result: 'sent',
    recipient: mail,
    on: '2027-04-16',
    ...values,
  })
  const table: { name: string; given?: Partial<ReminderCircumstances>; expect?: string }[] = [
    { name: 'nothing was sent before' },
    { name: 'they are off', given: { reminders: 'off' }, expect: 'reminders-off' },
    { name: 'this step was sent', given: { earlier: [earlier({})] }, expect: 'already-sent' },
    {
      name: 'it was sent to another contact',
      given: { earlier: [earlier({ recipient: 'x@y.it' })] },
      expect: 'already-sent',
    },
    { name: 'another step was sent', given: { earlier: [earlier({ step: 30 })] } },
    { name: 'for another due date', given: { earlier: [earlier({ dueOn: '2026-04-30' })] } },
    { name: 'over another channel', given: { earlier: [earlier({ channel: 'webhook' })] } },
    {
      name: 'another step was sent today',
      given: { earlier: [earlier({ step: 30, on: today })] },
      expect: 'sent-today',
    },
    {
      name: 'another step was refused today',
      given: { earlier: [earlier({ step: 30, on: today, result: 'refused' })] },
    },
    { name: 'refused by this contact', given: { earlier: [earlier({ result: 'refused' })] }, expect: 'refused' },
    { name: 'refused by another contact', given: { earlier: [earlier({ result: 'refused', recipient: 'x@y.it' })] } },
    { name: 'no contact', given: { recipient: undefined }, expect: 'no-contact' },
    { name: 'no contact any more', given: { recipient: undefined, earlier: [earlier({})] }, expect: 'already-sent' },
    { name: 'off and sent', given: { reminders: 'off', earlier: [earlier({})] }, expect: 'reminders-off' },
  ]
  for (const { name, given, expect } of table) {
    const decision = decideReminder(renewal, {
      reminders: 'on',
      channel: 'mail',
      recipient: mail,
      earlier: [],
      ...given,
    })
    t.strictSame(decision, expect === undefined ? { isSent: true, due } : { isSent: false, due, reason: expect }, name)
  }
  const circumstances = { reminders: 'on', channel: 'mail', recipient: mail, earlier: [] } as const
  t.strictSame(decideReminder(check(61, SHORT), circumstances), { isSent: false, reason: 'not-yet' })
  t.strictSame(decideReminder(check(1, ENOUGH), circumstances), { isSent: false, reason: 'renewed' })
})

t.test('over any days with any gaps: each step once, no more than one a day, none skipped by a daily run', async () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 70 }), { maxLength: 71 })
  const credits = fc.array(fc.constantFrom(undefined, SHORT, ENOUGH), { minLength: 71, maxLength: 71 })
  fc.assert(
    fc.property(days, credits, fc.constantFrom(...CHANNELS), (runsOn, credits, channel) => {
      const sent: EarlierReminder[] = []
      for (const daysLeft of runsOn.toSorted((a, b) => b - a)) {
        const renewal = check(daysLeft, credits[daysLeft])
        for (const _ of ['the run', 'the same run again']) {
          const decision = decideReminder(renewal, { reminders: 'on', channel, recipient: 'x', earlier: sent })
          if (decision.isSent) sent.push({ ...decision.due, channel, result: 'sent', recipient: 'x', on: renewal.asOf })
        }
      }
      const keys = sent.map(({ dueOn, step }) => `${dueOn} ${step}`)
      const dates = sent.map(({ on }) => on)
      return new Set(keys).size === keys.length && new Set(dates).size === dates.length
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(undefined, SHORT), (credit) => {
      const sent: EarlierReminder[] = []
      for (let daysLeft = 70; daysLeft >= 0; daysLeft--) {
        const renewal = check(daysLeft, credit)
        const circumstances = { reminders: 'on', channel: 'mail', recipient: 'x', earlier: sent } as const
        const decision = decideReminder(renewal, circumstances)
        if (decision.isSent) sent.push({ ...decision.due, channel: 'mail', result: 'sent', on: renewal.asOf })
      }
      const steps = sent.map(({ step }) => step)
      return JSON.stringify(steps) === JSON.stringify(credit === undefined ? [30, 7] : [60, 30, 15, 7, 1])
    }),
  )
})

t.test('whom a reminder can concern on a date', async (t) => {
  const own = { ...agreement, renewal: { ...agreement.renewal, reminderDays: [20], checkDays: [30] } }
  for (const [expiresOn, expected] of [
    ['2026-11-21', true],
    ['2026-11-22', true],
    ['2026-12-22', true],
    ['2026-12-23', false],
    ['2028-12-22', true],
    ['2028-12-23', false],
  ] as const) {
    t.equal(isNearReminder(own, expiresOn, '2026-11-22'), expected, expiresOn)
  }
})
