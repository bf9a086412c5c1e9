/**
 * One request and its response, as an example of the contract. Examples are data files beside the operation they belong to;
 * `npm run contract` asks the service for the responses again, and a test fails when one of them differs.
 */
export interface Example {
  /** The name of the example in the contract, in kebab-case. */
  readonly name: string
  /** The case it shows, in a few words. */
  readonly summary: string
  /** `fixtures`: no shipped agreement has this case, so only the response is shown and the request cannot be tried out. */
  readonly agreements?: 'fixtures'
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
    /** Parsed where the media type is JSON, otherwise as text. */
    readonly body: unknown
  }
}

/** The Request-Id of every example. */
export const EXAMPLE_REQUEST_ID = '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11'

/** Whether the request of an example can be sent as the contract shows it: a valid body and nothing beside it. */
export function canBeTried({ agreements, request, response }: Example): boolean {
  return agreements === undefined && request.headers === undefined && response.status !== 400
}
