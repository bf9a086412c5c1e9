import t from 'tap'
import { finishRuns } from '../../src/delivery/finish-runs.ts'
import { createRegister } from '../../src/register/register.ts'
import { addRun, lastRuns, noteDecided } from '../../src/register/reminder-runs.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const AGREEMENT = 'architetti-torino'
const MINUTE_MS = 60_000
const NOW = Date.parse('2027-03-31T10:00:00Z')
const instant = (minutesAgo: number): string => new Date(NOW - minutesAgo * MINUTE_MS).toISOString()

for (const kind of STORES) {
  t.test(`${kind}: a run whose process ended while it decided is finished too`, async (t) => {
    const register = createRegister(await emptyStore(t, kind))
    t.teardown(() => register.close())
    const start = (id: string, trigger: 'daily' | 'request', minutesAgo: number) =>
      register.write((db) =>
        addRun(db, { id, agreement: AGREEMENT, on: '2027-03-31', trigger, startedAt: instant(minutesAgo) }),
      )
    await start('asked for an hour ago', 'request', 60)
    await start('asked for just now', 'request', 1)
    await start('of yesterday', 'daily', 24 * 60 + 1)
    await start('of today, to be decided on again', 'daily', 60)
    await start('decided', 'daily', 5)
    await register.write((db) => noteDecided(db, 'decided', 3, instant(4)))
    const finished = await finishRuns(register, fixtureAgreements(), false, instant(0))
    const expected = ['of yesterday', 'asked for an hour ago', 'decided']
    t.strictSame(
      finished.map(({ id }) => id),
      expected,
    )
    const runs = await register.read((db) => lastRuns(db, [AGREEMENT], 10))
    const open = runs.filter(({ finishedAt }) => finishedAt === undefined)
    t.strictSame(
      open.map(({ id }) => id),
      ['asked for just now', 'of today, to be decided on again'],
    )
    t.equal(runs.find(({ id }) => id === 'decided')?.checked, 3)
  })
}
