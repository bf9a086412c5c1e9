import t from 'tap'
import { crashRounds } from '../support/crash.ts'
import { STORES } from '../support/stores.ts'

// CRASH_ROUNDS=200: see `npm run test:crash`.
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 5)

for (const kind of STORES) {
  t.test(`${kind}: killed at any instant, the register is the one before or the one after`, async (t) => {
    await crashRounds(t, kind, ROUNDS, Math.random)
  })
}
