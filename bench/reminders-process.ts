/**
 * Does one thing with the reminders of a register and prints what that cost, as JSON:
 * `node reminders-process.ts fill|decide URL COUNT`. `fill` registers COUNT mailboxes, of which one in fifty is due within
 * the days of reminders; `decide` is the daily run before anything is sent.
 */
import { loadAgreements } from '../src/agreements/load.ts'
import { decideRun } from '../src/delivery/run.ts'
import { createAgreements } from '../src/domain/agreement.ts'
import { addDays } from '../src/domain/calendar.ts'
import { countWaiting } from '../src/register/delivery-counts.ts'
import type { MailboxRecord } from '../src/register/mailbox-record.ts'
import { saveMailboxes } from '../src/register/mailboxes.ts'
import { MAX_ROWS } from '../src/register/max-rows.ts'
import { createRegister } from '../src/register/register.ts'
import { type Held, watchEventLoop } from './held.ts'

/** What a run has cost. */
export interface RunCost {
  readonly cpuMicroseconds: number
  readonly peakMebibytes: number
  readonly held: Held
  /** Messages that wait to be sent. */
  readonly waiting: number
}

const TODAY = '2026-11-27'
const NOW = `${TODAY}T08:00:00.000Z`
const DUE_ONE_IN = 50

const [way = '', url = '', count = ''] = process.argv.slice(2)
const agreements = createAgreements(loadAgreements(undefined).agreements)
const register = createRegister(url)

function record(index: number): MailboxRecord {
  const daysLeft = index % DUE_ONE_IN === 0 ? (index / DUE_ONE_IN) % 60 : 61 + (index % 300)
  return {
    id: `m${index}`,
    agreement: 'architetti-torino',
    address: `iscritto.${index}@architettitorinopec.it`,
    expiresOn: addDays(TODAY, daysLeft),
    addOns: [{ service: 'extra-space', gigabytes: 1 + (index % 5) }],
    credit: '0.50',
    creditReadOn: TODAY,
    readOn: TODAY,
    contact: `iscritto.${index}@example.org`,
    reminders: 'on',
    version: 1,
    createdAt: NOW,
    updatedAt: NOW,
  }
}

const ways: Record<string, () => Promise<void>> = {
  fill: async () => {
    for (let from = 0; from < Number(count); from += MAX_ROWS) {
      const rows = Array.from({ length: Math.min(MAX_ROWS, Number(count) - from) }, (_, index) => record(from + index))
      await register.write((db) => saveMailboxes(db, rows))
    }
  },
  decide: async () => {
    const run = { id: 'bench', agreement: 'architetti-torino', on: TODAY, trigger: 'daily', checked: 0 } as const
    await decideRun(register, agreements, { names: ['mail'], senderIsPec: false }, { ...run, startedAt: NOW }, NOW)
  },
}

const before = process.cpuUsage()
const heldUntil = watchEventLoop()
await ways[way]?.()
const held = heldUntil()
const { user, system } = process.cpuUsage(before)
const waiting = await register.read(countWaiting)
await register.close()
const cost: RunCost = {
  cpuMicroseconds: user + system,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
  held,
  waiting,
}
process.stdout.write(JSON.stringify(cost))
