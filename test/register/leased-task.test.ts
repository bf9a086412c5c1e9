import { pino } from 'pino'
import t, { type Test } from 'tap'
import { createLeasedTask } from '../../src/register/leased-task.ts'
import { takeLease } from '../../src/register/leases.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { RegisterUnavailable } from '../../src/register/unavailable.ts'
import { linesOf } from '../support/log.ts'
import { until } from '../support/until.ts'

const NOW = Date.parse('2026-11-22T11:00:00Z')

/** A task on a register, with a clock that the test moves. */
async function taskOn(t: Test, work: () => Promise<void> = async () => {}, tickMs = 5) {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  const { stream, lines } = linesOf()
  const counted = { works: 0 }
  let now = NOW
  const make = (on: Register = register) =>
    createLeasedTask(on, {
      name: 'x',
      failed: 'x has failed',
      work: async () => {
        counted.works++
        await work()
      },
      clock: () => now,
      logger: pino({ base: null, timestamp: false }, stream),
      tickMs,
    })
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  const lease = () => register.read((db) => db.selectFrom('leases').selectAll().executeTakeFirst())
  return { register, make, counted, pass, lease, lines }
}

t.test('a task works again and again, renews its lease, and gives it back', async (t) => {
  const { make, counted, pass, lease } = await taskOn(t as Test)
  const task = make()
  t.equal(task.isHeld(), false)
  task.start()
  await until(() => counted.works >= 2)
  t.equal(task.isHeld(), true)
  pass(60_000)
  await until(async () => (await lease())?.until === new Date(NOW + 180_000).toISOString())
  await task.stop()
  t.equal(await lease(), undefined)
  const { works } = counted
  task.tick()
  t.equal(counted.works, works)
})

t.test('one process of several works, and another when that one has stopped or died', async (t) => {
  const { register, make, counted, pass, lease } = await taskOn(t as Test)
  await register.write((db) => takeLease(db, 'x', 'died', NOW, 120_000))
  const first = make()
  first.start()
  await first.stop()
  t.equal(counted.works, 0)
  t.equal((await lease())?.holder, 'died', 'no other lease is given back')
  pass(120_001)
  const second = make()
  second.start()
  await until(() => counted.works > 0)
  await second.stop()
})

t.test('a start after a stop does nothing', async (t) => {
  const { make, counted, lease } = await taskOn(t as Test)
  const task = make()
  await task.stop()
  task.start()
  task.tick()
  await task.stop()
  t.equal(counted.works, 0)
  t.equal(await lease(), undefined)
})

t.test('a stop waits for what is being done', async (t) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { make, counted, lease } = await taskOn(t as Test, () => promise, 60_000)
  const task = make()
  task.start()
  task.tick()
  await until(() => counted.works === 1)
  let isStopped = false
  const stopped = task.stop().then(() => {
    isStopped = true
  })
  t.ok(await lease())
  t.equal(isStopped, false)
  resolve()
  await stopped
  t.equal(counted.works, 1, 'never two at a time')
  t.equal(await lease(), undefined)
})

t.test('work that fails is logged, and done again', async (t) => {
  const { make, counted, lines } = await taskOn(t as Test, () => Promise.reject(new TypeError('x')))
  const task = make()
  task.start()
  await until(() => counted.works >= 2)
  await task.stop()
  t.match(lines()[0], { level: 50, err: { type: 'TypeError' }, msg: 'x has failed' })
})

t.test('a register that cannot be used is logged by itself', async (t) => {
  const { register, make, lines } = await taskOn(t as Test)
  const broken: Register = { ...register, write: () => Promise.reject(new RegisterUnavailable('full')) }
  const task = make(broken)
  task.start()
  await task.stop()
  t.strictSame(lines(), [])
})
