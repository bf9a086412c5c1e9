import { pino } from 'pino'
import t, { type Test } from 'tap'
import { readConfig } from '../../../src/config.ts'
import { createReminders } from '../../../src/delivery/reminders.ts'
import { type Agreement, type Agreements, createAgreements } from '../../../src/domain/agreement.ts'
import { takeLease } from '../../../src/register/leases.ts'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../../src/register/register.ts'
import { lastRuns } from '../../../src/register/reminder-runs.ts'
import { lastApplied, lastSyncs, type SourceSync, saveSync } from '../../../src/register/source-syncs.ts'
import { RegisterUnavailable } from '../../../src/register/unavailable.ts'
import { configuredArubaSyncs } from '../../../src/sources/aruba/start.ts'
import { fixtureAgreements } from '../../support/app.ts'
import { type ArubaBehaviour, accountWith, PASSWORD, startAruba, USERNAME } from '../../support/aruba-server.ts'
import { linesOf } from '../../support/log.ts'
import { recordWith } from '../../support/records.ts'
import { MAIL_ALONE } from '../../support/reminders.ts'
import { emptyStore, STORES } from '../../support/stores.ts'
import { until } from '../../support/until.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Five in the morning in Rome, an hour before the syncs of these tests. */
const FIVE = Date.parse('2026-11-22T04:00:00Z')

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as Agreement

interface Given {
  readonly behaviour?: ArubaBehaviour
  readonly url?: string
  readonly known?: Agreements
  /** In the place of the register. */
  readonly broken?: (register: Register) => Register
}

/** Daily syncs at six, with a clock that the test moves. */
async function dailyOn(t: Test, given: Given = {}) {
  const { behaviour = {}, url = 'sqlite::memory:', known = agreements, broken = (it) => it } = given
  const aruba = await startAruba(t, behaviour)
  const register = createRegister(url)
  const { stream, lines } = linesOf()
  const counted: string[] = []
  let now = FIVE
  const clock = (): number => now
  const environment = { ARUBA_API_URL: aruba.url, ARUBA_USERNAME: USERNAME, ARUBA_PASSWORD: PASSWORD }
  const { config } = readConfig({ ...environment, ARUBA_SYNC_AT: '06:00' })
  const common = { agreements: known, clock, logger: pino({ base: null, timestamp: false }, stream) }
  const service = { ...common, register: broken(register), countSync: (result: string) => counted.push(result) }
  const make = () =>
    configuredArubaSyncs(service, { ...config, tickMs: 10 }) as NonNullable<ReturnType<typeof configuredArubaSyncs>>
  const syncs = make()
  t.teardown(async () => {
    await syncs.stop()
    await register.close()
  })
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  const last = async () => (await register.read((db) => lastSyncs(db, [agreement.id])))[0]
  return { aruba, register, syncs, make, common, pass, counted, lines, last }
}

t.test('an agreement is synced once a day, from its hour on', async (t) => {
  for (const store of STORES) {
    const url = await emptyStore(t as Test, store)
    const { aruba, register, syncs, make, pass, counted, lines, last } = await dailyOn(t as Test, { url })
    t.equal(await syncs.isSettled(agreement), false)
    await syncs.syncIfDue()
    t.equal(aruba.calls.length, 0, 'before its hour')
    pass(HOUR)
    await syncs.syncIfDue()
    t.equal(await syncs.isSettled(agreement), true)
    t.match(await last(), { on: '2026-11-22', result: 'applied', finishedAt: '2026-11-22T05:00:00.000Z' })
    t.strictSame([...(await register.read(lastApplied))], [['architetti-torino', '2026-11-22T05:00:00.000Z']])
    const calls = aruba.calls.length
    pass(10 * HOUR)
    await syncs.syncIfDue()
    const other = make()
    await other.syncIfDue()
    await other.stop()
    t.equal(aruba.calls.length, calls, 'not again, by no process')
    pass(10 * HOUR)
    t.equal(await syncs.isSettled(agreement), false, 'the next day')
    pass(10 * HOUR)
    await syncs.syncIfDue()
    t.match(await last(), { on: '2026-11-23', result: 'applied', counts: { unchanged: 1 } })
    t.strictSame(counted, ['applied', 'applied'])
    t.match(lines(), [
      { level: 30, agreement: 'architetti-torino', added: 1, msg: 'mailboxes read from Aruba' },
      { level: 30, unchanged: 1 },
    ])
    t.notMatch(JSON.stringify(lines()), /@|partner-/)
  }
})

t.test('a sync that fails is tried again after an hour, and keeps nothing from being done', async (t) => {
  let status = 500
  const { aruba, register, syncs, pass, counted, lines, last } = await dailyOn(t as Test, {
    behaviour: { reply: ({ path }) => (status !== 200 && path.endsWith('/token') ? { status, body: '' } : undefined) },
  })
  status = 400
  pass(HOUR)
  await syncs.syncIfDue()
  t.match(await last(), { result: 'failed', fault: 'rejected' })
  t.equal(await syncs.isSettled(agreement), true)
  t.equal((await register.read(lastApplied)).size, 0)
  pass(59 * MINUTE)
  await syncs.syncIfDue()
  t.equal(aruba.calls.length, 1)
  status = 200
  pass(MINUTE)
  await syncs.syncIfDue()
  t.match(await last(), { result: 'applied' })
  t.strictSame(counted, ['failed', 'applied'])
  t.match(lines()[0], {
    level: 50,
    fault: 'rejected',
    reason: 'Aruba, token: rejected (400)',
    msg: 'mailboxes not read from Aruba',
  })
})

t.test('a sync from a shell is that of the day if it was applied after the hour', async (t) => {
  const at = (hours: number): string => new Date(FIVE + hours * HOUR).toISOString()
  const table: { name: string; syncs: Pick<SourceSync, 'finishedAt' | 'result'>[]; isDone: boolean }[] = [
    { name: 'applied before the hour', syncs: [{ finishedAt: at(0.9), result: 'applied' }], isDone: false },
    { name: 'applied at the hour', syncs: [{ finishedAt: at(1), result: 'applied' }], isDone: true },
    { name: 'held after it', syncs: [{ finishedAt: at(1.5), result: 'held' }], isDone: false },
    { name: 'failed before it', syncs: [{ finishedAt: at(0.9), result: 'failed' }], isDone: false },
    { name: 'failed a while ago', syncs: [{ finishedAt: at(1.5), result: 'failed' }], isDone: true },
    {
      name: 'applied, then held',
      syncs: [
        { finishedAt: at(1.1), result: 'applied' },
        { finishedAt: at(1.2), result: 'held' },
      ],
      isDone: true,
    },
    {
      name: 'applied, then failed more than an hour ago',
      syncs: [
        { finishedAt: at(1), result: 'applied' },
        { finishedAt: at(1), result: 'failed' },
      ],
      isDone: true,
    },
  ]
  for (const { name, syncs: earlier, isDone } of table) {
    const { aruba, register, syncs, pass, last } = await dailyOn(t as Test)
    for (const sync of earlier) {
      const kept = { agreement: agreement.id, source: 'aruba', on: '2026-11-22', ...sync } as const
      await register.write((db) => saveSync(db, kept))
    }
    pass(2 * HOUR)
    t.equal(await syncs.isSettled(agreement), isDone, name)
    await syncs.syncIfDue()
    t.equal(aruba.calls.length > 0, !isDone, name)
    if (!isDone) t.match(await last(), { result: 'applied', finishedAt: at(2) }, name)
    t.equal(await syncs.isSettled(agreement), true, name)
  }
})

t.test('the reminders wait for three hours, whatever becomes of the sync', async (t) => {
  const second = { ...agreement, id: 'second', domains: ['second.example'] }
  const { aruba, syncs, make, pass, last } = await dailyOn(t as Test, {
    known: createAgreements([agreement, second]),
    behaviour: { reply: ({ path }) => (path.endsWith('info') ? 'hang' : undefined) },
  })
  pass(HOUR)
  syncs.start()
  await until(() => aruba.timesOf('info') === 1)
  const settled = () => Promise.all([agreement, second].map((each) => syncs.isSettled(each)))
  pass(3 * HOUR - 1)
  t.strictSame(await settled(), [false, false])
  const later = make()
  pass(1)
  t.strictSame(await settled(), [true, true], 'also one that waits for another')
  t.equal(await later.isSettled(agreement), false, 'a service that was started later waits for as long')
  pass(3 * HOUR)
  t.equal(await later.isSettled(agreement), true)
  await later.stop()
  await syncs.stop()
  t.equal(await last(), undefined)
})

t.test('an agreement without a source is settled, and without an account there are no syncs', async (t) => {
  const { syncs, common, register } = await dailyOn(t as Test)
  t.equal(await syncs.isSettled(agreements.byId('ingegneri-cni') as Agreement), true)
  const service = { ...common, register, countSync: () => {} }
  for (const environment of [{}, { ARUBA_USERNAME: 'a', ARUBA_PASSWORD: 'b' }]) {
    t.equal(configuredArubaSyncs(service, readConfig(environment).config), undefined)
  }
})

t.test('one process of several does it, and another when that one has stopped', async (t) => {
  const { aruba, register, syncs, make, pass, last } = await dailyOn(t as Test)
  pass(HOUR)
  await register.write((db) => takeLease(db, 'aruba', 'another', FIVE + HOUR, 120_000))
  syncs.start()
  await syncs.stop()
  t.equal(aruba.calls.length, 0)
  pass(121_000)
  const second = make()
  second.start()
  await until(async () => (await last())?.result === 'applied')
  await second.stop()
})

t.test('a stop ends a sync, and the next process begins it anew', async (t) => {
  const { aruba, register, syncs, make, pass, last, lines } = await dailyOn(t as Test, {
    behaviour: { reply: ({ path, earlier }) => (path.endsWith('info') && earlier === 0 ? 'hang' : undefined) },
  })
  const lease = () => register.read((db) => db.selectFrom('leases').selectAll().executeTakeFirst())
  pass(HOUR)
  syncs.start()
  await until(() => aruba.timesOf('info') === 1)
  const until15 = new Date(FIVE + HOUR + 15 * MINUTE).toISOString()
  pass(15 * MINUTE)
  await until(async () => ((await lease())?.until ?? '') > until15)
  t.pass('the lease is renewed while a sync takes long')
  await syncs.stop()
  t.equal(await lease(), undefined, 'the lease is given back')
  syncs.start()
  t.equal(await last(), undefined)
  t.strictSame(lines(), [])
  await syncs.syncIfDue()
  t.equal(aruba.timesOf('info'), 1, 'what is stopped begins nothing')
  const next = make()
  await next.syncIfDue()
  await next.stop()
  t.match(await last(), { result: 'applied' })
})

t.test('a register that cannot be written does not make Aruba read all the time', async (t) => {
  let isBroken = true
  const { aruba, syncs, pass, last, lines } = await dailyOn(t as Test, {
    broken: (register) => ({
      ...register,
      write: (change) => (isBroken ? Promise.reject(new RegisterUnavailable('full')) : register.write(change)),
    }),
  })
  pass(HOUR)
  await t.rejects(syncs.syncIfDue(), { message: /full/ })
  const { length } = aruba.calls
  await syncs.syncIfDue()
  syncs.start()
  pass(59 * MINUTE)
  await syncs.syncIfDue()
  t.equal(aruba.calls.length, length)
  isBroken = false
  pass(MINUTE)
  await syncs.syncIfDue()
  t.match(await last(), { result: 'applied' })
  t.match(lines(), [{ level: 30 }])
})

t.test('what is wrong with the program itself is a failure too', async (t) => {
  const { syncs, pass, last, lines, counted } = await dailyOn(t as Test, {
    broken: (register) => {
      let writes = 0
      return {
        ...register,
        write: (change) => (writes++ === 0 ? Promise.reject(new TypeError('x')) : register.write(change)),
      }
    },
  })
  pass(HOUR)
  await syncs.syncIfDue()
  t.match(await last(), { result: 'failed', fault: 'internal' })
  t.strictSame(counted, ['failed'])
  t.match(lines(), [{ level: 50, fault: 'internal', err: { type: 'TypeError' } }])
})

t.test('an error outside of a sync is logged', async (t) => {
  const { register, syncs, pass, lines } = await dailyOn(t as Test, {
    broken: (register) => ({ ...register, read: () => Promise.reject(new TypeError('x')) }),
  })
  pass(HOUR)
  syncs.start()
  await until(() => lines().length > 0)
  t.match(lines(), [{ level: 50, err: { type: 'TypeError' }, msg: 'a sync with Aruba has failed' }])
  t.strictSame(await register.read((db) => lastSyncs(db, [])), [], 'of no agreement there is none')
})

t.test('the reminders of a day wait for its sync, with REMINDERS_AT after it', async (t) => {
  const { register, syncs, common, pass } = await dailyOn(t as Test, {
    behaviour: { accounts: [accountWith({ endDate: '2026-12-22T23:59:59+01:00' })] },
  })
  await register.write((db) => saveMailboxes(db, [recordWith({ address: 'mario.rossi@architettitorinopec.it' })]))
  const stopper = new AbortController()
  const sending = { channels: MAIL_ALONE, senders: {}, stopping: stopper.signal, countReminder: () => {} }
  const settings = { remindersAt: '08:00', mailPerMinute: 60, mayBegin: syncs.isSettled }
  const reminders = createReminders({ ...common, ...sending, register }, settings, stopper)
  const runs = () => register.read((db) => lastRuns(db, [agreement.id], 10))
  pass(3 * HOUR)
  reminders.start()
  await reminders.stop()
  t.strictSame(await runs(), [])
  await syncs.syncIfDue()
  const again = createReminders({ ...common, ...sending, register }, settings, new AbortController())
  again.start()
  await until(async () => (await runs()).some(({ finishedAt }) => finishedAt !== undefined))
  await again.stop()
  t.match(await runs(), [{ trigger: 'daily', checked: 1 }])
  t.match(await register.read((db) => mailboxesAfter(db, agreement.id, '', 10)), [{ expiresOn: '2026-12-22' }])
})
