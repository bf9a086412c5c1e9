import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type Cores, nodeOn } from './cores.ts'
import { FORMATS, type Format, LISTS_AS_OF, REPORT_FORMATS, type ReportFormat, writeList } from './mailbox-lists.ts'
import { type Server, withServer } from './server.ts'
import { assertAnswered, repeatWhileShed } from './shed.ts'
import { median } from './statistics.ts'

/** How fast reports come, in rows per second of CPU time. */
export interface ReportSpeed {
  readonly from: Format
  readonly to: ReportFormat
  readonly rows: number
  readonly rowsPerSecond: number
  /** Compared with the CSV library, which only reads and writes the same number of rows. */
  readonly toStreams: number
  readonly toBlocks: number
  /** Peak of the service's resident memory so far. */
  readonly peakMebibytes: number
}

export interface ReportCost {
  readonly speeds: readonly ReportSpeed[]
  /** By how much the large list raised the peak that the small one had left, at most, in MiB. */
  readonly growthMebibytes: number
}

/** The report of a list in the format of the list, and as a workbook. */
const CONVERSIONS = [
  { from: 'csv', to: 'csv' },
  { from: 'ndjson', to: 'ndjson' },
  { from: 'csv', to: 'xlsx' },
] as const satisfies { from: Format; to: ReportFormat }[]

export interface ReportOptions {
  /** Rows of the small and of the large list. */
  readonly sizes: readonly [number, number]
  /** How often the library and the service take turns at each list. */
  readonly rounds: number
  readonly cores: Cores | undefined
}

/** How often the small list is asked about, and before that to warm up. */
const REPEATS = 10

/** Has the service report a small and a large list of mailboxes, beside the CSV library alone. */
export async function measureReports({ sizes, rounds, cores }: ReportOptions): Promise<ReportCost> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-report-'))
  const fileOf = (format: Format, rows: number): string => join(folder, `${rows}.${format}`)
  try {
    for (const { from } of CONVERSIONS) for (const rows of sizes) await writeList(fileOf(from, rows), from, rows)
    const [small, large] = sizes
    const times = (rows: number): number => (rows === large ? 1 : REPEATS)
    const library = (way: string, rows: number): number => {
      const args = [way, fileOf('csv', small), String(REPEATS), fileOf('csv', rows), String(times(rows))]
      return libraryMicroseconds(args, cores) / times(rows)
    }
    const speeds: ReportSpeed[] = []
    for (const { from, to } of CONVERSIONS) {
      await withServer('service', { core: cores?.server }, async (server) => {
        for (let time = 0; time < REPEATS; time++) await report(server, fileOf(from, small), from, to)
        for (const rows of sizes) {
          const turns = await inTurns(rounds, async () => {
            const [streams, blocks] = [library('streams', rows), library('blocks', rows)]
            const before = await server.usage()
            for (let time = 0; time < times(rows); time++) await report(server, fileOf(from, rows), from, to)
            const after = await server.usage()
            return { streams, blocks, microseconds: (after.cpuMicroseconds - before.cpuMicroseconds) / times(rows) }
          })
          speeds.push({
            from,
            to,
            rows,
            rowsPerSecond: (rows * 1e6) / median(turns.map(({ microseconds }) => microseconds)),
            toStreams: median(turns.map(({ streams, microseconds }) => streams / microseconds)),
            toBlocks: median(turns.map(({ blocks, microseconds }) => blocks / microseconds)),
            peakMebibytes: (await server.usage()).peakBytes / 2 ** 20,
          })
        }
      })
    }
    return { speeds, growthMebibytes: growthOf(speeds, large) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function inTurns<Turn>(rounds: number, turn: () => Promise<Turn>): Promise<Turn[]> {
  const turns: Turn[] = []
  for (let round = 0; round < rounds; round++) turns.push(await turn())
  return turns
}

function growthOf(speeds: readonly ReportSpeed[], large: number): number {
  const growths = speeds.map(({ peakMebibytes, rows }, index) =>
    rows === large ? peakMebibytes - (speeds[index - 1]?.peakMebibytes ?? 0) : 0,
  )
  return Math.max(...growths)
}

function libraryMicroseconds(args: readonly string[], cores: Cores | undefined): number {
  const file = fileURLToPath(new URL('csv-library.ts', import.meta.url))
  const [command, commandArgs] = nodeOn(cores?.server, [file, ...args])
  return Number(execFileSync(command, commandArgs, { encoding: 'utf8', env: { PATH: process.env.PATH } }))
}

/** Sends a file and reads its report to the end. */
function report(server: Server, file: string, from: Format, to: ReportFormat): Promise<void> {
  return repeatWhileShed(async () => {
    const sent = request(`${server.url}/v1/renewal-reports?asOf=${LISTS_AS_OF}`, {
      method: 'POST',
      headers: { 'content-type': FORMATS[from], accept: REPORT_FORMATS[to] },
      agent: false,
    })
    const responded = new Promise<void>((resolve, reject) => {
      sent.on('error', reject)
      sent.on('response', (response) => {
        response.on('error', reject).on('end', resolve).resume()
        response.once('close', () => (response.complete ? resolve() : reject(new Error('a report broke off'))))
        try {
          assertAnswered(response.statusCode as number, 'a report')
        } catch (error) {
          reject(error)
        }
      })
    })
    await Promise.all([pipeline(createReadStream(file), sent), responded])
  })
}
