import t from 'tap'
import { patchRecord } from '../../../src/features/mailboxes/patch.ts'
import type { MailboxPatchBody } from '../../../src/features/mailboxes/request-schema.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import { recordWith } from '../../support/records.ts'

const TODAY = '2026-11-22'
const updatedAt = '2026-11-22T11:00:00.000Z'
const next = { version: 2, updatedAt }
const record = recordWith()
const { contact: _, ...withoutContact } = record
const { credit: __, creditReadOn: ___, ...withoutCredit } = record
const patch = (change: MailboxPatchBody, before = record) => patchRecord(before, change, fixtureAgreements(), NOW)

const CHANGES: readonly { name: string; given: MailboxPatchBody; expect: object; before?: typeof record }[] = [
  { name: 'nothing', given: {}, expect: record },
  { name: 'what is known already', given: { reminders: 'on', language: 'it' }, expect: record },
  {
    name: 'an expiry',
    given: { expiresOn: '2028-04-30' },
    expect: { ...record, expiresOn: '2028-04-30', readOn: TODAY, ...next },
  },
  {
    name: 'the same expiry, read anew',
    given: { expiresOn: record.expiresOn },
    expect: { ...record, readOn: TODAY, ...next },
  },
  { name: 'no add-ons', given: { addOns: [] }, expect: { ...record, addOns: [], readOn: TODAY, ...next } },
  {
    name: 'the contact',
    given: { contact: 'new@example.org' },
    expect: { ...record, contact: 'new@example.org', ...next },
  },
  { name: 'no contact', given: { contact: null }, expect: { ...withoutContact, ...next } },
  { name: 'a credit', given: { credit: '5.00' }, expect: { ...record, credit: '5.00', creditReadOn: TODAY, ...next } },
  {
    name: 'a credit of a day',
    given: { credit: '5.00', creditReadOn: '2026-11-21' },
    expect: { ...record, credit: '5.00', creditReadOn: '2026-11-21', ...next },
  },
  {
    name: 'the day of the credit',
    given: { creditReadOn: TODAY },
    expect: { ...record, creditReadOn: TODAY, ...next },
  },
  { name: 'no credit', given: { credit: null }, expect: { ...withoutCredit, ...next } },
  {
    name: 'a credit where none was',
    given: { credit: '5.00' },
    before: withoutCredit,
    expect: { ...record, credit: '5.00', creditReadOn: TODAY, ...next },
  },
  {
    name: 'another expiry, after a renewal has spent the credit',
    given: { expiresOn: '2027-10-31' },
    before: { ...record, expiresOn: '2026-11-21' },
    expect: { ...withoutCredit, expiresOn: '2027-10-31', readOn: TODAY, ...next },
  },
  {
    name: 'another expiry, and the day of the credit',
    given: { expiresOn: '2027-10-31', creditReadOn: TODAY },
    before: { ...record, expiresOn: '2026-11-21' },
    expect: { ...record, expiresOn: '2027-10-31', readOn: TODAY, creditReadOn: TODAY, ...next },
  },
  {
    name: 'more gigabytes, which were charged',
    given: { addOns: [{ service: 'extra-space', gigabytes: 4 }] },
    expect: { ...withoutCredit, addOns: [{ service: 'extra-space', gigabytes: 4 }], readOn: TODAY, ...next },
  },
  { name: 'no credit where none was', given: { credit: null }, before: withoutCredit, expect: withoutCredit },
]

t.test('what a change makes of a record', async (t) => {
  for (const { name, given, expect, before } of CHANGES) t.strictSame(patch(given, before), { record: expect }, name)
  const { usedGigabytes: _, ...rest } = record
  t.strictSame(patch({ usedGigabytes: null }), { record: { ...rest, readOn: TODAY, ...next } }, 'no used space')
  const known = patch({})
  t.equal('record' in known && known.record, record, 'nothing changes: the same record')
})

t.test('faults', async (t) => {
  t.strictSame(patch({ creditReadOn: TODAY, credit: null, contact: 'x@architettitorinopec.it' }), {
    invalid: [
      { pointer: '/credit', code: 'missing-field' },
      { pointer: '/contact', code: 'wrong-format', allowed: 'mario.rossi@example.org' },
    ],
  })
  t.strictSame(patch({ creditReadOn: '2026-11-23' }), {
    invalid: [{ pointer: '/creditReadOn', code: 'out-of-range', allowed: '1900-01-01 – 2026-11-22' }],
  })
  t.match(patch({ contact: 'x@ArchitettiTorinoPEC.it' }), { invalid: [{ pointer: '/contact' }] })
  const service = 'extra-space'
  const addOns = [
    { service, gigabytes: 1 },
    { service: 'fax', gigabytes: 1 },
    { service, gigabytes: 1 },
  ]
  t.strictSame(patch({ addOns }), {
    rejected: {
      faults: [
        { code: 'duplicate-service', pointer: '/addOns/2/service' },
        { code: 'service-not-offered', pointer: '/addOns/1/service' },
      ],
    },
  })
})
