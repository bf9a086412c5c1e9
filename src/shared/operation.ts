import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Scope } from './key-scopes.ts'
import type { ProblemCode } from './messages/problems.ts'

/** A schema for each media type. */
export type Media = Readonly<Record<string, TSchema>>

/** An operation of the API, as the contract presents it. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tag: 'quotes' | 'renewals' | 'agreements' | 'register' | 'reminders' | 'status'
  /** The request body, if the operation has one. */
  readonly request?: Media
  readonly responseDescription: string
  /** The body of a 200 response; the first media type is the default. Without any, a success is 204. */
  readonly response: Media
  /**
   * The scope that the key of a request must have; `optional`: a key is not needed, but completes a question from the
   * register. Absent: a key makes no difference.
   */
  readonly key?: Scope | 'optional'
  /**
   * `shown`: a 200 has the version of its record as ETag. `required`: requests must also name the version that they
   * change (If-Match). Absent: there are no versions.
   */
  readonly versioned?: 'shown' | 'required'
  /** Whether requests count against the rate limit of the client. */
  readonly limited: boolean
  /** Whether responses may be cached and revalidated with If-None-Match; if not, they are `no-store`. */
  readonly cached: boolean
  /** Every problem that the operation can respond with. */
  readonly problems: readonly ProblemCode[]
  /** A JSON file with an array of examples; see contract/example.ts. */
  readonly examples: URL
}

/** Problems of every operation. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'request-timeout',
  'uri-too-long',
  'header-fields-too-large',
  'internal-error',
]

/** Problems of every rate-limited operation. */
export const LIMITED_PROBLEMS: readonly ProblemCode[] = [
  ...COMMON_PROBLEMS,
  'not-acceptable',
  // A key that is not valid is rejected by every operation, whether it needs one or not.
  'unauthorized',
  'too-many-requests',
  'unavailable',
]

/** Problems of every rate-limited operation with a JSON body. */
export const JSON_BODY_PROBLEMS: readonly ProblemCode[] = [
  ...LIMITED_PROBLEMS,
  'malformed-json',
  'invalid-request',
  'payload-too-large',
  'unsupported-media-type',
]

/** Problems of every operation that needs a key. */
export const REGISTER_PROBLEMS: readonly ProblemCode[] = ['forbidden', 'register-unavailable']

/** Problems of every operation that a key completes from the register. */
export const REGISTERED_QUESTION_PROBLEMS: readonly ProblemCode[] = ['unknown-mailbox', 'register-unavailable']

/** A body in JSON only. */
export const json = (schema: TSchema): Media => ({ 'application/json': schema })

/** How the contract names keys. */
export const KEY_SCHEME = 'key'

/** The part of a route's schema that names its operation in the contract, and the media types that it takes. */
export function operationSchema(operation: Operation): FastifySchema {
  const { operationId, summary, description, tag, request = {} } = operation
  return {
    operationId,
    summary,
    description,
    tags: [tag],
    security: securityOf(operation),
    consumes: Object.keys(request),
  }
}

function securityOf({ key }: Operation): Record<string, string[]>[] {
  if (key === undefined) return [{}]
  return key === 'optional' ? [{}, { [KEY_SCHEME]: [] }] : [{ [KEY_SCHEME]: [key] }]
}
