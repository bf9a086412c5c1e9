import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FileProblem } from '../../shared/field-fault.ts'
import { EXIT_CODES, NO_SPACE } from './exit-codes.ts'
import type { WorkbookLimits } from './limits.ts'

const PROCESS = fileURLToPath(new URL('./process.ts', import.meta.url))

/** There is no space for the records of a workbook. */
export class NoSpaceForRecords extends Error {
  constructor(cause?: unknown) {
    super('no space for the records of a workbook', { cause })
  }
}

/** The workbook that is being read; the next waits for it, because one may take half a gigabyte of memory. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a workbook, in a process of its own, and one at a time.
 * @param workbook called when it is its turn; undefined: it is too large
 * @param records an empty file, which gets the lines of the records
 * @param signal ends the process when it is aborted
 * @returns why it cannot be read; undefined if it was read
 * @throws NoSpaceForRecords, AbortError, or the error of `workbook`
 */
export function readWorkbook(
  workbook: () => Promise<Buffer | undefined>,
  records: FileHandle,
  limits: WorkbookLimits,
  signal?: AbortSignal,
): Promise<FileProblem | undefined> {
  const read = last.then(async () => {
    const bytes = await workbook()
    return bytes === undefined ? 'too-large' : readNow(bytes, records, limits, signal)
  })
  last = read.catch(() => {})
  return read
}

async function readNow(
  workbook: Buffer,
  records: FileHandle,
  { inflatedBytes, recordBytes, heapMegabytes, milliseconds }: WorkbookLimits,
  signal: AbortSignal | undefined,
): Promise<FileProblem | undefined> {
  const args = [
    `--max-old-space-size=${heapMegabytes}`,
    PROCESS,
    `${process.pid}`,
    `${inflatedBytes}`,
    `${recordBytes}`,
  ]
  const reader = spawn(process.execPath, args, {
    stdio: ['pipe', 'ignore', 'ignore', records.fd],
    timeout: milliseconds,
    signal,
    killSignal: 'SIGKILL',
  })
  // It may end before it has read everything.
  reader.stdin?.on('error', () => {})
  reader.stdin?.end(workbook)
  const [code] = (await once(reader, 'close')) as [number | null]
  if (code === 0) return undefined
  if (code === NO_SPACE) throw new NoSpaceForRecords()
  const problems = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]
  // Otherwise it was killed because it took too long, or V8 has ended it because there was no memory left.
  return problems.find((problem) => EXIT_CODES[problem] === code) ?? 'too-large'
}
