import t from 'tap'
import { creditOn, type KnownMailbox, questionOf } from '../../src/domain/registered-mailbox.ts'
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

t.test('the question of a registered mailbox is what is known of it', async (t) => {
  const { address, expiresOn, addOns } = mailbox
  t.strictSame(questionOf({ ...mailbox, usedGigabytes: 0 }, agreement, '2026-11-26'), {
    mailbox: { address, expiresOn, addOns, usedGigabytes: 0 },
    credit: '50.00',
  })
  t.strictSame(questionOf(mailbox, agreement, '2027-02-26'), { mailbox: { address, expiresOn, addOns } })
})
