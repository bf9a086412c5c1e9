import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createRegister } from '../src/register/register.ts'
import { createDatabase, startPostgres } from '../test/support/postgres-server.ts'
import { type Cores, nodeOn } from './cores.ts'
import type { Held } from './held.ts'
import { writeList } from './mailbox-lists.ts'
import type { RegisterCost } from './register-process.ts'
import { median, type Ratio, ratioOf } from './statistics.ts'

/** The CPU time of one way over that of another that does the same with less, in turns. */
export interface Comparison {
  /** CPU time, in microseconds: medians. */
  readonly cost: number
  readonly baseline: number
  readonly ratio: Ratio
}

/** How long the event loop was held at most, as the median of the turns; by how much a larger register raises the peak. */
interface Burden {
  readonly held: Held
  readonly growthMebibytes: number
}

/** What a register costs in one of its stores. Of PostgreSQL, only this side of the connection counts. */
export interface RegisterSpeed {
  readonly store: 'sqlite' | 'postgres'
  readonly importedRows: number
  readonly reportedRows: number
  readonly questions: number
  /** Beside the bare driver. */
  readonly import: Comparison & Burden
  /** Beside the report of a file with the same mailboxes. */
  readonly report: Comparison & Burden
  /** By address alone, beside the same question stated whole. */
  readonly alone: Comparison
}

export interface RegisterOptions {
  /** Mailboxes of the import that is compared, and of the small and of the large register. */
  readonly sizes: { readonly imported: number; readonly small: number; readonly large: number }
  readonly questions: number
  readonly rounds: number
  readonly cores: Cores | undefined
}

/** Imports, reports and questions, with SQLite and with PostgreSQL. */
export async function measureRegister(options: RegisterOptions): Promise<RegisterSpeed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-register-'))
  try {
    for (const rows of Object.values(options.sizes)) await writeList(join(folder, `${rows}.csv`), 'csv', rows)
    let databases = 0
    const sqlite = async (): Promise<string> => `sqlite:${join(folder, `${++databases}.sqlite`)}`
    const ofSqlite = await measureStore('sqlite', folder, sqlite, options)
    const postgres = await startPostgres()
    try {
      return [ofSqlite, await measureStore('postgres', folder, () => createDatabase(postgres.url), options)]
    } finally {
      await postgres.remove()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureStore(
  store: RegisterSpeed['store'],
  folder: string,
  newDatabase: () => Promise<string>,
  { sizes, questions, rounds, cores }: RegisterOptions,
): Promise<RegisterSpeed> {
  const listOf = (rows: number): string => join(folder, `${rows}.csv`)
  const run = (way: string, url: string, subject: string) => costOf([way, url, subject], cores)
  const inTurns = async (baseline: () => Promise<RegisterCost>, way: () => Promise<RegisterCost>) => {
    const turns: { baseline: RegisterCost; cost: RegisterCost }[] = []
    for (let round = 0; round < rounds; round++) turns.push({ baseline: await baseline(), cost: await way() })
    return turns
  }

  const imports = await inTurns(
    async () => run('bare', await newRegister(newDatabase), listOf(sizes.imported)),
    async () => run('import', await newRegister(newDatabase), listOf(sizes.imported)),
  )
  const [small, large] = [await newRegister(newDatabase), await newRegister(newDatabase)]
  const smallImport = await run('import', small, listOf(sizes.small))
  const largeImport = await run('import', large, listOf(sizes.large))
  const smallReport = await run('report', small, '')
  const reports = await inTurns(
    async () => run('report-file', large, listOf(sizes.large)),
    async () => run('report', large, ''),
  )
  const asked = await inTurns(
    async () => run('stated', large, String(questions)),
    async () => run('alone', large, String(questions)),
  )
  const peakOfReports = Math.max(...reports.map(({ cost }) => cost.peakMebibytes))
  return {
    store,
    importedRows: sizes.imported,
    reportedRows: sizes.large,
    questions,
    import: {
      ...comparison(imports),
      held: medianHeld(imports),
      growthMebibytes: largeImport.peakMebibytes - smallImport.peakMebibytes,
    },
    report: {
      ...comparison(reports),
      held: medianHeld(reports),
      growthMebibytes: peakOfReports - smallReport.peakMebibytes,
    },
    alone: comparison(asked),
  }
}

type Turns = readonly { readonly baseline: RegisterCost; readonly cost: RegisterCost }[]

function comparison(turns: Turns): Comparison {
  const costs = turns.map(({ cost }) => cost.cpuMicroseconds)
  const baselines = turns.map(({ baseline }) => baseline.cpuMicroseconds)
  return { cost: median(costs), baseline: median(baselines), ratio: ratioOf(costs, baselines) }
}

function medianHeld(turns: Turns): Held {
  return {
    cpuMilliseconds: median(turns.map(({ cost }) => cost.held.cpuMilliseconds)),
    wallMilliseconds: median(turns.map(({ cost }) => cost.held.wallMilliseconds)),
  }
}

/** The URL of a new database with the tables of a register. */
async function newRegister(newDatabase: () => Promise<string>): Promise<string> {
  const url = await newDatabase()
  const register = createRegister(url)
  await register.read(async () => {})
  await register.close()
  return url
}

/** Not synchronously: meanwhile PostgreSQL is a process of this one. */
async function costOf(args: readonly string[], cores: Cores | undefined): Promise<RegisterCost> {
  const file = fileURLToPath(new URL('register-process.ts', import.meta.url))
  const [command, commandArgs] = nodeOn(cores?.server, [file, ...args])
  const { stdout } = await promisify(execFile)(command, commandArgs, { env: { PATH: process.env.PATH } })
  return JSON.parse(stdout)
}
