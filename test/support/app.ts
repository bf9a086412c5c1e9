import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { ConnectionLimits } from '../../src/http/server/connection-limits.ts'
import type { Dependencies } from '../../src/http/service.ts'
import { FIXTURE_AGREEMENTS, fixtureAgreements } from './agreements.ts'
import { assertInContract } from './contract.ts'

export { FIXTURE_AGREEMENTS, fixtureAgreements }

/** Noon in Rome on 22 November 2026, the day of the real example. */
export const NOW = Date.parse('2026-11-22T11:00:00Z')

/**
 * No limit of requests or of load: neither their number nor a pause of the machine makes a test fail. No register, where
 * a test does not open one of its own.
 */
export const WITHOUT_LIMITS = { RATE_LIMIT_MAX: '0', MAX_EVENT_LOOP_DELAY_MS: '0', DATABASE_URL: 'off' }

/**
 * The application as in production, with the fixtures and a clock that stands still, without a limit of requests or of
 * load.
 * @param more what else it is given, like a logger
 * @param limits of connections, for tests that cannot wait as long as production does
 */
export function testApp(
  environment: Record<string, string> = {},
  now: () => number = () => NOW,
  more: Partial<Dependencies> = {},
  limits?: ConnectionLimits,
): Promise<FastifyInstance> {
  const { config, faults } = readConfig({ ...WITHOUT_LIMITS, ...environment })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return buildApp({ agreements: fixtureAgreements(), clock: now, version: '0.0.0', ...more }, config, limits)
}

/** Lets the application listen, on a free port, until the test ends. */
export async function listen(t: Test, app: FastifyInstance): Promise<number> {
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  return Number(new URL(url).port)
}

/** Sends a request through the application and checks the response against the committed contract. */
export async function send(app: FastifyInstance, request: InjectOptions) {
  const response = await app.inject(request)
  assertInContract(request, response)
  return response
}

/** Posts a JSON body and returns the status, the headers and the parsed body. */
export async function post(app: FastifyInstance, url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await send(app, {
    method: 'POST',
    url: `/v1${url}`,
    payload: body as object,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.statusCode, headers: response.headers, body: response.json() }
}
