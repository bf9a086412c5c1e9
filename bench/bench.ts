/** `npm run bench`: see the README of this folder. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pinSelf, twoCores } from './cores.ts'
import { measureDomain } from './domain.ts'
import { askForAnswers, withAnswersFile } from './fixed-answers.ts'
import { measureHttp } from './http.ts'
import { thisMachine } from './machine.ts'
import { measureMemory } from './memory.ts'
import { requestsOfOperations } from './operations.ts'
import { measureReports } from './report.ts'
import { withServer } from './server.ts'
import { measureStart } from './start.ts'
import { costTable, domainTable, machineTable, memoryTable, ratioTable, reportTable, startTable } from './tables.ts'

const PARTS = ['http', 'domain', 'start', 'report', 'memory']

const { values: asked } = parseArgs({
  options: {
    /** One small round of everything: shows that it runs, not how fast. */
    short: { type: 'boolean', default: false },
    /** Some parts alone, separated by commas. */
    only: { type: 'string', default: PARTS.join() },
    rounds: { type: 'string' },
    /** Measured per operation, server and round. */
    requests: { type: 'string' },
    /** A file for everything that was measured. */
    json: { type: 'string' },
  },
})
const rounds = Number(asked.rounds ?? (asked.short ? 1 : 7))
const amount = Number(asked.requests ?? (asked.short ? 500 : 20_000))
const domainSeconds = asked.short ? 0.1 : 2
const memorySeconds = asked.short ? 1 : 180
const reportSizes = asked.short ? ([100, 1000] as const) : ([10_000, 1_000_000] as const)
const parts = asked.only.split(',')

const cores = twoCores()
if (cores) pinSelf(cores.client)
const machine = thisMachine(cores)
const requests = requestsOfOperations()
const answers = await withServer('service', { core: cores?.server }, (service) => askForAnswers(service, requests))

const tables = [machineTable(machine)]
const measured = await withAnswersFile(answers, async (file) => ({
  ...(parts.includes('http') && {
    http: await measureHttp(requests, { rounds, requests: amount, cores, answers: file }),
  }),
  ...(parts.includes('domain') && { domain: measureDomain(rounds, domainSeconds, cores) }),
  ...(parts.includes('start') && { start: await measureStart(rounds, cores, file) }),
  ...(parts.includes('report') && {
    report: await measureReports({ sizes: reportSizes, rounds: Math.min(rounds, 3), cores }),
  }),
  ...(parts.includes('memory') && { memory: await measureMemory(requests, memorySeconds, cores) }),
}))

if (measured.http) tables.push(costTable(measured.http), ratioTable(measured.http))
if (measured.domain) tables.push(domainTable(measured.domain))
if (measured.start) tables.push(startTable(measured.start))
if (measured.report) tables.push(reportTable(measured.report))
if (measured.memory) tables.push(memoryTable(measured.memory))
console.log(tables.join('\n\n'))
if (asked.json) writeFileSync(asked.json, `${JSON.stringify({ machine, rounds, ...measured }, null, 2)}\n`)
