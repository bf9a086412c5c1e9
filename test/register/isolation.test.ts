import fc from 'fast-check'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { logOptions } from '../../src/http/server/log.ts'
import { createKey } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { mailboxesAfter, saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { fixtureAgreements, NOW, send, testApp } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { MAIL_AND_WEBHOOK, waitingReminders } from '../support/reminders.ts'

const RUNS = Number(process.env.FUZZ_COUNT ?? 25)
const OWN = 'architetti-torino'
const OTHER = 'ordine-di-prova'
const own = (name: string): string => `${name}@architettitorinopec.it`
const other = (name: string): string => `${name}@pec.prova.example`
const NAMES = ['anna', 'bruno', 'carla']

/** What a client may send: with which key, and about which mailbox; the mailbox is named by its address. */
interface Step {
  readonly key: 'own' | 'read-only' | 'none'
  readonly request: (idOf: (address: string) => string) => InjectOptions
}

/** A service with a register, and all that can be seen of it from outside. */
interface World {
  readonly app: FastifyInstance
  readonly register: Register
  readonly keys: Readonly<Record<Step['key'], string | undefined>>
  readonly log: string[]
}

/** @param withOthers whether another agreement has mailboxes in the register */
async function createWorld(withOthers: boolean): Promise<World> {
  const register = createRegister('sqlite::memory:')
  const log: string[] = []
  const logger = pino(logOptions('info'), { write: (line: string) => log.push(line) })
  const reminders = waitingReminders(register, fixtureAgreements(), () => NOW, MAIL_AND_WEBHOOK)
  const app = await testApp({}, undefined, { register, logger, reminders })
  const records: MailboxRecord[] = NAMES.slice(0, 2).map((name) => recordWith({ id: `own${name}`, address: own(name) }))
  const others = NAMES.map((name) =>
    recordWith({ id: `other${name}`, address: other(name), agreement: OTHER, expiresOn: '2026-12-01' }),
  )
  await register.write((db) => saveMailboxes(db, withOthers ? [...records, ...others] : records))
  const keyWith = (scopes: typeof SCOPES | readonly ['read']) =>
    register.write((db) => createKey(db, { name: 'x', agreement: OWN, scopes }, '2026-11-20T09:00:00.000Z'))
  return {
    app,
    register,
    keys: { own: await keyWith(SCOPES), 'read-only': await keyWith(['read']), none: undefined },
    log,
  }
}

const json = (payload: unknown) => ({
  payload: JSON.stringify(payload),
  headers: { 'content-type': 'application/json' },
})

const address = fc.oneof(
  fc.constantFrom(...NAMES.map(own)),
  fc.constantFrom(...NAMES.map(other)),
  fc.constantFrom('nobody@example.org', 'x', '', '%', '_', own('%'), 'ANNA@PEC.PROVA.EXAMPLE'),
)
const text = fc.string({ maxLength: 20, unit: 'binary' })
const version = fc.oneof(fc.constantFrom('"1"', '"2"', '*', 'W/"1"', '"1", "2"'), text.map(encodeURIComponent))
const patch = fc.oneof(
  fc.constantFrom(
    {},
    { credit: '5.00' },
    { credit: null },
    { address: own('carla') },
    { reminders: 'off' },
    [],
    null,
    'x',
  ),
  fc.record({ contact: fc.constantFrom('a@example.org', own('anna'), other('anna'), null, 3) }),
  fc.dictionary(text, fc.anything(), { maxKeys: 3 }),
)
const query = fc.record(
  {
    agreement: fc.constantFrom(OWN, OTHER, 'none', ''),
    outcome: fc.constantFrom('renewed', 'credit-unknown', 'x'),
    missing: fc.constantFrom('contact', 'credit'),
    dueWithinDays: fc.constantFrom('0', '30', '400', '-1'),
    limit: fc.constantFrom('1', '2', '200', '0', '201'),
    cursor: fc.oneof(text, fc.base64String(), fc.constant('eyJhIjoxfQ')),
  },
  { requiredKeys: [] },
)
const csvRow = fc.tuple(
  address,
  fc.constantFrom('2027-04-30', '2028-01-31', 'soon'),
  fc.constantFrom('0', '3', '', 'x'),
)
const csv = fc
  .array(csvRow, { maxLength: 5 })
  .map((rows) => ['address,expiresOn,extra-space', ...rows.map((row) => row.join(','))].join('\n'))

const steps: fc.Arbitrary<Step['request']>[] = [
  query.map((values) => () => ({ method: 'GET', url: '/v1/mailboxes', query: values as Record<string, string> })),
  query.map(({ agreement, dueWithinDays }) => () => ({
    method: 'GET',
    url: '/v1/renewal-reports',
    query: { ...(agreement !== undefined && { agreement }), ...(dueWithinDays !== undefined && { dueWithinDays }) },
  })),
  fc
    .tuple(query, fc.constantFrom('2026-11-22', '2026-11-30', '2027-04-01', 'x'), fc.constantFrom('send', 'skip'))
    .map(([{ agreement, limit, cursor }, on, decision]) => () => ({
      method: 'GET',
      url: '/v1/reminders',
      query: {
        on,
        decision,
        ...(agreement !== undefined && { agreement }),
        ...(limit !== undefined && { limit }),
        ...(cursor !== undefined && { cursor }),
      },
    })),
  query.map(({ agreement, limit }) => () => ({
    method: 'GET',
    url: '/v1/reminder-runs',
    query: { ...(agreement !== undefined && { agreement }), ...(limit !== undefined && { limit }) },
  })),
  query.map(({ agreement }) => () => ({
    method: 'POST',
    url: '/v1/reminder-runs',
    query: { ...(agreement !== undefined && { agreement }) },
  })),
  address.map((of) => (idOf) => ({ method: 'GET', url: `/v1/mailboxes/${idOf(of)}` })),
  fc.tuple(address, version, patch).map(([of, ifMatch, body]) => (idOf) => ({
    method: 'PATCH',
    url: `/v1/mailboxes/${idOf(of)}`,
    ...json(body),
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': ifMatch },
  })),
  fc.tuple(address, version).map(([of, ifMatch]) => (idOf) => ({
    method: 'DELETE',
    url: `/v1/mailboxes/${idOf(of)}`,
    headers: { 'if-match': ifMatch },
  })),
  fc.tuple(fc.constantFrom('address', 'contains'), address).map(([field, value]) => () => ({
    method: 'POST',
    url: '/v1/mailbox-searches',
    ...json({ [field]: value }),
  })),
  fc
    .tuple(csv, fc.constantFrom('merge', 'replace'), fc.boolean(), fc.constantFrom(OWN, OTHER, undefined))
    .map(([list, mode, dryRun, agreement]) => () => ({
      method: 'POST',
      url: '/v1/mailbox-imports',
      query: { mode, dryRun: String(dryRun), removeAtMost: '2', ...(agreement !== undefined && { agreement }) },
      payload: list,
      headers: { 'content-type': 'text/csv' },
    })),
  ...['/renewal-checks', '/activation-eligibility', '/quotes'].map((url) =>
    address.map((of) => () => ({
      method: 'POST' as const,
      url: `/v1${url}`,
      ...json({
        mailbox: { address: of },
        ...(url !== '/renewal-checks' && { items: [{ service: 'extra-space', gigabytes: 1 }] }),
      }),
    })),
  ),
]

/** The mailboxes of the other agreement have ids too: a client could have seen one. */
async function idsOf({ register }: World): Promise<Map<string, string>> {
  const records = await register.read((db) => mailboxesAfter(db, OWN, '', 100))
  return new Map([
    ...NAMES.map((name): [string, string] => [other(name), `other${name}`]),
    ...records.map(({ address, id }): [string, string] => [address, id]),
  ])
}

/** All that a client and an operator see of a step, without what differs from run to run. */
async function run(world: World, { key, request }: Step) {
  const ids = await idsOf(world)
  const options = request((of) => ids.get(of) ?? 'unknown')
  const authorization = world.keys[key]
  const headers = {
    ...options.headers,
    'request-id': 'step',
    ...(authorization && { authorization: `Bearer ${authorization}` }),
  }
  const linesBefore = world.log.length
  const response = await send(world.app, { ...options, headers })
  // New mailboxes get random ids.
  const own = [...ids, ...(await idsOf(world))].filter(([, id]) => !id.startsWith('other'))
  const plain = (shown: string): string => own.reduce((all, [of, id]) => all.replaceAll(id, `id of ${of}`), shown)
  const { date: _, 'content-length': __, ...shownHeaders } = response.headers
  const lines = world.log.slice(linesBefore).map((line) => {
    const { time, pid, hostname, milliseconds, key, ...rest } = JSON.parse(line)
    return rest
  })
  return {
    status: response.statusCode,
    headers: plain(JSON.stringify(shownHeaders)),
    body: plain(response.body),
    lines,
    raw: response.body,
  }
}

const step = fc.record({ key: fc.constantFrom('own', 'own', 'read-only', 'none'), request: fc.oneof(...steps) })

t.test('nothing shows the mailboxes of another agreement, and nothing at all without a key', async (t) => {
  const problems: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step as fc.Arbitrary<Step>, { minLength: 5, maxLength: 15 }), async (sequence) => {
      const [alone, among] = [await createWorld(false), await createWorld(true)]
      try {
        for (const each of sequence) {
          const seen = await run(among, each)
          const { raw: _, ...expected } = await run(alone, each)
          const { raw, ...shown } = seen
          t.strictSame(shown, expected, 'as if the other agreement had no mailboxes')
          if (shown.status >= 500) problems.push(raw)
          for (const name of NAMES) {
            if (seen.lines.some((line) => JSON.stringify(line).includes(`${name}@`)))
              problems.push('an address in the log')
          }
        }
        const others = await among.register.read((db) => mailboxesAfter(db, OTHER, '', 10))
        t.equal(others.length, NAMES.length, 'and no one changes them')
        t.ok(others.every(({ version }) => version === 1))
      } finally {
        await Promise.all([alone, among].map(({ app }) => app.close()))
        await Promise.all([alone, among].map(({ register }) => register.close()))
      }
    }),
    { numRuns: RUNS, seed: Number(process.env.FUZZ_SEED ?? NOW % 1_000_000) },
  )
  t.strictSame(problems, [])
})
