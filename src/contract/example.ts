import { readFileSync } from 'node:fs'
import type { Operation } from '../shared/operation.ts'

/**
 * One request and its response, shown in the contract. Each feature has its examples in a JSON file; `npm run contract`
 * sends the requests and writes the responses, and a test fails if a response is out of date.
 */
export interface Example {
  /** Name in the contract, in kebab-case. */
  readonly name: string
  /** What the example shows, in a few words. */
  readonly summary: string
  /** `fixtures`: the agreement is one of the test fixtures, so readers cannot send the request to the service. */
  readonly agreements?: 'fixtures'
  /** `off`: of a service that sends no reminders. Absent: of one that does. */
  readonly reminders?: 'off'
  readonly request: {
    readonly headers?: Readonly<Record<string, string>>
    readonly path?: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, string>>
    /** Media type of the body; application/json by default. */
    readonly mediaType?: string
    readonly body?: unknown
  }
  readonly response: {
    readonly status: number
    readonly mediaType: string
    /** Parsed if the media type is JSON, otherwise a string. */
    readonly body: unknown
  }
}

/** The Request-Id of every example. */
export const EXAMPLE_REQUEST_ID = '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11'

/** The examples of an operation, read from its file. */
export function examplesOf({ examples }: Operation): readonly Example[] {
  return JSON.parse(readFileSync(examples, 'utf8'))
}

/** Headers that a reader fills in by the contract: the key, and the version that is changed. */
const FILLED_IN = ['authorization', 'if-match']

/** Statuses of requests whose body, key or version is at fault: they show a response, not how to ask. */
const NOT_TO_TRY = [400, 401, 403, 412, 428]

/** Whether a reader can send the request as the contract shows it: a valid request, no special headers. */
export function canBeTried({ agreements, request, response }: Example): boolean {
  const hasSpecial = Object.keys(request.headers ?? {}).some((name) => !FILLED_IN.includes(name))
  return agreements === undefined && !hasSpecial && !NOT_TO_TRY.includes(response.status)
}
