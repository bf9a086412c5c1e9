import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import t, { type Test } from 'tap'
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../src/http/server/connection-limits.ts'
import { LOAD_LIMITS } from '../../src/http/server/load-limits.ts'
import { EXAMPLE_REQUEST_ID } from '../../src/shared/example.ts'
import { listen, testApp } from '../support/app.ts'
import { assertInContract, contract } from '../support/contract.ts'
import { rawRequest } from '../support/raw.ts'
import { answersIn, exchange } from '../support/socket.ts'
import { until } from '../support/until.ts'

const PATH = '/v1/quotes'
const BODY = { agreement: 'architetti-torino', items: [{ service: 'extra-space', gigabytes: 1 }] }
const HEADERS = { 'request-id': EXAMPLE_REQUEST_ID, 'content-type': 'application/json' }

/** What the service answers to a request for a quote that differs from a good one. */
async function injected(different: InjectOptions, ...settings: Parameters<typeof testApp>) {
  const app = await testApp(...settings)
  const request = { method: 'POST', url: PATH, payload: BODY, ...different } as const
  const response = await app.inject({ ...request, headers: { ...HEADERS, ...different.headers } })
  assertInContract(request, response)
  return response.json()
}

/** What the service answers on a bare connection to some bytes, with less patience than in production for one thing. */
async function onConnection(t: Test, bytes: string, hurried: Partial<ConnectionLimits> = {}) {
  const limits = { ...CONNECTION_LIMITS, lookEveryMs: 50, ...hurried }
  const port = await listen(t, await testApp({}, undefined, {}, limits))
  const [answer] = answersIn(await exchange(port, bytes))
  if (answer === undefined) throw new Error('no answer')
  const { status: statusCode, headers, body } = answer
  const response = { statusCode, headers, body, json: () => JSON.parse(body) }
  assertInContract({ method: 'POST', url: PATH }, response as unknown as LightMyRequestResponse)
  const document = response.json()
  t.equal(document.requestId, headers['request-id'])
  return document
}

const brokenClock = (): number => {
  throw new Error('the clock is broken')
}

/** How the documents come about that the contract shows as examples; by the status, and by the name of the example. */
const WAYS: Readonly<Record<string, (t: Test) => Promise<unknown>>> = {
  '406 not-acceptable': () => injected({ headers: { accept: 'text/html' } }),
  '408 slow-header': async (t) => {
    const document = await onConnection(t, `POST ${PATH} HTTP/1.1\r\n`, { headersMs: 300 })
    return { ...document, requestId: EXAMPLE_REQUEST_ID }
  },
  '408 slow-body': (t) =>
    onConnection(t, rawRequest('POST', PATH, '', { ...HEADERS, 'content-length': '100' }), { bodyPeriodMs: 200 }),
  '413 payload-too-large': () => injected({ payload: { agreement: ' '.repeat(65_536) } }),
  '414 uri-too-long': () => injected({ url: `${PATH}?${'a'.repeat(2048)}` }),
  '415 unsupported-media-type': () => injected({ headers: { 'content-type': 'text/plain' } }),
  '429 too-many-requests': async () => {
    const app = await testApp({ RATE_LIMIT_MAX: '1' })
    const request = { method: 'POST', url: PATH, payload: BODY, headers: HEADERS } as const
    await app.inject(request)
    const response = await app.inject(request)
    assertInContract(request, response)
    return response.json()
  },
  '431 header-fields-too-large': async (t) => {
    const document = await onConnection(t, rawRequest('POST', PATH, '', { ...HEADERS, 'x-large': 'a'.repeat(20_000) }))
    return { ...document, requestId: EXAMPLE_REQUEST_ID }
  },
  '500 internal-error': () => injected({}, {}, brokenClock),
  '503 unavailable': async (t) => {
    const load = { ...LOAD_LIMITS, maxEventLoopDelayMs: 0.001, sampleIntervalMs: 20 }
    const app = await testApp({}, undefined, { load })
    await listen(t, app)
    const request = { method: 'POST', url: PATH, payload: BODY, headers: HEADERS } as const
    let response = await app.inject(request)
    await until(async () => {
      response = await app.inject(request)
      return response.statusCode === 503
    })
    assertInContract(request, response)
    return response.json()
  },
}

t.test('the problems that operations share look as their examples say', async (t) => {
  const shown = Object.entries<typeof contract>(contract.components.responses).flatMap(([name, { content }]) =>
    Object.entries<typeof contract>(content['application/problem+json'].examples).map(([example, { value }]) => {
      t.equal(name, `Problem${value.status}`)
      return [`${value.status} ${example}`, value] as const
    }),
  )
  t.strictSame(shown.map(([name]) => name).sort(), Object.keys(WAYS).sort(), 'each has its way')
  for (const [name, value] of shown) t.strictSame(await WAYS[name]?.(t), value, name)
})
