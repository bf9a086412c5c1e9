import t from 'tap'
import { creditOn, type KnownMailbox, maySpendCredit, questionOf } from '../../src/domain/registered-mailbox.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreement = fixtureAgreements().byId('architetti-torino')
if (agreement === undefined) throw new Error('the shipped agreement is missing')

const mailbox: KnownMailbox = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [{ service: 'extra-space', gigabytes: 3 }],
  credit: '50.00',
  creditReadOn: '2026-11-01',
}

t.test('an old credit is no credit', async (t) => {
  const table: { name: string; given: Partial<KnownMailbox>; asOf: string; expect: string | undefined }[] = [
    { name: 'read a day later', given: {}, asOf: '2026-10-31', expect: undefined },
    { name: 'read on the day', given: {}, asOf: '2026-11-01', expect: '50.00' },
    { name: 'read 90 days ago', given: {}, asOf: '2027-01-30', expect: '50.00' },
    { name: 'read 91 days ago', given: {}, asOf: '2027-01-31', expect: undefined },
    { name: 'the due date is today', given: { creditReadOn: '2027-04-20' }, asOf: '2027-04-30', expect: '50.00' },
    {
      name: 'the due date was yesterday',
      given: { creditReadOn: '2027-04-20' },
      asOf: '2027-05-01',
      expect: undefined,
    },
    {
      name: 'read on the due date itself',
      given: { creditReadOn: '2027-04-30' },
      asOf: '2027-05-01',
      expect: undefined,
    },
    {
      name: 'a renewal of a mailbox of several years was due in between',
      given: { expiresOn: '2028-04-30', creditReadOn: '2027-04-20' },
      asOf: '2027-05-02',
      expect: undefined,
    },
    {
      name: 'read after the renewal of that year',
      given: { expiresOn: '2028-04-30', creditReadOn: '2027-05-01' },
      asOf: '2027-05-02',
      expect: '50.00',
    },
    {
      name: 'nothing was renewed',
      given: { addOns: [], creditReadOn: '2027-04-20' },
      asOf: '2027-05-01',
      expect: '50.00',
    },
    { name: 'read after the expiry', given: { creditReadOn: '2027-05-01' }, asOf: '2027-05-02', expect: '50.00' },
    {
      name: 'without the date on which it was read',
      given: { creditReadOn: undefined },
      asOf: '2026-11-01',
      expect: undefined,
    },
    { name: 'no credit', given: { credit: undefined }, asOf: '2026-11-01', expect: undefined },
  ]
  for (const { name, given, asOf, expect } of table) {
    t.equal(creditOn({ ...mailbox, ...given } as KnownMailbox, agreement, asOf), expect, name)
  }
})

t.test('an agreement may trust a credit for another number of days', async (t) => {
  const strict = { ...agreement, renewal: { ...agreement.renewal, creditMaxAgeDays: 30 } }
  t.equal(creditOn(mailbox, strict, '2026-12-01'), '50.00')
  t.equal(creditOn(mailbox, strict, '2026-12-02'), undefined)
})

t.test('what is read anew without its credit may have spent it', async (t) => {
  const space = (gigabytes: number) => [{ service: 'extra-space', gigabytes }]
  const { expiresOn } = mailbox
  const table: { name: string; known?: Partial<KnownMailbox>; now: object; asOf?: string; expect: boolean }[] = [
    { name: 'nothing has changed', now: {}, expect: false },
    { name: 'more gigabytes', now: { addOns: space(4) }, expect: true },
    { name: 'fewer gigabytes', now: { addOns: space(2) }, expect: false },
    { name: 'another service', now: { addOns: [{ service: 'preservation', gigabytes: 1 }] }, expect: true },
    {
      name: 'more gigabytes, read on the day of the credit',
      now: { addOns: space(4) },
      asOf: '2026-11-01',
      expect: false,
    },
    { name: 'more gigabytes, no credit', known: { creditReadOn: undefined }, now: { addOns: space(4) }, expect: false },
    // For 2027-04-30 an activation is free from 2027-02-01 on.
    {
      name: 'the last day charged',
      known: { creditReadOn: '2027-01-31' },
      now: { addOns: space(4) },
      asOf: '2027-03-01',
      expect: true,
    },
    {
      name: 'free ever since',
      known: { creditReadOn: '2027-02-01' },
      now: { addOns: space(4) },
      asOf: '2027-03-01',
      expect: false,
    },
    {
      name: 'free before, and charged after the renewal of the mailbox',
      known: { creditReadOn: '2027-04-20' },
      now: { addOns: space(4), expiresOn: '2028-04-30' },
      asOf: '2027-04-30',
      expect: true,
    },
    {
      name: 'another expiry, after a renewal',
      known: { creditReadOn: '2027-04-20' },
      now: { expiresOn: '2028-04-30' },
      asOf: '2027-05-01',
      expect: true,
    },
    { name: 'another expiry, before a renewal', now: { expiresOn: '2028-04-30' }, asOf: '2027-01-10', expect: false },
  ]
  for (const { name, known, now, asOf = '2026-11-20', expect } of table) {
    const before = { ...mailbox, ...known } as KnownMailbox
    t.equal(maySpendCredit(before, { expiresOn, addOns: space(3), ...now }, agreement, asOf), expect, name)
  }
  const neverFree = { ...agreement, activation: {} }
  const late = { ...mailbox, creditReadOn: '2027-02-01' }
  t.equal(maySpendCredit(late, { expiresOn, addOns: space(4) }, neverFree, '2027-03-01'), true, 'always charged')
})

t.test('the question of a registered mailbox is what is known of it', async (t) => {
  const { address, expiresOn, addOns } = mailbox
  t.strictSame(questionOf({ ...mailbox, usedGigabytes: 0 }, agreement, '2026-11-26'), {
    mailbox: { address, expiresOn, addOns, usedGigabytes: 0 },
    credit: '50.00',
  })
  t.strictSame(questionOf(mailbox, agreement, '2027-02-26'), { mailbox: { address, expiresOn, addOns } })
})
