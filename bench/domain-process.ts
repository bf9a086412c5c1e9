/** Measures one domain function in a process of its own: `node domain-process.ts FUNCTION life|no-memory SECONDS`. */
import {
  type DomainFunction,
  type Evaluation,
  evaluationsOfLife,
  evaluationsWithoutMemory,
} from './domain-questions.ts'

const [name, caches, seconds] = process.argv.slice(2) as [DomainFunction, 'life' | 'no-memory', string]

/** The last result: kept, so that no compiler can leave the calls out. */
let last: object | undefined

/** CPU time of one pass over all evaluations, in microseconds. */
function cpuOf(evaluations: readonly Evaluation[]): number {
  const before = process.cpuUsage()
  for (const evaluate of evaluations) last = evaluate()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Evaluations per CPU second, over distinct questions that are repeated until the time is up. */
function withCaches(): number {
  const evaluations = evaluationsOfLife(name, 5000)
  for (let pass = 0; pass < 4; pass++) cpuOf(evaluations)
  let cpu = 0
  let passes = 0
  for (; cpu < Number(seconds) * 1e6; passes++) cpu += cpuOf(evaluations)
  return (passes * evaluations.length * 1e6) / cpu
}

/** How many batches warm up the compiler before one is measured. */
const WARM_UP = 10
const BATCH = 5000

/** Evaluations per CPU second, none of which was made before: batch after batch of new questions. */
function withoutCaches(): number {
  let cpu = 0
  let batches = 0
  for (let seed = 0; cpu < Number(seconds) * 1e6; seed++) {
    const spent = cpuOf(evaluationsWithoutMemory(name, BATCH, seed))
    if (seed < WARM_UP) continue
    cpu += spent
    batches++
  }
  return (batches * BATCH * 1e6) / cpu
}

const perSecond = caches === 'life' ? withCaches() : withoutCaches()
if (last === undefined) throw new Error('nothing was evaluated')
process.stdout.write(JSON.stringify(perSecond))
