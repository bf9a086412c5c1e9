import { type ProblemCode, problemTexts } from '../../texts/problems.ts'
import { PROBLEM_STATUS, problemDocument } from '../problem.ts'
import { answerExamples } from './examples.ts'
import { EXAMPLE_REQUEST_ID, type Exchange } from './exchange.ts'
import { headerRefs, problemHeaders } from './headers.ts'
import type { Operation } from './operations.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** The statuses of the problems of an operation, in order. */
export function problemStatuses({ problems }: Operation): number[] {
  return [...new Set(problems.map((code) => PROBLEM_STATUS[code]))].sort()
}

/** Statuses whose codes or faults are each operation's own; the other problems are the same wherever they occur. */
const OWN = [400, 404, 422]

/**
 * The response of an operation to requests that have a problem of one status: what each of its codes means, with the
 * exchanges that show them; or the one that operations share.
 */
export function problemResponse(operation: Operation, status: number, exchanges: readonly Exchange[]): object {
  if (!OWN.includes(status)) return { $ref: `#/components/responses/${nameOf(status)}` }
  const shown = exchanges.filter(({ answer }) => answer.status === status)
  return response(
    status,
    operation.problems.filter((code) => PROBLEM_STATUS[code] === status),
    answerExamples(shown),
  )
}

/** The responses that operations share, by name. No operation has a wrong method: 405 is of paths. */
export function sharedResponses(): object {
  const codes = Object.keys(problemTexts) as ProblemCode[]
  const byStatus = Map.groupBy(codes, (code): number => PROBLEM_STATUS[code])
  for (const status of [...OWN, 405]) byStatus.delete(status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [nameOf(status), response(status, codes, generic(codes))]),
  )
}

const nameOf = (status: number): string => `Problem${status}`

function response(status: number, codes: readonly ProblemCode[], examples: object): object {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemTexts[code].meaning.en}`).join(' '),
    headers: headerRefs(problemHeaders(status)),
    content: { 'application/problem+json': { schema: PROBLEM, examples } },
  }
}

/** The documents of problems that say no more than their code, as any operation sends them. */
function generic(codes: readonly ProblemCode[]): object {
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        summary: problemTexts[code].title.en,
        value: problemDocument('', code, 'it', '/v1/quotes', EXAMPLE_REQUEST_ID, []),
      },
    ]),
  )
}
