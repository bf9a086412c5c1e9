import t from 'tap'
import { type TSchema, Type } from 'typebox'
import { namedSchemas } from '../../../src/contract/schemas.ts'
import { QuoteRequest } from '../../../src/features/quotes/request-schema.ts'
import { FEATURES } from '../../../src/features.ts'
import type { SchemaFault } from '../../../src/shared/field-fault.ts'
import { LANGUAGES } from '../../../src/shared/language.ts'
import { faultText } from '../../../src/shared/messages/faults.ts'
import { strictObject } from '../../../src/shared/schemas/builders.ts'
import { createAjv } from '../../../src/shared/validation/ajv.ts'
import { MAX_FAULTS, schemaFaults } from '../../../src/shared/validation/schema-faults.ts'

/** The faults of a value by a schema. */
function faultsOf(schema: TSchema, value: unknown): readonly SchemaFault[] {
  const validate = createAjv(namedSchemas(FEATURES).filter((known) => known !== schema)).compile(schema)
  return validate(value) ? [] : schemaFaults(validate.errors ?? [])
}

const valid = {
  mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
  items: [{ service: 'extra-space', gigabytes: 3 }],
  asOf: '2026-11-22',
}

t.test('one invalid field each', async (t) => {
  const item = (gigabytes: unknown) => ({ ...valid, items: [{ service: 'extra-space', gigabytes }] })
  const ofItem = (fault: object) => [{ pointer: '/items/0/gigabytes', ...fault }]
  const dates = '1900-01-01 – 2150-12-31'
  const table: { name: string; value: unknown; expected: object[] }[] = [
    { name: 'valid', value: valid, expected: [] },
    { name: 'not an object', value: [], expected: [{ pointer: '', code: 'wrong-type', type: 'object' }] },
    { name: 'null', value: null, expected: [{ pointer: '', code: 'wrong-type', type: 'object' }] },
    {
      name: 'unknown field',
      value: { ...valid, colour: 1 },
      expected: [{ pointer: '/colour', code: 'unknown-field' }],
    },
    {
      name: 'an unknown field whose name needs escaping',
      value: { ...valid, 'a/b~c': 1 },
      expected: [{ pointer: '/a~1b~0c', code: 'unknown-field' }],
    },
    {
      name: 'an unknown field with a long name',
      value: { ...valid, ['x'.repeat(300)]: 1 },
      expected: [{ pointer: `/${'x'.repeat(200)}…`, code: 'unknown-field' }],
    },
    {
      name: 'an unknown field with a name of exactly 200 characters',
      value: { ...valid, ['x'.repeat(200)]: 1 },
      expected: [{ pointer: `/${'x'.repeat(200)}`, code: 'unknown-field' }],
    },
    {
      name: 'a missing field',
      value: { ...valid, items: [{ service: 'extra-space' }] },
      expected: ofItem({ code: 'missing-field' }),
    },
    {
      name: 'a string instead of a number',
      value: item('3'),
      expected: ofItem({ code: 'wrong-type', type: 'integer' }),
    },
    { name: 'a fraction', value: item(1.5), expected: ofItem({ code: 'wrong-type', type: 'integer' }) },
    { name: 'null instead of a number', value: item(null), expected: ofItem({ code: 'wrong-type', type: 'integer' }) },
    { name: 'zero', value: item(0), expected: ofItem({ code: 'out-of-range', allowed: '1–1000' }) },
    { name: 'above the maximum', value: item(1001), expected: ofItem({ code: 'out-of-range', allowed: '1–1000' }) },
    {
      name: 'far above the maximum',
      value: item(1e300),
      expected: ofItem({ code: 'out-of-range', allowed: '1–1000' }),
    },
    { name: 'the maximum', value: item(1000), expected: [] },
    {
      name: 'no items',
      value: { ...valid, items: [] },
      expected: [{ pointer: '/items', code: 'wrong-length', type: 'array', allowed: '1–20' }],
    },
    {
      name: '21 items',
      value: { ...valid, items: Array(21).fill(valid.items[0]) },
      expected: [{ pointer: '/items', code: 'wrong-length', type: 'array', allowed: '1–20' }],
    },
    ...[
      '2027-02-30',
      '2027-2-3',
      '0000-00-00',
      '',
      'today',
      '2027-04-30T00:00:00Z',
      `2027-04-30${'0'.repeat(500)}`,
    ].map((asOf) => ({
      name: `the date ${asOf.slice(0, 30)}`,
      value: { ...valid, asOf },
      expected: [{ pointer: '/asOf', code: 'wrong-format', allowed: '2027-04-30' }],
    })),
    ...['1899-12-31', '2151-01-01', '0000-01-01', '9999-12-31'].map((asOf) => ({
      name: `the date ${asOf}`,
      value: { ...valid, asOf },
      expected: [{ pointer: '/asOf', code: 'out-of-range', allowed: dates }],
    })),
    ...['1900-01-01', '2150-12-31'].map((asOf) => ({
      name: `the date ${asOf}`,
      value: { ...valid, asOf },
      expected: [],
    })),
    ...['10', '10.5', '1e3', '-', '-010.00', '--1.00', 'NaN', '010.00', '01000000000.00'].map((credit) => ({
      name: `the amount ${credit}`,
      value: { ...valid, credit },
      expected: [{ pointer: '/credit', code: 'wrong-format', allowed: '15.86' }],
    })),
    ...['-1.00', '-5', '-0.50', '-1000000000.00'].map((credit) => ({
      name: `the amount ${credit}`,
      value: { ...valid, credit },
      expected: [{ pointer: '/credit', code: 'out-of-range', allowed: '0.00–' }],
    })),
    ...['1000000000.00', '9'.repeat(400)].map((credit) => ({
      name: `the amount ${credit.slice(0, 20)}`,
      value: { ...valid, credit: credit.endsWith('.00') ? credit : `${credit}.99` },
      expected: [{ pointer: '/credit', code: 'out-of-range', allowed: '0.00–999999999.99' }],
    })),
    {
      name: 'an amount as a number',
      value: { ...valid, credit: 15.86 },
      expected: [{ pointer: '/credit', code: 'wrong-type', type: 'string' }],
    },
    {
      name: 'an address with a NUL',
      value: { ...valid, mailbox: { address: 'a\u0000@architettitorinopec.it' } },
      expected: [{ pointer: '/mailbox/address', code: 'wrong-format', allowed: 'mario.rossi@architettitorinopec.it' }],
    },
    {
      name: 'an address that is only too long',
      value: { ...valid, mailbox: { address: `${'a'.repeat(250)}@pec.it` } },
      expected: [{ pointer: '/mailbox/address', code: 'wrong-length', type: 'string', allowed: '0–254' }],
    },
    {
      name: 'neither agreement nor mailbox',
      value: { items: valid.items },
      expected: [{ pointer: '', code: 'exactly-one-of', allowed: 'agreement, mailbox' }],
    },
    {
      name: 'both agreement and mailbox',
      value: { ...valid, agreement: 'architetti-torino' },
      expected: [{ pointer: '', code: 'exactly-one-of', allowed: 'agreement, mailbox' }],
    },
  ]
  for (const { name, value, expected } of table) t.strictSame(faultsOf(QuoteRequest, value), expected, name)
})

t.test('all faults at once, one per field, none hidden by another', async (t) => {
  const value = {
    agreement: 'Architetti Torino',
    mailbox: { address: 'nobody', expiresOn: '2027-02-30', extra: true },
    items: [{ service: 'X', gigabytes: 0 }, { gigabytes: 'many' }, 7],
    credit: 1,
    horizonYears: 11,
  }
  const faults = faultsOf(QuoteRequest, value).map(({ pointer, code }) => `${pointer} ${code}`)
  t.strictSame(faults.toSorted(), [
    ' exactly-one-of',
    '/agreement wrong-format',
    '/credit wrong-type',
    '/horizonYears out-of-range',
    '/items/0/gigabytes out-of-range',
    '/items/0/service wrong-format',
    '/items/1/gigabytes wrong-type',
    '/items/1/service missing-field',
    '/items/2 wrong-type',
    '/mailbox/address wrong-format',
    '/mailbox/expiresOn wrong-format',
    '/mailbox/extra unknown-field',
  ])
})

t.test('at most MAX_FAULTS faults are reported', async (t) => {
  const many = Object.fromEntries(Array.from({ length: MAX_FAULTS + 5 }, (_, index) => [`x${index}`, 1]))
  t.equal(faultsOf(QuoteRequest, { ...valid, ...many }).length, MAX_FAULTS)
})

t.test('`allowed` lists every enum value; without an example it is "…"', async (t) => {
  const schema = strictObject({
    word: Type.Unsafe({ type: 'string', enum: ['free', 'charged'] }),
    plain: Type.String({ pattern: '^a$', maxLength: 9 }),
    short: Type.String({ maxLength: 2 }),
    list: Type.Array(Type.String({ maxLength: 1 }), { maxItems: 1 }),
    few: Type.Integer({ maximum: 9 }),
  })
  t.strictSame(faultsOf(schema, { word: 'gratis', plain: 'b', short: 'long', list: ['a', 'b'], few: 10 }), [
    { pointer: '/word', code: 'wrong-format', allowed: 'free, charged' },
    { pointer: '/plain', code: 'wrong-format', allowed: '…' },
    { pointer: '/short', code: 'wrong-length', type: 'string', allowed: '0–2' },
    { pointer: '/list', code: 'wrong-length', type: 'array', allowed: '0–1' },
    { pointer: '/few', code: 'out-of-range', allowed: '0–9' },
  ])
})

t.test('the message of every fault contains what is allowed', async (t) => {
  const value = { agreement: 1, items: [{ service: '', gigabytes: 0 }], asOf: '1899-12-31', colour: 1, credit: '1' }
  for (const fault of faultsOf(QuoteRequest, value)) {
    for (const language of LANGUAGES) {
      const text = faultText(fault.code, fault, language)
      t.notMatch(text, /undefined|\[object/, text)
      for (const bound of fault.allowed?.split(/ ?– ?/) ?? []) t.ok(text.includes(bound), text)
    }
  }
})

t.test('nothing is converted, filled in or removed', async (t) => {
  const validate = createAjv([]).compile(
    strictObject({ count: Type.Integer({ default: 7 }), text: Type.Optional(Type.String({ default: 'x' })) }),
  )
  for (const value of [
    { count: '7' },
    { count: true },
    { count: null },
    {},
    { count: 1, more: 2 },
    { count: 1, text: 1 },
  ]) {
    const before = structuredClone(value)
    t.equal(validate(value), false, JSON.stringify(before))
    t.strictSame(value, before, 'unchanged')
  }
  const withoutDefault = { count: 1 }
  t.equal(validate(withoutDefault), true)
  t.strictSame(withoutDefault, { count: 1 }, 'no default filled in')
})
