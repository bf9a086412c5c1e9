import type { FixedResponses } from './fixed-responses.ts'
import { OPERATIONS, type Operation, type Request } from './operations.ts'
import { withServer } from './server.ts'
import { assertAnswered, repeatWhileShed } from './shed.ts'
import { median } from './statistics.ts'

/** The number of requests of an operation among whose responses the one of median length is chosen. */
const SAMPLE = 50

/** Sends some requests of each operation to the service and keeps the response of median length. */
export function recordResponses(requests: Record<Operation, Request[]>, core?: number): Promise<FixedResponses> {
  return withServer('service', { core }, async ({ url }) => {
    const responses: Partial<Record<Operation, string>> = {}
    for (const operation of OPERATIONS) responses[operation] = await medianResponse(url, requests[operation])
    return responses as FixedResponses
  })
}

async function medianResponse(url: string, requests: readonly Request[]): Promise<string> {
  const bodies: string[] = []
  for (const request of requests.slice(0, SAMPLE)) bodies.push(await repeatWhileShed(() => bodyOf(url, request)))
  const length = median(bodies.map((body) => body.length))
  const distance = (body: string): number => Math.abs(body.length - length)
  return bodies.toSorted((a, b) => distance(a) - distance(b))[0] as string
}

async function bodyOf(url: string, { path, method, headers, body }: Request): Promise<string> {
  const response = await fetch(url + path, { method, headers, ...(body && { body }) })
  assertAnswered(response.status, `${method} ${path} ${body}`)
  return response.text()
}
