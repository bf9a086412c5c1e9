import { PROBLEM_STATUS, problemDocument } from '../http/problem.ts'
import { EXAMPLE_REQUEST_ID, type Example } from '../shared/example.ts'
import { type ProblemCode, problemMessages } from '../shared/messages/problems.ts'
import type { Operation } from '../shared/operation.ts'
import { responseExamples } from './examples.ts'
import { headerRefs, problemHeaders } from './headers.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** The statuses of the problems of an operation, in order. */
export function problemStatuses({ problems }: Operation): number[] {
  return [...new Set(problems.map((code) => PROBLEM_STATUS[code]))].sort()
}

/** Statuses whose codes or faults are each operation's own; the other problems are the same wherever they occur. */
const OWN = [400, 404, 422]

/**
 * The response of an operation to requests that have a problem of one status: what each of its codes means, with the
 * examples that show them; or the one that operations share.
 */
export function problemResponse(operation: Operation, status: number, examples: readonly Example[]): object {
  if (!OWN.includes(status)) return { $ref: `#/components/responses/${nameOf(status)}` }
  const shown = examples.filter(({ response }) => response.status === status)
  return response(
    status,
    operation.problems.filter((code) => PROBLEM_STATUS[code] === status),
    responseExamples(shown),
  )
}

/** The responses that operations share, by name. No operation has a wrong method: 405 is of paths. */
export function sharedResponses(): object {
  const codes = Object.keys(problemMessages) as ProblemCode[]
  const byStatus = Map.groupBy(codes, (code): number => PROBLEM_STATUS[code])
  for (const status of [...OWN, 405]) byStatus.delete(status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [nameOf(status), response(status, codes, generic(codes))]),
  )
}

const nameOf = (status: number): string => `Problem${status}`

function response(status: number, codes: readonly ProblemCode[], examples: object): object {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemMessages[code].meaning.en}`).join(' '),
    headers: headerRefs(problemHeaders(status)),
    content: { 'application/problem+json': { schema: PROBLEM, examples } },
  }
}

/** One way in which a problem comes about. */
interface Shown {
  readonly name: string
  readonly summary: string
  /** The path of the request; "" where it never became one. */
  readonly instance: string
}

const PATH = '/v1/quotes'

/** Problems of what may never become a request, because its header is too slow or too large. */
const UNREAD: Partial<Record<ProblemCode, readonly Shown[]>> = {
  'request-timeout': [
    {
      name: 'slow-header',
      summary: 'The request header did not arrive in time, so the path is not known',
      instance: '',
    },
    { name: 'slow-body', summary: 'The request body stopped arriving', instance: PATH },
  ],
  'header-fields-too-large': [
    {
      name: 'header-fields-too-large',
      summary: 'The request header is too large to be read, so the path is not known',
      instance: '',
    },
  ],
}

/** The documents of problems that say no more than their code, as any operation sends them. */
function generic(codes: readonly ProblemCode[]): object {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const shown = UNREAD[code] ?? [{ name: code, summary: problemMessages[code].title.en, instance: PATH }]
      return shown.map(({ name, summary, instance }) => [
        name,
        { summary, value: problemDocument('', code, 'it', instance, EXAMPLE_REQUEST_ID, []) },
      ])
    }),
  )
}
