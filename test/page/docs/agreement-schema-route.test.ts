import t from 'tap'
import committed from '../../../docs/agreement.schema.json' with { type: 'json' }
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'

t.test('the JSON Schema of agreement files is published', async (t) => {
  const app = await testApp()
  const response = await app.inject({ url: '/schemas/agreement.json' })
  t.equal(response.statusCode, 200)
  t.equal(response.headers['content-type'], 'application/schema+json; charset=utf-8')
  t.equal(response.headers['content-language'], 'en')
  t.strictSame(JSON.parse(response.body), committed)
  const headers = { 'if-none-match': String(response.headers.etag) }
  t.equal((await ask(app, { url: '/schemas/agreement.json', headers })).status, 304)
  t.equal((await ask(app, { url: '/schemas/nothing.json' })).status, 404)
})
