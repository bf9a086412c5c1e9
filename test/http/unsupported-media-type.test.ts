import t from 'tap'
import { ODS, XLSX } from '../../src/lists/list.ts'
import { testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'
import { EXAMPLE_KEY, exampleRegister } from '../support/example.ts'
import { ask, notJson, postText, problem } from '../support/problem.ts'
import { registeredApp } from '../support/registered-app.ts'

const register = await exampleRegister()
t.teardown(() => register.close())
const app = await testApp({ CORS_ORIGINS: 'https://example.org' }, undefined, { register })

const TEXT = { 'content-type': 'text/plain', authorization: `Bearer ${EXAMPLE_KEY}` }

t.test(
  'a body of another type: the types that the operation takes, in both languages and in Accept-Post',
  async (t) => {
    const registered = await registeredApp(t as never)
    const text = { ...TEXT, ...(await registered.headersWith()) }
    for (const [path, { post }] of Object.entries<Record<string, { requestBody?: { content: object } }>>(
      contract.paths,
    )) {
      if (post?.requestBody === undefined) continue
      const url = `/v1${path}`
      const types = Object.keys(post.requestBody.content)
      const italian = await postText(registered.app, url, '{}', text)
      t.equal(italian.status, 415, url)
      t.equal(italian.headers['accept-post'], types.join(', '), url)
      t.ok(italian.body.detail.endsWith(` Tipi ammessi: ${types.join(', ')}; in UTF-8 e senza Content-Encoding.`), url)
      const english = await postText(registered.app, url, '{}', { ...text, 'accept-language': 'en' })
      const accepted = ` Accepted types: ${types.join(', ')}; in UTF-8 and without Content-Encoding.`
      t.equal(
        english.body.detail,
        `The type declared in the Content-Type header is not accepted by this operation.${accepted}`,
      )
    }
  },
)

t.test('also where the charset, the coding or the type itself is missing', async (t) => {
  const table: Record<string, string | undefined>[] = [
    { 'content-type': 'application/json; charset=iso-8859-1' },
    { 'content-encoding': 'gzip' },
    { 'content-type': undefined },
  ]
  for (const headers of table) {
    const { body, headers: sent } = await postText(app, '/v1/quotes', '{}', headers)
    t.strictSame(body, notJson('/v1/quotes'))
    t.equal(sent['accept-post'], 'application/json')
  }
  const { headers } = await ask(app, { method: 'POST', url: '/v1/renewal-reports' })
  const types = ['text/csv', 'application/x-ndjson', XLSX, ODS].join(', ')
  t.equal(headers['accept-post'], types, 'a list that is missing')
})

t.test('other problems have no Accept-Post, and pages of other origins may read it', async (t) => {
  const { headers } = await postText(app, '/v1/quotes', '{}', { origin: 'https://example.org' })
  t.notOk('accept-post' in headers)
  t.match(headers['access-control-expose-headers'], /\bAccept-Post\b/)
})

t.test('a path that is no operation has no types to name', async (t) => {
  const own = await testApp()
  own.post('/own', () => '')
  const { body, headers } = await postText(own, '/own', '{}', TEXT)
  t.strictSame(body, problem('unsupported-media-type', '/own'))
  t.notOk('accept-post' in headers)
})
