import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import t from 'tap'
import { contract } from '../support/contract.ts'
import { EXAMPLE_KEY } from '../support/example.ts'
import { breaksOf, brokenJson } from './breaks.ts'
import { holds, oneFault, runs, sendFuzzed } from './send-fuzzed.ts'
import { QUESTIONS, valid } from './valid-values.ts'

const json = (url: string, payload: string): InjectOptions => ({
  method: 'POST',
  url,
  payload,
  headers: { 'content-type': 'application/json' },
})

for (const { url, schema, statuses: declared } of QUESTIONS) {
  t.test(`${url}: a valid question gets a response, or is rejected by the domain alone`, async (t) => {
    const statuses = new Set<number>()
    const property = fc.asyncProperty(valid(schema), async (question) => {
      const { statusCode, body } = await sendFuzzed(json(url, JSON.stringify(question)))
      statuses.add(statusCode)
      if (statusCode !== 200 && statusCode !== 422) throw new Error(body)
    })
    await holds(t, property, runs)
    t.strictSame([...statuses].sort(), declared, 'each kind occurs')
  })

  t.test(`${url}: a question broken in one place is rejected, and the pointer names the place`, async (t) => {
    const codes = new Set<string>()
    const property = fc.asyncProperty(valid(schema), fc.nat(), async (question, chosen) => {
      const breaks = breaksOf(schema, question)
      const one = breaks[chosen % breaks.length] as (typeof breaks)[number]
      const reported = oneFault(await sendFuzzed(json(url, brokenJson(question, one))))
      codes.add(reported.code)
      if (reported.pointer !== one.fault.pointer || reported.code !== one.fault.code) {
        throw new Error(`${JSON.stringify(one)} is reported as ${JSON.stringify(reported)}`)
      }
    })
    await holds(t, property, runs * 2)
    const expected = ['missing-field', 'out-of-range', 'unknown-field', 'wrong-format', 'wrong-length', 'wrong-type']
    if (schema.$ref.endsWith('/QuoteRequest')) expected.unshift('exactly-one-of')
    t.strictSame([...codes].sort(), expected, 'every kind of fault occurs')
  })
}

const ID = '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5'

const paths = [
  ...Object.keys(contract.paths).map((path) =>
    `/v1${path}`.replace('{agreementId}', 'architetti-torino').replace('{mailboxId}', ID),
  ),
  '/v1/agreements/unknown',
  '/problems/not-found',
  '/health/live',
  '/openapi.json',
  '/v1',
  '/',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'] as const

const visible = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) })
const anyOf = (...values: string[]) => fc.oneof(fc.constantFrom(...values), visible)

const hostile = fc.record(
  {
    method: fc.constantFrom(...METHODS),
    url: fc
      .tuple(
        fc.constantFrom(...paths),
        fc.option(visible, { nil: '' }),
        fc.constantFrom('', '?asOf=x', '?limit=1&cursor=AAAA', '?', '/', '#'),
      )
      .map(([path, tail, end]) => `${path}${tail.replace(/^[/\\]*/, '')}${end}`),
    payload: fc.oneof(
      fc.json(),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(
        '{',
        '[[[[',
        '{"items":[',
        '\ufeff{}',
        'null',
        '"\\ud800"',
        '{"a":1,"a":2}',
        '{"credit":null}',
        '{"contains":"a"}',
      ),
    ),
    headers: fc.record(
      {
        accept: anyOf('*/*', 'application/json', 'text/html;q=0', 'application/*;q=0.5', ',;q=,', 'text/calendar'),
        'accept-language': anyOf('en', 'it', 'de;q=x', '*', 'en;q=2', '-'),
        'content-type': anyOf(
          'application/json',
          'application/merge-patch+json',
          'application/json; charset=utf-16',
          'text/csv',
          'a/b;c',
          ';',
          'text/plain',
        ),
        'content-encoding': fc.constantFrom('gzip', 'identity', 'x'),
        'request-id': anyOf('a', 'a b', '<b>', 'x'.repeat(200)),
        authorization: fc.oneof(
          { arbitrary: fc.constant(`Bearer ${EXAMPLE_KEY}`), weight: 3 },
          { arbitrary: anyOf('Bearer pec_', 'Bearer', 'Basic x', `Bearer ${EXAMPLE_KEY}0`), weight: 1 },
        ),
        'if-match': anyOf('*', '"1"', '"2", "1"', 'W/"1"', ',,'),
        'if-none-match': anyOf('*', '"x"', 'W/"y", "z"', ',,'),
        origin: anyOf('https://oato.it', 'null'),
        'x-forwarded-for': anyOf('192.0.2.1', ','),
        expect: fc.constantFrom('100-continue', 'x'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['method', 'url', 'headers'] },
)

t.test('no request, however hostile, makes the service fail or answer outside the contract', async (t) => {
  const property = fc.asyncProperty(hostile, async (request) => {
    await sendFuzzed(request as InjectOptions)
  })
  await holds(t, property, runs * 2)
})
