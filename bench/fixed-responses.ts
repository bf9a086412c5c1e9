import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Operation } from './operations.ts'

/** The body with which a baseline responds to every request of an operation: one that the service once sent. */
export type FixedResponses = Readonly<Record<Operation, string>>

/** The environment variable that names the file of the fixed responses. */
export const RESPONSES_VARIABLE = 'BENCH_RESPONSES'

/** Runs something with the responses in a file, which is removed afterwards. */
export async function withResponsesFile<Result>(
  responses: FixedResponses,
  run: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-'))
  try {
    const file = join(folder, 'responses.json')
    writeFileSync(file, JSON.stringify(responses))
    return await run(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In the process of a baseline: the responses of the file that the environment names. */
export function readFixedResponses(): FixedResponses {
  return JSON.parse(readFileSync(process.env[RESPONSES_VARIABLE] as string, 'utf8'))
}
