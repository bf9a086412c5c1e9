import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { send, testApp } from '../support/app.ts'
import { assertIsA } from '../support/contract.ts'
import { exampleRegister } from '../support/example.ts'

/** How many requests of each kind are sent, and the seed of the random numbers; `npm run fuzz` sends many more. */
export const runs = Number(process.env.FUZZ_COUNT ?? 500)
const seed = Number(process.env.FUZZ_SEED ?? 20_180_517)

const register = await exampleRegister()
const app = await testApp({ RATE_LIMIT_MAX: '1000000000' }, undefined, { register })

/** Fails, with the smallest request that fails and the seed to find it again, unless the property holds. */
export async function holds<Values>(t: Test, property: fc.IAsyncProperty<Values>, numRuns: number): Promise<void> {
  const details = await fc.check(property, { seed, numRuns: Math.ceil(numRuns), verbose: 0 })
  const found = details.failed && `${fc.defaultReportMessage(details)}\n${details.errorInstance}`
  t.notOk(details.failed, found || `${numRuns} requests, seed ${seed}`)
}

/** Sends a request, and checks its response by the contract and by what is true of every response. */
export async function sendFuzzed(request: InjectOptions) {
  const response = await send(app, request)
  const { statusCode, headers } = response
  if (statusCode >= 500) throw new Error(`${statusCode} ${response.body}`)
  if (!/^[\w.:+/=-]{1,128}$/.test(String(headers['request-id']))) throw new Error('no Request-Id')
  if (statusCode >= 400 && request.method !== 'HEAD') {
    assertIsA('Problem', response.json())
    if (response.json().status !== statusCode) throw new Error(`${response.body} with ${statusCode}`)
    if (headers['content-type'] !== 'application/problem+json; charset=utf-8') throw new Error('no problem document')
  }
  return response
}

/** The only fault of a request that its schema rejects; fails for any other response. */
export function oneFault({ statusCode, body }: Awaited<ReturnType<typeof sendFuzzed>>) {
  const { code, errors = [] } = JSON.parse(body)
  if (statusCode !== 400 || code !== 'invalid-request' || errors.length !== 1) throw new Error(body)
  return errors[0] as { readonly pointer: string; readonly code: string }
}
