import t from 'tap'
import { EXAMPLE_REQUEST_ID, exchangesOf } from '../../src/http/contract/exchange.ts'
import { operations } from '../../src/http/contract/operations.ts'
import { assertInContract, contract } from '../support/contract.ts'
import { answerOf, exampleApp, requestOf } from '../support/exchange.ts'

const apps = { shipped: await exampleApp(undefined), fixtures: await exampleApp('fixtures') }

for (const operationId of Object.keys(operations)) {
  t.test(`${operationId}: every example request gets the answer that stands beside it`, async (t) => {
    for (const exchange of exchangesOf(operationId)) {
      const app = apps[exchange.agreements ?? 'shipped']
      const request = requestOf(app, operationId, exchange)
      const response = await app.inject(request)
      assertInContract(request, response)
      t.strictSame(answerOf(response), exchange.answer, exchange.name)
    }
  })
}

t.test('the problems that operations share look as their examples say', async (t) => {
  const quote = { method: 'POST', url: '/v1/quotes', payload: { agreement: 'architetti-torino' } } as const
  const headers = { 'request-id': EXAMPLE_REQUEST_ID, 'content-type': 'application/json' }
  const limited = await exampleApp(undefined, { RATE_LIMIT_MAX: '1' })
  await limited.inject(quote)
  const cases = [
    { status: 406, request: { ...quote, headers: { ...headers, accept: 'text/html' } } },
    { status: 413, request: { ...quote, headers, payload: { agreement: ' '.repeat(65_536) } } },
    { status: 415, request: { ...quote, headers: { ...headers, 'content-type': 'text/plain' } } },
    { status: 429, request: { ...quote, headers }, app: limited },
  ]
  for (const { status, request, app = apps.shipped } of cases) {
    const response = await app.inject(request)
    assertInContract(request, response)
    const { content } = contract.components.responses[`Problem${status}`]
    const [example] = Object.values<typeof contract>(content['application/problem+json'].examples)
    t.strictSame(response.json(), example.value, String(status))
  }
})
