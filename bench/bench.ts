/** `npm run bench`: see the README of this folder. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pinSelf, twoCores } from './cores.ts'
import { measureDomain } from './domain.ts'
import { withResponsesFile } from './fixed-responses.ts'
import { measureHttp } from './http.ts'
import { thisMachine } from './machine.ts'
import { measureMemory } from './memory.ts'
import { requestsOfOperations } from './operations.ts'
import { recordResponses } from './record-responses.ts'
import { measureRegister } from './register.ts'
import { registerTable } from './register-table.ts'
import { measureReminders } from './reminders.ts'
import { remindersTable } from './reminders-table.ts'
import { measureReports } from './report.ts'
import { measureStart } from './start.ts'
import {
  costTable,
  domainTable,
  machineTable,
  memoryTable,
  ratioTable,
  reportTable,
  startTable,
  workbookTable,
} from './tables.ts'
import { measureWorkbook } from './workbook.ts'

const PARTS = ['http', 'domain', 'start', 'report', 'workbook', 'register', 'reminders', 'memory']

const { values: options } = parseArgs({
  options: {
    /** One small round of everything: shows that it runs, not how fast. */
    short: { type: 'boolean', default: false },
    /** Only these parts, separated by commas. */
    only: { type: 'string', default: PARTS.join() },
    rounds: { type: 'string' },
    /** Requests measured per operation, server and round. */
    requests: { type: 'string' },
    /** A file for everything that was measured. */
    json: { type: 'string' },
  },
})
const rounds = Number(options.rounds ?? (options.short ? 1 : 7))
const amount = Number(options.requests ?? (options.short ? 500 : 20_000))
const domainSeconds = options.short ? 0.1 : 2
const memorySeconds = options.short ? 1 : 180
const reportSizes = options.short ? ([100, 1000] as const) : ([10_000, 1_000_000] as const)
const registerSizes = options.short
  ? { imported: 1000, small: 100, large: 2000 }
  : { imported: 200_000, small: 10_000, large: 1_000_000 }
const registerQuestions = options.short ? 320 : 20_000
const reminderSizes = options.short
  ? { mailboxes: { small: 100, large: 2000 }, mails: 40, perMinute: 6000 }
  : { mailboxes: { small: 10_000, large: 1_000_000 }, mails: 10_000, perMinute: 6000 }
const workbookRows = options.short ? 1000 : 200_000
const parts = options.only.split(',')

const cores = twoCores()
if (cores) pinSelf(cores.client)
const machine = thisMachine(cores)
const requests = requestsOfOperations()
const fixed = await recordResponses(requests, cores?.server)

const tables = [machineTable(machine)]
const measured = await withResponsesFile(fixed, async (responses) => ({
  ...(parts.includes('http') && {
    http: await measureHttp(requests, { rounds, requests: amount, cores, responses }),
  }),
  ...(parts.includes('domain') && { domain: measureDomain(rounds, domainSeconds, cores) }),
  ...(parts.includes('start') && { start: await measureStart(rounds, cores, responses) }),
  ...(parts.includes('report') && {
    report: await measureReports({ sizes: reportSizes, rounds: Math.min(rounds, 3), cores }),
  }),
  ...(parts.includes('workbook') && { workbook: await measureWorkbook(workbookRows, Math.min(rounds, 3), cores) }),
  ...(parts.includes('register') && {
    register: await measureRegister({
      sizes: registerSizes,
      questions: registerQuestions,
      rounds: Math.min(rounds, 3),
      cores,
    }),
  }),
  ...(parts.includes('reminders') && {
    reminders: await measureReminders({ ...reminderSizes, quotes: requests.calculateQuote, cores }),
  }),
  ...(parts.includes('memory') && { memory: await measureMemory(requests, memorySeconds, cores) }),
}))

if (measured.http) tables.push(ratioTable(measured.http), costTable(measured.http))
if (measured.domain) tables.push(domainTable(measured.domain))
if (measured.start) tables.push(startTable(measured.start))
if (measured.report) tables.push(reportTable(measured.report))
if (measured.workbook) tables.push(workbookTable(measured.workbook))
if (measured.register) tables.push(registerTable(measured.register))
if (measured.reminders) tables.push(remindersTable(measured.reminders))
if (measured.memory) tables.push(memoryTable(measured.memory))
console.log(tables.join('\n\n'))
if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, rounds, ...measured }, null, 2)}\n`)
