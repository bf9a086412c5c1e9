import { createRequire } from 'node:module'

/**
 * One request and the answer to it, as an example of the contract. They are data files beside this module, one per
 * operation, named like it in kebab-case; `npm run contract` asks the service for the answers anew, and a test fails
 * when one differs from what the service says.
 */
export interface Exchange {
  /** What the contract calls the example, in kebab-case. */
  readonly name: string
  /** The case it shows, in a few words. */
  readonly summary: string
  /** `fixtures`: no shipped agreement can show the case, so it is shown only beside the answer, not to be tried out. */
  readonly agreements?: 'fixtures'
  readonly request: {
    readonly headers?: Readonly<Record<string, string>>
    readonly path?: Readonly<Record<string, string>>
    readonly query?: Readonly<Record<string, string>>
    /** Media type of the body, application/json where absent. */
    readonly mediaType?: string
    readonly body?: unknown
  }
  readonly answer: {
    readonly status: number
    readonly mediaType: string
    /** Parsed where the media type is JSON, otherwise as text. */
    readonly body: unknown
  }
}

/** The Request-Id of every example. */
export const EXAMPLE_REQUEST_ID = '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11'

const require = createRequire(import.meta.url)

/** File name of the exchanges of an operation, below `examples/`: calculateQuote's are in calculate-quote.json. */
export function exchangesFile(operationId: string): string {
  return `${operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`
}

/** The exchanges of an operation. */
export function exchangesOf(operationId: string): readonly Exchange[] {
  return require(`./examples/${exchangesFile(operationId)}`)
}

/** Whether the request of an exchange can be sent from the contract as it is: its body tells all of it, and is valid. */
export function canBeTried({ agreements, request, answer }: Exchange): boolean {
  return agreements === undefined && request.headers === undefined && answer.status !== 400
}
