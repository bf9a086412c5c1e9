import t from 'tap'
import type { List, StatedServices } from '../../../src/lists/list.ts'
import type { Row } from '../../../src/lists/row.ts'
import { type Decision, decideRow, type ImportContext } from '../../../src/register/import/decide.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { recordWith } from '../../support/records.ts'

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as NonNullable<ReturnType<typeof agreements.byId>>

const context: ImportContext = {
  agreement,
  agreements,
  asOf: '2026-11-22',
  importedAt: '2026-11-22T11:00:00.000Z',
  newId: () => 'new',
}

const row = (values: Partial<Row> = {}): Row => ({
  line: 2,
  cells: [],
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [{ service: 'extra-space', gigabytes: 3, column: 'spazio' }],
  faults: [],
  ...values,
})

const listWith = (stated: StatedServices): List =>
  ({ columns: ['pec', 'scadenza'], fieldColumns: { address: 0, expiresOn: 1 }, statedServices: () => stated }) as never

const BOTH: StatedServices = ['extra-space', 'preservation']

/** The record of the example, read again on the day of the import. */
const readAgain = (values: Partial<MailboxRecord> = {}): MailboxRecord =>
  recordWith({ readOn: '2026-11-22', version: 2, updatedAt: '2026-11-22T11:00:00.000Z', ...values })

function withoutCredit(values: Partial<MailboxRecord>): MailboxRecord {
  const { credit: _, creditReadOn: __, ...record } = readAgain(values)
  return record
}

const preservation = { service: 'preservation', gigabytes: 1 }
const extraSpace = { service: 'extra-space', gigabytes: 3 }

interface Case {
  readonly name: string
  readonly given: Partial<Row>
  readonly known?: MailboxRecord
  readonly stated?: StatedServices
  readonly asOf?: string
  readonly expect: Decision
}

const beyond = { code: 'expiry-beyond-term', latestExpected: '2027-11-22' } as const

const CASES: readonly Case[] = [
  {
    name: 'a new mailbox, with all that the row states',
    given: {
      address: 'Anna@ArchitettiTorinoPEC.it',
      usedGigabytes: 1,
      credit: '5.00',
      contact: 'a@b.it',
      language: 'en',
    },
    expect: {
      result: 'added',
      record: {
        id: 'new',
        agreement: 'architetti-torino',
        address: 'anna@architettitorinopec.it',
        expiresOn: '2027-04-30',
        addOns: [extraSpace],
        usedGigabytes: 1,
        credit: '5.00',
        creditReadOn: '2026-11-22',
        readOn: '2026-11-22',
        contact: 'a@b.it',
        language: 'en',
        reminders: 'on',
        version: 1,
        createdAt: '2026-11-22T11:00:00.000Z',
        updatedAt: '2026-11-22T11:00:00.000Z',
      },
      warnings: [],
    },
  },
  {
    name: 'a new mailbox of which no add-ons are stated',
    given: { addOns: [] },
    stated: [],
    expect: { result: 'faulty', faults: [{ column: 'addOns', code: 'missing-field' }] },
  },
  {
    name: 'the same again on another day: only the dates are new, and what is not stated stays',
    given: { credit: '10.98' },
    known: recordWith(),
    expect: { result: 'unchanged', record: readAgain({ creditReadOn: '2026-11-22' }), warnings: [] },
  },
  {
    name: 'the same again on the same day',
    given: {},
    known: recordWith({ readOn: '2026-11-22' }),
    expect: { result: 'unchanged', warnings: [] },
  },
  {
    name: 'the same on the day of a credit that was not stated before',
    given: { credit: '10.98' },
    known: recordWith({ readOn: '2026-11-22' }),
    expect: { result: 'unchanged', record: readAgain({ creditReadOn: '2026-11-22' }), warnings: [] },
  },
  {
    name: 'every field changes; the reminders, the id and the creation do not',
    given: {
      expiresOn: '2027-05-01',
      addOns: [preservation],
      usedGigabytes: 0,
      credit: '0.00',
      contact: 'm@b.it',
      language: 'en',
    },
    known: recordWith({ reminders: 'off' }),
    expect: {
      result: 'changed',
      record: readAgain({
        expiresOn: '2027-05-01',
        addOns: [preservation],
        usedGigabytes: 0,
        credit: '0.00',
        creditReadOn: '2026-11-22',
        contact: 'm@b.it',
        language: 'en',
        reminders: 'off',
      }),
      warnings: [],
    },
  },
  {
    name: 'a service without a column stays, one with an empty cell goes',
    given: { addOns: [] },
    known: recordWith({ addOns: [extraSpace, preservation] }),
    stated: ['extra-space'],
    expect: { result: 'changed', record: readAgain({ addOns: [preservation] }), warnings: [] },
  },
  {
    name: 'no column of a service: the add-ons stay',
    given: { addOns: [] },
    known: recordWith(),
    stated: [],
    expect: { result: 'unchanged', record: readAgain(), warnings: [] },
  },
  {
    name: 'all services are stated: what is not named is cleared',
    given: { addOns: [] },
    known: recordWith({ addOns: [extraSpace, { service: 'no-longer-offered', gigabytes: 1 }] }),
    stated: 'all',
    expect: { result: 'changed', record: readAgain({ addOns: [] }), warnings: [] },
  },
  {
    name: 'add-ons in another order are the same',
    given: { addOns: [preservation, extraSpace] },
    known: recordWith({ addOns: [preservation, extraSpace], readOn: '2026-11-22' }),
    expect: { result: 'unchanged', warnings: [] },
  },
  {
    name: 'fewer gigabytes are a change',
    given: { addOns: [{ service: 'extra-space', gigabytes: 2 }] },
    known: recordWith(),
    expect: {
      result: 'changed',
      record: readAgain({ addOns: [{ service: 'extra-space', gigabytes: 2 }] }),
      warnings: [],
    },
  },
  {
    name: 'more gigabytes were charged: the credit of before is unknown',
    given: { addOns: [{ service: 'extra-space', gigabytes: 4 }] },
    known: recordWith(),
    expect: {
      result: 'changed',
      record: withoutCredit({ addOns: [{ service: 'extra-space', gigabytes: 4 }] }),
      warnings: [],
    },
  },
  {
    name: 'more gigabytes, and the credit after they were bought',
    given: { addOns: [{ service: 'extra-space', gigabytes: 4 }], credit: '1.00' },
    known: recordWith(),
    expect: {
      result: 'changed',
      record: readAgain({
        addOns: [{ service: 'extra-space', gigabytes: 4 }],
        credit: '1.00',
        creditReadOn: '2026-11-22',
      }),
      warnings: [],
    },
  },
  {
    name: 'a list from before the date of the record',
    given: { expiresOn: '2020-01-01' },
    known: recordWith({ readOn: '2026-11-23' }),
    expect: { result: 'older' },
  },
  {
    name: 'a credit that was corrected after the list was made stays',
    given: { credit: '1.00' },
    known: recordWith({ creditReadOn: '2026-11-23' }),
    expect: { result: 'unchanged', record: readAgain({ creditReadOn: '2026-11-23' }), warnings: [] },
  },
  {
    name: 'a credit where none was known',
    given: { credit: '1.00' },
    known: JSON.parse(JSON.stringify(recordWith({ credit: undefined as never, creditReadOn: undefined as never }))),
    expect: { result: 'changed', record: readAgain({ credit: '1.00', creditReadOn: '2026-11-22' }), warnings: [] },
  },
  {
    name: 'another agreement’s mailbox counts for nothing, whatever is wrong with its row',
    given: { address: 'a@ingpec.eu', faults: [{ column: 'x', code: 'wrong-format' }] },
    expect: { result: 'other-domain' },
  },
  {
    name: 'no agreement covers it',
    given: { address: 'a@elsewhere.example' },
    expect: { result: 'other-domain' },
  },
  {
    name: 'a slip in a domain of another agreement',
    given: { address: 'a@ingpecc.eu' },
    expect: { result: 'other-domain' },
  },
  {
    name: 'a slip in a domain of the agreement',
    given: { address: 'a@architettitorino.pec.it', faults: [{ column: 'x', code: 'wrong-format' }] },
    expect: {
      result: 'faulty',
      faults: [
        { column: 'x', code: 'wrong-format' },
        { column: 'pec', code: 'domain-not-covered', didYouMean: 'architettitorinopec.it' },
      ],
    },
  },
  {
    name: 'faults of the reader and of the domain together',
    given: {
      faults: [{ column: 'scadenza', code: 'missing-field' }],
      expiresOn: undefined as never,
      addOns: [
        { service: 'archive', gigabytes: 1 },
        { service: 'archive', gigabytes: 2, column: 'archivio' },
      ],
    },
    known: recordWith(),
    expect: {
      result: 'faulty',
      faults: [
        { column: 'scadenza', code: 'missing-field' },
        { column: 'archivio', code: 'duplicate-service' },
        { column: 'addOns/0/service', code: 'service-not-offered' },
        { column: 'archivio', code: 'service-not-offered' },
      ],
    },
  },
  {
    name: 'a row without an address, whose services are not judged',
    given: {
      address: undefined as never,
      addOns: [{ service: 'Spazio extra', gigabytes: 1 }],
      faults: [{ column: '', code: 'wrong-format' }],
    },
    stated: [],
    expect: { result: 'faulty', faults: [{ column: '', code: 'wrong-format' }] },
  },
  {
    name: 'another expiry, after a renewal has spent the credit',
    given: { expiresOn: '2027-10-31' },
    known: recordWith({ expiresOn: '2026-11-21' }),
    expect: { result: 'changed', record: withoutCredit({ expiresOn: '2027-10-31' }), warnings: [] },
  },
  {
    name: 'another expiry, and a credit that was read since',
    given: { expiresOn: '2027-10-31', credit: '9.00' },
    known: recordWith({ expiresOn: '2026-11-21' }),
    expect: {
      result: 'changed',
      record: readAgain({ expiresOn: '2027-10-31', credit: '9.00', creditReadOn: '2026-11-22' }),
      warnings: [],
    },
  },
  {
    name: 'another expiry, while the credit is still there',
    given: { expiresOn: '2027-10-31' },
    known: recordWith({ expiresOn: '2026-11-22' }),
    expect: { result: 'changed', record: readAgain({ expiresOn: '2027-10-31' }), warnings: [] },
  },
  {
    name: 'a contact that is a PEC mailbox counts as none, and an expiry too far away is a warning',
    given: { contact: 'mario@architettitorinopec.it', expiresOn: '2027-11-23' },
    known: recordWith(),
    expect: {
      result: 'changed',
      record: readAgain({ expiresOn: '2027-11-23' }),
      warnings: [beyond, { code: 'contact-not-ordinary' }],
    },
  },
]

t.test('a report over the register, imported again: an old credit does not become a new one', async (t) => {
  const list = { ...listWith(BOTH), fieldColumns: { creditReadOn: 2 } }
  for (const [creditReadOn, credit, expect] of [
    ['2026-11-20', '10.98', { credit: '10.98', creditReadOn: '2026-11-20' }],
    ['2026-11-21', '5.00', { credit: '5.00', creditReadOn: '2026-11-21' }],
    ['2026-11-19', '5.00', { credit: '10.98', creditReadOn: '2026-11-20' }],
    ['2026-12-31', '5.00', { credit: '5.00', creditReadOn: '2026-11-22' }],
    [undefined, '5.00', { credit: '10.98', creditReadOn: '2026-11-20' }],
  ] as const) {
    const decision = decideRow(row({ creditReadOn, credit }), list, recordWith(), context)
    t.match(decision, { record: expect }, `${creditReadOn}: ${credit}`)
  }
})

t.test('what becomes of a row', async (t) => {
  for (const { name, given, known, stated = BOTH, asOf = context.asOf, expect } of CASES) {
    t.strictSame(decideRow(row(given), listWith(stated), known, { ...context, asOf }), expect, name)
  }
})
