/**
 * Does one thing with a register and prints what that cost, as JSON: `node register-process.ts WAY URL FILE|COUNT`.
 * `bare` saves the mailboxes of a list with the driver alone, in batches of 500; `import` imports them; `report-file` and
 * `report` make the same report as CSV, of the list and of the register; `stated` and `alone` ask one question as often
 * as COUNT says, stated whole or by address alone.
 */
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { loadAgreements } from '../src/agreements/load.ts'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { type Agreement, createAgreements } from '../src/domain/agreement.ts'
import { registeredList } from '../src/features/registered-reports/registered-list.ts'
import { createWriter } from '../src/features/renewals/report/formats.ts'
import { writeReport } from '../src/features/renewals/report/report.ts'
import type { ReportedList } from '../src/features/renewals/report/reported-list.ts'
import { blocksOfFile } from '../src/lists/blocks.ts'
import { isUnusable, type List } from '../src/lists/list.ts'
import { temporaryFiles } from '../src/lists/nameless-file.ts'
import { openList } from '../src/lists/open-list.ts'
import { importList } from '../src/register/import/import-list.ts'
import { createKey } from '../src/register/keys.ts'
import { createRegister } from '../src/register/register.ts'
import { bareImport } from './bare-import.ts'
import { type Held, watchEventLoop } from './held.ts'
import { LISTS_AS_OF } from './mailbox-lists.ts'

/** What one way has cost. */
export interface RegisterCost {
  /** CPU time, of all threads. */
  readonly cpuMicroseconds: number
  readonly peakMebibytes: number
  readonly held: Held
}

/** As many as the connections of the part `http`. */
const AT_ONCE = 32
const NOW = Date.parse(`${LISTS_AS_OF}T10:00:00Z`)
const [way = '', url = '', subject = ''] = process.argv.slice(2)
const agreements = createAgreements(loadAgreements(undefined).agreements)
const agreement = agreements.all[0] as Agreement
const files = temporaryFiles(tmpdir())

async function listOf(file: string): Promise<List> {
  const opened = files.add(await open(file))
  const options = { mapping: [], hasNoServices: false, isImport: way === 'import', openFile: files.open }
  const list = await openList(() => blocksOfFile(opened), 'text/csv', agreements, options)
  if (isUnusable(list)) throw new Error(list.problem)
  return list
}

async function report(list: ReportedList): Promise<void> {
  const question = { asOf: LISTS_AS_OF, now: NOW }
  const writer = createWriter('text/csv', list, 'it')
  let length = 0
  for await (const text of writeReport(list, agreements, question, writer, { onSummary() {} })) length += text.length
  if (length === 0) throw new Error('an empty report')
}

const register = way === 'bare' || way === 'report-file' ? undefined : createRegister(url)

async function questions(isAlone: boolean): Promise<() => Promise<void>> {
  if (register === undefined) throw new Error('no register')
  const settings = { name: 'bench', scopes: ['read'] } as const
  const key = await register.write((db) => createKey(db, settings, LISTS_AS_OF))
  const { config } = readConfig({ RATE_LIMIT_MAX: '0', MAX_EVENT_LOOP_DELAY_MS: '0' })
  const app = await buildApp({ agreements, clock: () => NOW, version: '0.0.0', register }, config)
  const mailbox = {
    address: 'iscritto.17@architettitorinopec.it',
    ...(!isAlone && { expiresOn: '2027-03-01', addOns: [{ service: 'extra-space', gigabytes: 3 }], usedGigabytes: 1 }),
  }
  const request = {
    method: 'POST',
    url: '/v1/renewal-checks',
    headers: { 'content-type': 'application/json', ...(isAlone && { authorization: `Bearer ${key}` }) },
    payload: JSON.stringify({ mailbox, ...(!isAlone && { credit: '10.00' }) }),
  } as const
  const ask = async (): Promise<void> => {
    const { statusCode, body } = await app.inject(request)
    if (statusCode !== 200) throw new Error(body)
  }
  const askAll = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, ask))
  }
  await askAll(Number(subject) / 2)
  return () => askAll(Number(subject))
}

const ways: Record<string, () => Promise<() => Promise<unknown>>> = {
  bare: async () => async () => bareImport(url, await listOf(subject), agreement.id),
  import: async () => async () => {
    if (register === undefined) throw new Error('no register')
    const question = {
      agreements,
      agreement,
      asOf: LISTS_AS_OF,
      importedAt: new Date(NOW).toISOString(),
      newId: () => randomUUID().replaceAll('-', ''),
      mode: 'merge',
      dryRun: false,
    } as const
    await importList(register, await listOf(subject), question, { onBatch() {} })
  },
  'report-file': async () => async () => report(await listOf(subject)),
  report: async () => async () => {
    if (register === undefined) throw new Error('no register')
    await report(await registeredList({ register, agreements: [agreement], asOf: LISTS_AS_OF, now: NOW }))
  },
  stated: () => questions(false),
  alone: () => questions(true),
}

const run = await ways[way]?.()
const before = process.cpuUsage()
const heldUntil = watchEventLoop()
await run?.()
const held = heldUntil()
const { user, system } = process.cpuUsage(before)
await register?.close()
await files.closeAll()
const cost: RegisterCost = {
  cpuMicroseconds: user + system,
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
  held,
}
process.stdout.write(JSON.stringify(cost))
