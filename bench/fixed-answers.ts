import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPERATIONS, type Operation, type Request } from './operations.ts'
import type { Server } from './server.ts'
import { assertAnswered, repeatWhileShed } from './shed.ts'
import { median } from './statistics.ts'

/** What every request of an operation is answered with by a baseline: an answer that the service once gave. */
export interface FixedAnswer {
  /** Those that the operation's handler sets; what the framework and the hooks set is not there. */
  readonly headers: Record<string, string>
  readonly body: string
}

export type FixedAnswers = Readonly<Record<Operation, FixedAnswer>>

/** Headers that Node, Fastify or a hook sets, not the handler. */
const NOT_OF_THE_HANDLER =
  /^(connection|content-length|date|keep-alive|request-id|x-ratelimit-.*|content-security-policy|x-content-type-options)$/

/** The environment variable that tells a baseline the file of its answers. */
export const ANSWERS_VARIABLE = 'BENCH_ANSWERS'

/** Of how many requests of an operation the answer of median length is taken. */
const ASKED = 50

/** Puts some requests of each operation to the service and takes the answer of median length. */
export async function askForAnswers(service: Server, requests: Record<Operation, Request[]>): Promise<FixedAnswers> {
  const answers: Partial<Record<Operation, FixedAnswer>> = {}
  for (const operation of OPERATIONS) answers[operation] = await medianAnswer(service, requests[operation])
  return answers as FixedAnswers
}

async function medianAnswer(service: Server, requests: readonly Request[]): Promise<FixedAnswer> {
  const answers: FixedAnswer[] = []
  for (const request of requests.slice(0, ASKED)) answers.push(await repeatWhileShed(() => ask(service, request)))
  const length = median(answers.map((answer) => answer.body.length))
  const distance = (answer: FixedAnswer): number => Math.abs(answer.body.length - length)
  return answers.toSorted((a, b) => distance(a) - distance(b))[0] as FixedAnswer
}

async function ask(service: Server, { path, method, headers, body }: Request): Promise<FixedAnswer> {
  const response = await fetch(service.url + path, { method, headers, ...(body && { body }) })
  assertAnswered(response.status, `${method} ${path} ${body}`)
  return { headers: headersOfHandler(response.headers, method), body: await response.text() }
}

function headersOfHandler(headers: Headers, method: string): Record<string, string> {
  // Objects get their type from the framework; the text of readAgreement has it from the handler.
  const kept = [...headers].filter(
    ([name]) => !NOT_OF_THE_HANDLER.test(name) && !(name === 'content-type' && method === 'POST'),
  )
  return Object.fromEntries(kept)
}

/** Runs something with the answers in a file, which is removed afterwards. */
export async function withAnswersFile<Result>(
  answers: FixedAnswers,
  run: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-'))
  try {
    const file = join(folder, 'answers.json')
    writeFileSync(file, JSON.stringify(answers))
    return await run(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The answers a baseline was given. */
export function readFixedAnswers(): FixedAnswers {
  return JSON.parse(readFileSync(process.env[ANSWERS_VARIABLE] as string, 'utf8'))
}
