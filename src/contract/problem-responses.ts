import { FAULT_OF_QUESTION, PROBLEM_STATUS, problemDocument } from '../http/problem.ts'
import { type ProblemCode, problemMessages } from '../shared/messages/problems.ts'
import type { Operation } from '../shared/operation.ts'
import { EXAMPLE_REQUEST_ID, type Example } from './example.ts'
import { headerRefs, problemHeaders } from './headers.ts'
import { responseExamples } from './named-examples.ts'

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/** The statuses of the problems of an operation, sorted. */
export function problemStatuses(operation: Operation): number[] {
  return [...new Set(operation.problems.map((code) => statusOf(code, operation)))].sort()
}

/** The status of a problem of an operation. An address that is not registered is a fault of the question about it. */
export function statusOf(code: ProblemCode, { key }: Operation): number {
  return code === 'unknown-mailbox' && key === 'optional' ? FAULT_OF_QUESTION : PROBLEM_STATUS[code]
}

/** Statuses whose codes or faults depend on the operation; all other problems are the same for every operation. */
const SPECIFIC_STATUSES = [400, 404, 409, 422]

/** The response of an operation with a problem status: codes and examples, or a reference to a shared response. */
export function problemResponse(operation: Operation, status: number, examples: readonly Example[]): object {
  if (!SPECIFIC_STATUSES.includes(status)) return { $ref: `#/components/responses/${nameOf(status)}` }
  const codes = operation.problems.filter((code) => statusOf(code, operation) === status)
  return response(status, codes, responseExamples(examples.filter(({ response }) => response.status === status)))
}

/** The responses that operations share, by name. Without 405: a wrong method belongs to no operation. */
export function sharedResponses(): object {
  const codes = Object.keys(problemMessages) as ProblemCode[]
  const byStatus = Map.groupBy(codes, (code): number => PROBLEM_STATUS[code])
  for (const status of [...SPECIFIC_STATUSES, 405]) byStatus.delete(status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [nameOf(status), response(status, codes, sharedExamples(codes))]),
  )
}

const nameOf = (status: number): string => `Problem${status}`

function response(status: number, codes: readonly ProblemCode[], examples: object): object {
  const meanings = codes.map((code) => `\`${code}\`: ${problemMessages[code].meaning.en}`)
  return {
    description: meanings.length === 1 ? meanings[0] : meanings.map((meaning) => `- ${meaning}`).join('\n'),
    headers: headerRefs(problemHeaders(status)),
    content: { 'application/problem+json': { schema: PROBLEM, examples } },
  }
}

interface ProblemExample {
  readonly name: string
  readonly summary: string
  /** Path of the request; empty if the request could not be read. */
  readonly instance: string
  /** For 415: the media types that the path takes. */
  readonly types?: readonly string[]
}

const PATH = '/v1/quotes'

const MAILBOX = '/v1/mailboxes/5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5'

/** The paths of problems that only operations on the register have. */
const REGISTER_PATHS: Partial<Record<ProblemCode, string>> = {
  unauthorized: MAILBOX,
  forbidden: MAILBOX,
  'import-held': '/v1/mailbox-imports',
  'reminders-off': '/v1/reminder-runs',
  'stale-version': MAILBOX,
  'version-required': MAILBOX,
  'register-unavailable': MAILBOX,
}

/** Problems with other examples than one for their path: the request header may be unreadable, or the detail names types. */
const SPECIAL_EXAMPLES: Partial<Record<ProblemCode, readonly ProblemExample[]>> = {
  'request-timeout': [
    {
      name: 'slow-header',
      summary: 'The request header did not arrive in time, so the path is not known',
      instance: '',
    },
    { name: 'slow-body', summary: 'The request body stopped arriving', instance: PATH },
  ],
  'unsupported-media-type': [
    {
      name: 'unsupported-media-type',
      summary: problemMessages['unsupported-media-type'].title.en,
      instance: PATH,
      types: ['application/json'],
    },
  ],
  'header-fields-too-large': [
    {
      name: 'header-fields-too-large',
      summary: 'The request header is too large to be read, so the path is not known',
      instance: '',
    },
  ],
}

/** Problem documents with nothing that depends on the operation, as named examples. */
function sharedExamples(codes: readonly ProblemCode[]): object {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const examples = SPECIAL_EXAMPLES[code] ?? [
        { name: code, summary: problemMessages[code].title.en, instance: REGISTER_PATHS[code] ?? PATH },
      ]
      return examples.map(({ name, summary, instance, types }) => [
        name,
        { summary, value: problemDocument('', code, 'it', instance, EXAMPLE_REQUEST_ID, [], types) },
      ])
    }),
  )
}
