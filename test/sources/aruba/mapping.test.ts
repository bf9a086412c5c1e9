import t from 'tap'
import { unreadableRow } from '../../../src/lists/row.ts'
import { civilDateOf } from '../../../src/sources/aruba/civil-date.ts'
import type { Doubt } from '../../../src/sources/aruba/doubts.ts'
import { readAccount } from '../../../src/sources/aruba/read-account.ts'
import { sourceList, sourceRow } from '../../../src/sources/aruba/rows.ts'
import { accountWith } from '../../support/aruba-server.ts'

const NAME = 'mario.rossi@architettitorinopec.it'
const SERVICES = { 'extra-space': ['INBOX', 'ARCHIVIO'], preservation: ['CONSERVAZIONE'] }

const SPACE = [{ service: 'extra-space', gigabytes: 3 }]
const NOT_STATED = ['not-stated extra-space', 'not-stated preservation']
const BOTH = [...SPACE, { service: 'preservation', gigabytes: 2 }]

const quota = (type: unknown, extra?: unknown, used?: unknown) => ({ type, base: 1, extra, used })
const addOn = (type: string, value?: unknown, more: object = {}) => ({
  id: 1,
  type,
  status: 'ATTIVO',
  value,
  endDate: '2027-04-30T23:59:59.000+02:00',
  renewalData: { type: 'T', duration: 1 },
  ...more,
})

interface Expected {
  readonly expiresOn?: string | undefined
  readonly addOns?: readonly object[]
  readonly stated?: readonly string[] | 'all'
  readonly usedGigabytes?: number | undefined
  readonly contact?: string | undefined
  readonly faults?: readonly string[]
  readonly doubts?: readonly string[]
  readonly isCancelled?: boolean
}

const AS_EXPECTED: Expected = {
  expiresOn: '2027-04-30',
  addOns: SPACE,
  stated: ['extra-space', 'preservation'],
  usedGigabytes: 3,
  contact: undefined,
  faults: [],
  doubts: [],
  isCancelled: false,
}

const textOf = ({ code, of }: Doubt): string => (of === undefined ? code : `${code} ${of}`)

const CASES: {
  name: string
  account: object
  contact?: boolean
  services?: typeof SERVICES | object
  expect: Expected
}[] = [
  { name: 'the account of the description', account: {}, expect: {} },
  { name: 'fields that are not known are not looked at', account: { invoices: [1], sdi: null }, expect: {} },
  {
    name: 'several quotas of one service are summed, whichever service they are of',
    account: {
      quotas: [quota('INBOX', 1, 1), quota('ARCHIVIO', 2, 0), quota('CONSERVAZIONE', 2, 9)],
      additionalServices: [],
    },
    expect: { addOns: BOTH, usedGigabytes: 1 },
  },
  {
    name: 'types are compared without case',
    account: { quotas: [quota('Inbox', 1, 1), quota(' archivio ', 2, 2), quota('conservazione', 2)] },
    expect: { addOns: BOTH, doubts: [] },
  },
  {
    name: 'a service whose quotas are not all listed is stated by those that are',
    account: { quotas: [quota('INBOX', 3, 3), quota('CONSERVAZIONE', 0)] },
    expect: {},
  },
  {
    name: 'a service that is not mapped is not read, but doubtful',
    account: { quotas: [quota('INBOX', 3, 3), quota('CONSERVAZIONE', 2, 0)], additionalServices: null },
    services: { 'extra-space': ['INBOX', 'ARCHIVIO'] },
    expect: { stated: ['extra-space'], doubts: ['no-service CONSERVAZIONE'] },
  },
  {
    name: 'further users are no gigabytes, and a quota may have no type',
    account: { quotas: [quota('INBOX', 3, 3), quota('EXTRA_USERS', 1), quota(null, 1)], additionalServices: null },
    expect: {
      stated: ['extra-space'],
      doubts: ['no-service EXTRA_USERS', 'no-service', 'not-stated preservation'],
    },
  },
  {
    name: 'nothing bought, be it of what is no service',
    account: {
      quotas: [quota('INBOX', 0, 1), quota('ARCHIVIO', 0, 0), quota('CONSERVAZIONE', 0), quota('CASELLE', 0)],
      additionalServices: [],
    },
    expect: { addOns: [], usedGigabytes: 1 },
  },
  ...[undefined, null, '3', 2.5, -1, 1e300, true].map((extra) => ({
    name: `a quota whose gigabytes are not understood: ${extra}`,
    account: { quotas: [quota('INBOX', 3, 1), quota('ARCHIVIO', extra, 2), quota('CONSERVAZIONE', 2)] },
    expect: {
      addOns: [{ service: 'preservation', gigabytes: 2 }],
      stated: ['preservation'],
      doubts: ['not-stated extra-space'],
    },
  })),
  {
    name: 'two quotas of one type',
    account: { quotas: [quota('INBOX', 2, 1), quota('inbox', 2, 1), quota('CONSERVAZIONE', 0)] },
    expect: { addOns: [], stated: ['preservation'], usedGigabytes: undefined, doubts: ['not-stated extra-space'] },
  },
  {
    name: 'no space by the quotas, but an active add-on of it',
    account: { quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 2)], additionalServices: [addOn('EXTRA_INBOX')] },
    expect: {
      addOns: [{ service: 'preservation', gigabytes: 2 }],
      stated: ['preservation'],
      doubts: ['zero-contradicted extra-space'],
    },
  },
  {
    name: 'no space by the quotas, and an add-on of it that is not active',
    account: {
      quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 0)],
      additionalServices: [addOn('EXTRA_INBOX', '3', { status: 'SCADUTO' })],
    },
    expect: { addOns: [], doubts: ['add-on-not-active extra-space'] },
  },
  ...[
    { quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 2), quota('SPAZIO', 5)], additionalServices: [] },
    { quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 2), quota('SPAZIO', '5')], additionalServices: [] },
    { quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 2)], additionalServices: [addOn('SPAZIO', 5)] },
  ].map((account) => ({
    name: 'no space by the quotas, and something of another name that may be it',
    account,
    expect: {
      addOns: [{ service: 'preservation', gigabytes: 2 }],
      stated: ['preservation'],
      doubts: ['no-service SPAZIO', 'zero-contradicted extra-space'],
    },
  })),
  {
    name: 'no space by the quotas, and add-ons that are not understood',
    account: { quotas: [quota('INBOX', 0, 3), quota('CONSERVAZIONE', 2)], additionalServices: [7] },
    expect: {
      addOns: [{ service: 'preservation', gigabytes: 2 }],
      stated: ['preservation'],
      doubts: ['zero-contradicted extra-space', 'not-understood'],
    },
  },
  {
    name: 'a quota of the description is itself and no other, also where it is not mapped',
    account: {},
    services: { preservation: ['CONSERVAZIONE'] },
    expect: {
      addOns: [],
      stated: ['preservation'],
      usedGigabytes: undefined,
      doubts: ['no-service INBOX', 'no-service ARCHIVIO'],
    },
  },
  {
    name: 'the use of one quota is not known: neither is that of the mailbox',
    account: { quotas: [quota('INBOX', 3, 1), quota('ARCHIVIO', 0, null), quota('CONSERVAZIONE', 0)] },
    expect: { usedGigabytes: undefined },
  },
  ...[null, undefined, [], [{}], [{ type: 'POSTA', extra: 0 }]].map((quotas) => ({
    name: `quotas that say nothing of a service: what is known of the add-ons stays: ${JSON.stringify(quotas)}`,
    account: { quotas },
    expect: { addOns: [], stated: [], usedGigabytes: undefined, doubts: NOT_STATED },
  })),
  ...['x', [7], [quota(7, 3)]].map((quotas) => ({
    name: `quotas that are none: ${JSON.stringify(quotas)}`,
    account: { quotas },
    expect: { addOns: [], stated: [], usedGigabytes: undefined, doubts: [...NOT_STATED, 'not-understood'] },
  })),
  {
    name: 'several add-ons of one type',
    account: {
      additionalServices: [addOn('EXTRA_INBOX', '1'), addOn('EXTRA_INBOX', '1'), addOn('EXTRA_ARCHIVIO', '1')],
    },
    expect: {},
  },
  {
    name: 'add-ons of other gigabytes than the quotas, which count',
    account: { additionalServices: [addOn('EXTRA_INBOX', '2')] },
    expect: { doubts: ['amounts-differ extra-space'] },
  },
  ...[undefined, null, 'tre', '3x', 'x3', '1.5'].map((value) => ({
    name: `an add-on without a number says nothing of gigabytes: ${value}`,
    account: { additionalServices: [addOn('EXTRA_INBOX', value), addOn('EXTRA_ARCHIVIO', '1')] },
    expect: {},
  })),
  {
    name: 'the gigabytes of an add-on as a number',
    account: { additionalServices: [addOn('EXTRA_INBOX', 2)] },
    expect: { doubts: ['amounts-differ extra-space'] },
  },
  {
    name: 'an add-on of which nearly all is missing',
    account: {
      quotas: [quota('INBOX', 3, 3), quota('CONSERVAZIONE', 2)],
      additionalServices: [{ type: 'EXTRA_INBOX', endDate: null, renewalData: null }, {}],
    },
    expect: { addOns: BOTH, doubts: ['no-service'] },
  },
  {
    name: 'an add-on that is renewed automatically, and one at its expiry',
    account: {
      additionalServices: [addOn('EXTRA_INBOX', '2'), addOn('EXTRA_ARCHIVIO', '1', { renewalData: { type: 'S' } })],
    },
    expect: { doubts: ['renewal-at-expiry extra-space'] },
  },
  {
    name: 'an add-on that ends before the mailbox, by a minute of a day',
    account: { additionalServices: [addOn('EXTRA_INBOX', '3', { endDate: '2027-04-29T21:59:00.000Z' })] },
    expect: { doubts: ['ends-before-mailbox extra-space'] },
  },
  {
    name: 'an add-on that ends on the day of the mailbox, and one whose end is no date',
    account: {
      additionalServices: [
        addOn('EXTRA_INBOX', '2', { endDate: '2027-04-29T22:00:00.000Z' }),
        addOn('EXTRA_ARCHIVIO', '1', { endDate: 'mai' }),
      ],
    },
    expect: {},
  },
  {
    name: 'an add-on that is being cancelled does not count as an active one',
    account: {
      additionalServices: [addOn('EXTRA_INBOX', '3'), addOn('EXTRA_INBOX', '1', { status: 'Richiesta Disdetta' })],
    },
    expect: { doubts: ['add-on-not-active extra-space'] },
  },
  {
    name: 'an add-on of no service of the agreement',
    account: {
      quotas: [quota('INBOX', 3, 3), quota('CONSERVAZIONE', 2)],
      additionalServices: [addOn('NEWSLETTER', 'x', { renewalData: { type: 'S' } })],
    },
    expect: { addOns: BOTH, doubts: ['no-service NEWSLETTER'] },
  },
  ...['Richiesta Disdetta', 'RICHIESTA_DISDETTA', ' richiesta disdetta '].map((status) => ({
    name: `a mailbox that is being cancelled has nothing that a renewal could save: ${status}`,
    account: { status },
    expect: { addOns: [], stated: 'all' as const, isCancelled: true, doubts: ['being-cancelled'] },
  })),
  ...['Certificato', '', null].map((status) => ({ name: `status ${status}`, account: { status }, expect: {} })),
  ...['Richiesta Disdetta Sospesa', 'DA_CERTIFICARE', 'ALTRO'].map((status) => ({
    name: `a mailbox of another status is taken over, and looked at: ${status}`,
    account: { status },
    expect: { doubts: ['other-status'] },
  })),
  { name: 'no end', account: { endDate: null }, expect: { expiresOn: undefined, faults: ['expiresOn missing-field'] } },
  {
    name: 'an end that is no date',
    account: { endDate: '30/04/2027' },
    expect: { expiresOn: undefined, faults: ['expiresOn wrong-format'] },
  },
  {
    name: 'a status that is not understood: the mailbox may be being cancelled',
    account: { status: 7 },
    expect: { faults: ['status wrong-type'] },
  },
  {
    name: 'more gigabytes than a service can have',
    account: { quotas: [quota('INBOX', 5000, 1), quota('CONSERVAZIONE', 0)], additionalServices: [] },
    expect: { addOns: [], usedGigabytes: 1, faults: ['addOns/0/gigabytes out-of-range'] },
  },
  {
    name: 'what is not needed and not understood is left out',
    account: { owner: [] },
    contact: true,
    expect: { doubts: ['not-understood'] },
  },
  {
    name: 'another mailbox than the one asked for',
    account: { name: 'anna@architettitorinopec.it' },
    expect: { faults: ['name wrong-format'] },
  },
  { name: 'the same name in other letters, or none', account: { name: ` ${NAME.toUpperCase()}` }, expect: {} },
  { name: 'no name', account: { name: null }, expect: {} },
  {
    name: 'the contact of a holder, where the agreement wants it',
    account: {},
    contact: true,
    expect: { contact: 'mario.rossi@example.org' },
  },
  { name: 'a holder without one', account: { owner: { contacts: null } }, contact: true, expect: {} },
  { name: 'no holder', account: { owner: null }, contact: true, expect: {} },
  {
    name: 'a contact that is no address',
    account: { owner: { contacts: { email: 'a@b, c@d' } } },
    contact: true,
    expect: { doubts: ['contact-not-usable'] },
  },
]

t.test('what Aruba says of a mailbox, as a row', async (t) => {
  for (const { name, account, contact, services = SERVICES, expect } of CASES) {
    const mapping = { services: services as typeof SERVICES, ...(contact !== undefined && { contact }) }
    const read = readAccount(accountWith(account), NAME)
    const { row, stated, doubts, isCancelled } = sourceRow(read, 7, mapping)
    const { line, cells, address, faults, expiresOn, addOns, usedGigabytes, contact: found } = row
    t.strictSame([line, cells, address], [7, [], NAME], name)
    t.strictSame(
      {
        expiresOn,
        addOns,
        stated,
        usedGigabytes,
        contact: found,
        faults: faults.map(({ column, code }) => `${column} ${code}`),
        doubts: doubts.map(textOf),
        isCancelled,
      },
      { ...AS_EXPECTED, ...expect },
      name,
    )
  }
})

t.test('an account that is none', async (t) => {
  for (const value of ['x', 7, []]) {
    const { account, faults } = readAccount(value, NAME)
    t.strictSame([account, faults], [{ name: NAME }, [{ pointer: '', code: 'wrong-type', type: 'object' }]])
    const { row, doubts } = sourceRow({ account, faults }, 1, { services: SERVICES })
    t.strictSame(doubts.map(textOf), NOT_STATED)
    t.match(row.faults, [
      { column: '', code: 'wrong-type' },
      { column: 'expiresOn', code: 'missing-field' },
    ])
  }
})

t.test('what is not understood is said by its place, without its value', async (t) => {
  const { faults } = readAccount(
    { endDate: 1, quotas: [{ type: ['segreto'] }], owner: { contacts: { email: 7 } } },
    NAME,
  )
  t.strictSame(faults, [
    { pointer: '/endDate', code: 'wrong-type', type: 'string' },
    { pointer: '/quotas/0/type', code: 'wrong-type', type: 'string' },
    { pointer: '/owner/contacts/email', code: 'wrong-type', type: 'string' },
  ])
})

t.test('the rows as a list state the services that are clear', async (t) => {
  const mapping = { services: { 'extra-space': ['INBOX'] } }
  const rows = [{}, { quotas: null }, { status: 'Richiesta Disdetta' }].map((values, index) =>
    sourceRow(readAccount(accountWith(values), NAME), index + 1, mapping),
  )
  const list = sourceList(rows, mapping, ['Anna@architettitorinopec.it'])
  const stated = rows.map(({ row }) => list.statedServices(row, 'architetti-torino'))
  t.strictSame(stated, [['extra-space'], [], 'all'])
  t.strictSame(list.statedServices(unreadableRow(1, { code: 'wrong-type' }), 'architetti-torino'), [], 'another row')
  t.strictSame(list.columns, ['address', 'expiresOn', 'usedGigabytes', 'extra-space'])
  t.strictSame([...(list.namedBesides ?? [])], ['anna@architettitorinopec.it'])
  t.strictSame([list.rowsOfTotals(), list.cellsOf(unreadableRow(1, { code: 'wrong-type' }))], [0, []])
})

t.test('texts have a maximal length', async (t) => {
  const long = 'x'.repeat(101)
  for (const account of [{ status: long }, { endDate: long }, { quotas: [{ type: long }] }, { name: long.repeat(4) }]) {
    const [fault] = readAccount(account, NAME).faults
    t.equal(fault?.code, 'wrong-length', String(Object.keys(account)))
  }
})

t.test('a date is that of Italy', async (t) => {
  const table: [text: string, date: string | undefined][] = [
    ['2027-04-30T23:59:59.000+02:00', '2027-04-30'],
    ['2027-04-29T21:59:59.999Z', '2027-04-29'],
    ['2027-04-29T22:00:00Z', '2027-04-30'],
    ['2027-04-30T00:00:00+0200', '2027-04-30'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    // The night of 28 March 2027 has no hour from two to three, that of 31 October has it twice.
    ['2027-03-27T23:00:00Z', '2027-03-28'],
    ['2027-03-28T21:59:00Z', '2027-03-28'],
    ['2027-03-28T22:00:00Z', '2027-03-29'],
    ['2027-10-30T22:00:00Z', '2027-10-31'],
    ['2027-10-31T22:59:00Z', '2027-10-31'],
    ['2027-10-31T23:00:00Z', '2027-11-01'],
    ['2027-04-30T23:59-11:00', '2027-05-01'],
    ['2027-04-30', '2027-04-30'],
    ['2027-04-30T23:59:59', '2027-04-30'],
    ['2027-04-30T23:59:59.123456789+02:00', '2027-04-30'],
    ['2027-02-30T10:00:00Z', undefined],
    ['2027-04-30T25:00:00Z', undefined],
    ['30/04/2027', undefined],
    ['2027-04-30 10:00', undefined],
    ['', undefined],
  ]
  for (const [text, date] of table) t.equal(civilDateOf(text), date, text)
})
