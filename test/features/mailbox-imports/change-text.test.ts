import t from 'tap'
import { changeText } from '../../../src/features/mailbox-imports/change-text.ts'
import { recordWith } from '../../support/records.ts'

t.test('what an import changes of a mailbox, in one line', async (t) => {
  const before = recordWith({
    expiresOn: '2027-04-30',
    credit: '3.00',
    usedGigabytes: 2.5,
    contact: 'mario@example.org',
    addOns: [
      { service: 'extra-space', gigabytes: 3 },
      { service: 'preservation', gigabytes: 1 },
    ],
  })
  const { credit: _, ...withoutCredit } = before
  const after = {
    ...withoutCredit,
    expiresOn: '2028-04-30',
    addOns: [
      { service: 'preservation', gigabytes: 1 },
      { service: 'fax', gigabytes: 2 },
    ],
  }
  t.equal(
    changeText(before, after, 'it'),
    'mario.rossi@architettitorinopec.it: scadenza 2027-04-30 → 2028-04-30; credito 3.00 → nulla; extra-space 3 → nulla; fax nulla → 2',
  )
  t.match(changeText(before, after, 'en'), /: expiry 2027-04-30 → 2028-04-30; credit 3\.00 → none;/)
})
