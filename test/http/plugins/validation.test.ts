import t from 'tap'
import { testApp } from '../../support/app.ts'
import { ask, problem } from '../../support/problem.ts'

t.test('faults of the query are reported by the name of the parameter', async (t) => {
  const app = await testApp()
  const querystring = {
    type: 'object',
    properties: { days: { type: 'integer', minimum: 0, maximum: 366 }, asOf: { $ref: 'CivilDate#' } },
    additionalProperties: false,
  }
  app.get('/query', { schema: { querystring } }, (request, reply) => {
    reply.send(request.query)
  })
  const url = '/query'
  t.strictSame((await ask(app, { url, query: { days: '30', asOf: '2026-11-22' } })).body, {
    days: 30,
    asOf: '2026-11-22',
  })
  const { body } = await ask(app, { url, query: { days: '3.5', asOf: 'oggi', day: '1' } })
  t.strictSame(
    body,
    problem('invalid-request', '/query', [
      { pointer: '?day', code: 'unknown-field', detail: 'Campo non previsto.' },
      { pointer: '?days', code: 'wrong-type', detail: 'Serve un numero intero, ad esempio 3.' },
      { pointer: '?asOf', code: 'wrong-format', detail: 'La data non esiste o non è scritta come 2027-04-30.' },
    ]),
  )
})
