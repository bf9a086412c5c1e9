/**
 * Reads one workbook and prints what that cost, as JSON: `node workbook-process.ts library|report FILE`.
 * `library` merely reads it; `report` makes its renewal report, as the shell does, with the process that it starts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import { read } from '@e965/xlsx'
import { runReport } from '../src/features/reports/shell.ts'
import { LISTS_AS_OF } from './mailbox-lists.ts'

/** What reading a workbook has cost. */
export interface WorkbookCost {
  /** CPU time, also of the processes that were started. */
  readonly cpuMicroseconds: number
  /** Peaks of resident memory: of this process, and of the one that it starts. */
  readonly peakMebibytes: number
  readonly childMebibytes: number
}

const TICK_MICROSECONDS = 10_000
const POLL_MS = 20

/** CPU time of the processes that this one has started and that have ended (Linux). */
function childMicroseconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * TICK_MICROSECONDS
}

/** The peak so far of the largest process that this one has started. */
function childPeak(): number {
  const peaks = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map((child) => {
        try {
          return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0)
        } catch {
          return 0
        }
      }),
  )
  return Math.max(0, ...peaks) / 1024
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

const ways: Record<string, (file: string) => unknown> = {
  library: (file) => read(readFileSync(file), { dense: true, cellDates: true, UTC: true }),
  report: (file) =>
    runReport(['--as-of', LISTS_AS_OF, '--format', 'ndjson', file], {
      stdin: process.stdin,
      stdout: nowhere(),
      stderr: nowhere(),
      agreementsDir: undefined,
      temporaryFolder: tmpdir(),
      now: Date.now(),
    }),
}

const [way = '', file = ''] = process.argv.slice(2)
let childMebibytes = 0
const poll = setInterval(() => {
  childMebibytes = Math.max(childMebibytes, childPeak())
}, POLL_MS)
const before = process.cpuUsage()
await ways[way]?.(file)
clearInterval(poll)
const { user, system } = process.cpuUsage(before)
const cost: WorkbookCost = {
  cpuMicroseconds: user + system + childMicroseconds(),
  peakMebibytes: process.resourceUsage().maxRSS / 1024,
  childMebibytes,
}
process.stdout.write(JSON.stringify(cost))
