import { readFileSync } from 'node:fs'
import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Example } from './example.ts'
import type { ProblemCode } from './messages/problems.ts'

/** The schema of each media type. */
export type Media = Readonly<Record<string, TSchema>>

/** An operation of the API as the contract presents it. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tag: 'quotes' | 'renewals' | 'agreements' | 'status'
  /** The media types of the request body, where there is one. */
  readonly request?: Media
  /** What a 200 response holds, in words. */
  readonly responseDescription: string
  /** The media types of a 200 response; the first is the default. */
  readonly response: Media
  /** Whether requests count against the client's rate limit. */
  readonly limited: boolean
  /** Whether responses may be cached and validated with If-None-Match; otherwise they are `no-store`. */
  readonly cached: boolean
  /** The problems it can respond with. */
  readonly problems: readonly ProblemCode[]
  /** The JSON file of its examples: an array of `Example`. */
  readonly examples: URL
}

/** Problems of every request, before anything is known of it. */
export const ANY_REQUEST: readonly ProblemCode[] = [
  'request-timeout',
  'uri-too-long',
  'header-fields-too-large',
  'internal-error',
]

/** Problems of every rate-limited operation. */
export const LIMITED_REQUEST: readonly ProblemCode[] = [
  ...ANY_REQUEST,
  'not-acceptable',
  'too-many-requests',
  'unavailable',
]

/** Problems of every operation with a JSON body. */
export const JSON_REQUEST: readonly ProblemCode[] = [
  ...LIMITED_REQUEST,
  'malformed-json',
  'invalid-request',
  'payload-too-large',
  'unsupported-media-type',
]

/** The media type JSON alone. */
export const json = (schema: TSchema): Media => ({ 'application/json': schema })

/** The part of a route's schema that names its operation; @fastify/swagger collects it. */
export function operationSchema({ operationId, summary, description, tag }: Operation): FastifySchema {
  return { operationId, summary, description, tags: [tag], security: [{}] }
}

/** The examples of an operation, read from its file. */
export function examplesOf({ examples }: Operation): readonly Example[] {
  return JSON.parse(readFileSync(examples, 'utf8'))
}
