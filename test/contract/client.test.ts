import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import createClient from 'openapi-fetch'
import t from 'tap'
import type { components, paths } from '../../openapi/generated/pec-addons.ts'
import { generatedTypes, TYPES_FILE } from '../../openapi/generated-types.ts'
import { run } from '../support/command.ts'
import { EXAMPLE_KEY, exampleApp } from '../support/example.ts'

const app = await exampleApp(undefined)
await app.listen({ host: '127.0.0.1', port: 0 })
t.teardown(() => app.close())
const baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/v1`

const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl })
const english = { header: { 'Accept-Language': 'en' } }
const mailbox = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }
const items = [{ service: 'extra-space', gigabytes: 3 }]
const asOf = '2026-11-22'

t.test('the committed client types are those that the contract generates', async (t) => {
  t.equal(await generatedTypes(), readFileSync(TYPES_FILE, 'utf8'), 'run `npm run contract`')
})

t.test('the client in the README works (only the URL and the path of the types differ)', async (t) => {
  const tested = readFileSync(new URL('../../openapi/client-example.ts', import.meta.url), 'utf8')
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, documented] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? []
  t.equal(tested.replace('./generated/', './').replace('process.env.PEC_ADDONS_URL ?? ', ''), documented)
  const { stdout, code, stderr } = await run('openapi/client-example.ts', [], { PEC_ADDONS_URL: baseUrl })
  t.equal(code, 0, stderr)
  t.equal(
    stdout,
    'deactivated: With this credit the add-ons are deactivated on 30 April 2027: the renewal costs EUR 10.98, VAT included; to load by 15 April 2027: EUR 5.98.\n',
  )
})

t.test('every operation is typed', async (t) => {
  const status = await client.GET('/status')
  t.equal(status.data?.title, 'OK')

  const list = await client.GET('/agreements', { params: english })
  const [agreement] = list.data?.items ?? []
  t.strictSame(
    agreement?.services.map(({ name }) => name),
    ['Extra space for archive and inbox', 'Legal preservation'],
  )

  const path = { agreementId: agreement?.id ?? '' }
  const read = await client.GET('/agreements/{agreementId}', { params: { path } })
  t.strictSame(read.data?.priceLists[0]?.unitPrices[0], { service: 'extra-space', unitPrice: '3.00' })

  const quote = await client.POST('/quotes', { body: { mailbox, items, asOf } })
  const mode: 'free' | 'charged' | undefined = quote.data?.activation?.mode
  t.equal(mode, 'charged')
  t.equal(quote.data?.waiting?.saves, '10.98')

  const eligibility = await client.POST('/activation-eligibility', { body: { mailbox, items, credit: '5.00', asOf } })
  t.strictSame(
    eligibility.data?.reasons.map(({ code }) => code),
    ['insufficient-credit'],
  )

  const renewal = await client.POST('/renewal-checks', { body: { mailbox: { ...mailbox, addOns: items }, asOf } })
  t.equal(renewal.data?.outcome, 'credit-unknown')
  t.equal(renewal.data?.credit?.loadBy, '2027-04-15')

  const question = { mailbox: { ...mailbox, addOns: items }, credit: '5.00' }
  const elsewhere = { mailbox: { ...question.mailbox, address: 'mario.rossi@example.com' } }
  const batch = await client.POST('/renewal-check-batches', { body: { asOf, mailboxes: [question, elsewhere] } })
  t.strictSame(
    batch.data?.items.map((item) => ('check' in item ? item.check.outcome : item.problem.code)),
    ['deactivated', 'domain-not-covered'],
  )
  t.equal(batch.data?.summary.totalToLoad, '5.98')

  const report = await client.POST('/renewal-reports', {
    params: { query: { asOf } },
    headers: { 'Content-Type': 'text/csv', Accept: 'application/json' },
    body: 'casella;scadenza;spazio extra;credito\nmario.rossi@architettitorinopec.it;30/4/2027;3 GB;€ 5,00\n',
    bodySerializer: (list) => list,
  })
  t.match(report.data, { rowsRead: 1, totalDue: '10.98', totalToLoad: '5.98' })

  const headers = { Authorization: `Bearer ${EXAMPLE_KEY}` }
  const listed = await client.GET('/mailboxes', { params: { query: { outcome: 'deactivated' } }, headers })
  const [mailboxId = ''] = (listed.data?.items ?? []).map(({ id }) => id)
  const one = await client.GET('/mailboxes/{mailboxId}', { params: { path: { mailboxId } }, headers })
  t.equal(one.data?.check?.outcome, 'deactivated')
  const version = { header: { 'If-Match': one.response.headers.get('ETag') ?? '' } }
  const changed = await client.PATCH('/mailboxes/{mailboxId}', {
    params: { path: { mailboxId }, ...version },
    headers,
    body: { credit: null },
  })
  t.equal(changed.data?.credit, undefined)
  const stale = await client.DELETE('/mailboxes/{mailboxId}', { params: { path: { mailboxId }, ...version }, headers })
  t.equal(stale.response.status, 412)
  const found = await client.POST('/mailbox-searches', { headers, body: { contains: 'bianchi' } })
  t.equal(found.data?.items.length, 1)
  const whole = await client.GET('/renewal-reports', { headers: { ...headers, Accept: 'application/json' } })
  t.match(whole.data, { rowsRead: 3 })

  const preview = await client.GET('/reminders', { params: { query: { on: '2027-01-29' } }, headers })
  t.strictSame(
    preview.data?.items.flatMap(({ messages }) => messages.map(({ decision, reason }) => reason ?? decision)),
    ['expiry-passed', 'send'],
  )
  const started = await client.POST('/reminder-runs', { params: { query: { agreement: agreement?.id } }, headers })
  t.equal(started.data?.mailboxesChecked, 1)
  const runs = await client.GET('/reminder-runs', { headers })
  t.equal(runs.data?.items[0]?.id, started.data?.id)
  const sent = await client.GET('/mailboxes/{mailboxId}', { params: { path: { mailboxId } }, headers })
  t.strictSame(sent.data?.deliveries, [], 'too early for a credit that is not known')
})

t.test('problems are typed', async (t) => {
  const { data, error, response } = await client.POST('/quotes', {
    body: { agreement: 'architetti-milano', items, asOf },
  })
  t.equal(data, undefined)
  t.equal(response.status, 422)
  const problem: components['schemas']['Problem'] | undefined = error
  t.equal(problem?.code, 'unknown-agreement')
  t.strictSame(
    problem?.errors?.map(({ pointer, code }) => ({ pointer, code })),
    [{ pointer: '/agreement', code: 'unknown-agreement' }],
  )
})

t.test('requests that the contract excludes do not compile', async (t) => {
  // Never called: the compiler must reject each of these calls.
  const rejected = [
    // @ts-expect-error a missing field
    () => client.POST('/renewal-checks', { body: { mailbox: { expiresOn: '2027-04-30', addOns: [] } } }),
    // @ts-expect-error a number where money is text
    () => client.POST('/quotes', { body: { agreement: 'architetti-torino', items, credit: 10.98 } }),
    // @ts-expect-error neither an agreement nor a mailbox
    () => client.POST('/quotes', { body: { items } }),
    // @ts-expect-error a question without its mailbox
    () => client.POST('/renewal-check-batches', { body: { mailboxes: [{ credit: '5.00' }] } }),
    // @ts-expect-error an unknown path
    () => client.GET('/renewals'),
    // @ts-expect-error an unknown outcome
    (outcome: components['schemas']['RenewalCheck']['outcome']) => outcome === 'renewed-in-part',
  ]
  t.equal(rejected.length, 6)
})
