import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import t, { type Test } from 'tap'
import { EXAMPLE_REQUEST_ID } from '../../src/contract/example.ts'
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../src/http/server/connection-limits.ts'
import { createRegister } from '../../src/register/register.ts'
import type { Scope } from '../../src/shared/key-scopes.ts'
import { listen, testApp } from '../support/app.ts'
import { keepBusy } from '../support/busy.ts'
import { assertInContract, contract } from '../support/contract.ts'
import { exchange } from '../support/raw-client.ts'
import { rawRequest, responsesIn } from '../support/raw-http.ts'
import { recordWith } from '../support/records.ts'
import { registeredApp } from '../support/registered-app.ts'
import { temporaryFolder } from '../support/stores.ts'
import { until } from '../support/until.ts'

const PATH = '/v1/quotes'
const MAILBOX_ID = '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5'
const BODY = { agreement: 'architetti-torino', items: [{ service: 'extra-space', gigabytes: 1 }] }
const HEADERS = { 'request-id': EXAMPLE_REQUEST_ID, 'content-type': 'application/json' }

/** The response to a request for a quote that differs from a valid one. */
async function responseTo(different: InjectOptions, ...settings: Parameters<typeof testApp>) {
  const app = await testApp(...settings)
  const request = { method: 'POST', url: PATH, payload: BODY, ...different } as const
  const response = await app.inject({ ...request, headers: { ...HEADERS, ...different.headers } })
  assertInContract(request, response)
  return response.json()
}

/** The response to bytes on a raw connection, with shorter time limits than in production. */
async function responseToBytes(t: Test, bytes: string, shorter: Partial<ConnectionLimits> = {}) {
  const limits = { ...CONNECTION_LIMITS, lookEveryMs: 50, ...shorter }
  const port = await listen(t, await testApp({}, undefined, {}, limits))
  const [first] = responsesIn(await exchange(port, bytes))
  if (first === undefined) throw new Error('no response')
  const { status: statusCode, headers, body } = first
  const response = { statusCode, headers, body, json: () => JSON.parse(body) }
  assertInContract({ method: 'POST', url: PATH }, response as unknown as LightMyRequestResponse)
  const document = response.json()
  t.equal(document.requestId, headers['request-id'])
  return document
}

const brokenClock = (): number => {
  throw new Error('the clock is broken')
}

/** The response to a change of a registered mailbox that differs from a valid one. */
async function responseToChange(t: Test, different: { headers?: object; scopes?: readonly Scope[] }) {
  const { app, headersWith } = await registeredApp(t, [recordWith({ id: MAILBOX_ID })])
  const key = await headersWith({ scopes: different.scopes ?? ['write'] })
  const headers = Object.entries({ ...HEADERS, ...key, 'if-match': '"1"', ...different.headers })
  const sent = headers.filter(([, value]) => value !== undefined)
  const request = { method: 'PATCH', url: `/v1/mailboxes/${MAILBOX_ID}`, payload: {} } as const
  const response = await app.inject({ ...request, headers: Object.fromEntries(sent) })
  assertInContract(request, response)
  return response.json()
}

/** How to cause each problem that the contract shows as an example, by status and name of the example. */
const CAUSES: Readonly<Record<string, (t: Test) => Promise<unknown>>> = {
  '401 unauthorized': (t) => responseToChange(t, { headers: { authorization: undefined } }),
  '403 forbidden': (t) => responseToChange(t, { scopes: ['read'] }),
  '406 not-acceptable': () => responseTo({ headers: { accept: 'text/html' } }),
  '408 slow-header': async (t) => {
    const document = await responseToBytes(t, `POST ${PATH} HTTP/1.1\r\n`, { headersMs: 300 })
    return { ...document, requestId: EXAMPLE_REQUEST_ID }
  },
  '408 slow-body': (t) =>
    responseToBytes(t, rawRequest('POST', PATH, '', { ...HEADERS, 'content-length': '100' }), { bodyPeriodMs: 200 }),
  '412 stale-version': (t) => responseToChange(t, { headers: { 'if-match': '"2"' } }),
  '413 payload-too-large': () => responseTo({ payload: { agreement: ' '.repeat(65_536) } }),
  '414 uri-too-long': () => responseTo({ url: `${PATH}?${'a'.repeat(2048)}` }),
  '415 unsupported-media-type': () => responseTo({ headers: { 'content-type': 'text/plain' } }),
  '428 version-required': (t) => responseToChange(t, { headers: { 'if-match': undefined } }),
  '429 too-many-requests': async () => {
    const app = await testApp({ RATE_LIMIT_MAX: '1' })
    const request = { method: 'POST', url: PATH, payload: BODY, headers: HEADERS } as const
    await app.inject(request)
    const response = await app.inject(request)
    assertInContract(request, response)
    return response.json()
  },
  '431 header-fields-too-large': async (t) => {
    const document = await responseToBytes(
      t,
      rawRequest('POST', PATH, '', { ...HEADERS, 'x-large': 'a'.repeat(20_000) }),
    )
    return { ...document, requestId: EXAMPLE_REQUEST_ID }
  },
  '500 internal-error': () => responseTo({}, {}, brokenClock),
  '503 register-unavailable': async (t) => {
    const register = createRegister(`sqlite:${temporaryFolder(t)}`)
    const authorization = 'Bearer pec_00000000_00000000000000000000000000000000'
    const request = { method: 'PATCH', url: `/v1/mailboxes/${MAILBOX_ID}`, payload: {} } as const
    const app = await testApp({}, undefined, { register })
    const response = await app.inject({ ...request, headers: { ...HEADERS, authorization } })
    assertInContract(request, response)
    return response.json()
  },
  '503 unavailable': async (t) => {
    const app = await testApp({ MAX_EVENT_LOOP_DELAY_MS: '1' })
    await listen(t, app)
    t.teardown(keepBusy(20))
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

t.test('the problems that operations share are like their examples', async (t) => {
  const examples = Object.entries<typeof contract>(contract.components.responses).flatMap(([name, { content }]) =>
    Object.entries<typeof contract>(content['application/problem+json'].examples).map(([example, { value }]) => {
      t.equal(name, `Problem${value.status}`)
      return [`${value.status} ${example}`, value] as const
    }),
  )
  t.strictSame(examples.map(([name]) => name).sort(), Object.keys(CAUSES).sort(), 'each has a cause')
  for (const [name, value] of examples) t.strictSame(await CAUSES[name]?.(t), value, name)
})
