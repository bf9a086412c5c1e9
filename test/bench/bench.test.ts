import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import type { DomainSpeed } from '../../bench/domain.ts'
import type { OperationCost } from '../../bench/http.ts'
import type { MemoryCourse } from '../../bench/memory.ts'
import type { RegisterSpeed } from '../../bench/register.ts'
import type { ReportCost } from '../../bench/report.ts'
import type { StartCost } from '../../bench/start.ts'
import type { Ratio } from '../../bench/statistics.ts'

interface Results {
  readonly http: readonly OperationCost[]
  readonly domain: readonly DomainSpeed[]
  readonly start: StartCost
  readonly report: ReportCost
  readonly register: readonly RegisterSpeed[]
  readonly memory: MemoryCourse
}

/** Runs a script of the benchmark as npm does, without what the test runner adds to the environment. */
async function run(script: string, args: readonly string[]): Promise<string> {
  const file = fileURLToPath(new URL(`../../bench/${script}`, import.meta.url))
  const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' } as const
  return (await promisify(execFile)(process.execPath, [file, ...args], options)).stdout
}

t.test('the benchmark runs and computes every ratio, whatever the figures', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-test-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'results.json')
  const printed = await run('bench.ts', ['--short', '--requests', '50', '--json', file])
  const { http, domain, start, report, register, memory } = JSON.parse(readFileSync(file, 'utf8')) as Results

  t.same(
    http.map(({ operation }) => operation),
    ['calculateQuote', 'checkActivationEligibility', 'checkRenewal', 'readAgreement'],
  )
  const ratios = [
    ...http.flatMap(({ operation, ratios }) => named(ratios, operation)),
    ...named({ wall: start.wall, cpu: start.cpu }, 'start'),
  ]
  t.equal(ratios.length, 4 * 3 + 2)
  for (const { name, ratio } of ratios) t.ok(ratio.median > 0 && Number.isFinite(ratio.median), name)
  for (const { operation, costs } of http) {
    for (const [server, cost] of Object.entries(costs)) t.ok(cost.requests >= 50, `${operation} ${server}`)
  }
  for (const speed of domain) t.ok(speed.warm > 0 && speed.defeated > 0, speed.function)
  t.equal(domain.length, 3)
  t.equal(report.speeds.length, 6)
  for (const { from, rows, toStreams, toBlocks } of report.speeds)
    t.ok(toStreams > 0 && toBlocks > 0, `${from} ${rows}`)
  t.same(
    register.map(({ store }) => store),
    ['sqlite', 'postgres'],
  )
  for (const { store, import: imported, report, alone } of register) {
    for (const { ratio } of [imported, report, alone]) t.ok(ratio.median > 0 && Number.isFinite(ratio.median), store)
    for (const { held } of [imported, report]) t.ok(held.cpuMilliseconds > 0 && held.wallMilliseconds > 0, store)
  }
  t.ok(Number.isFinite(report.growthMebibytes), 'growth of reports')
  t.ok(Number.isFinite(memory.growth) && memory.last > 0, 'memory')
  for (const head of [
    'CPU time per request',
    'evaluations per CPU second',
    'start, ms',
    'rows per CPU second',
    'import of 1,000',
    'RSS MiB',
  ])
    t.match(printed, head)
})

t.test('the profile names the functions that a request runs through', async (t) => {
  const printed = await run('profile.ts', ['renewal', '--short'])
  t.match(printed, /checkRenewal src\/domain\/renewal\.ts:\d+/)
  t.match(printed, /fastify/)
})

function named(ratios: Readonly<Record<string, Ratio>>, of: string) {
  return Object.entries(ratios).map(([name, ratio]) => ({ name: `${of} ${name}`, ratio }))
}
