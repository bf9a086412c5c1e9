// Reads one workbook in a process of its own, which the service starts: standard input is the workbook, file
// descriptor 3 gets the records, the exit code says why there are none. A workbook can make V8 run out of memory, which
// ends the whole process, also where a worker thread with `resourceLimits` did it.
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { EXIT_CODES, NO_SPACE } from './exit-codes.ts'
import { writeRecords } from './record-lines.ts'
import { sheetsOf } from './sheets.ts'
import { storedCopy, UnreadableZip } from './unzip.ts'

const RECORDS = 3

// Where memory is short, the system ends this process and not the service.
await writeFile('/proc/self/oom_score_adj', '1000').catch(() => {})
const [service, inflatedBytes, recordBytes] = process.argv.slice(2).map(Number) as [number, number, number]
new Worker(new URL('./service-watch.ts', import.meta.url), { workerData: service }).unref()
process.exitCode = await run()

async function run(): Promise<number> {
  try {
    const sheets = sheetsOf(await storedCopy(await buffer(process.stdin), inflatedBytes))
    return writeRecords(sheets, recordBytes, (bytes) => writeFileSync(RECORDS, bytes)) ? 0 : EXIT_CODES['too-large']
  } catch (error) {
    if (error instanceof UnreadableZip) return EXIT_CODES[error.reason]
    return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? NO_SPACE : EXIT_CODES.broken
  }
}
