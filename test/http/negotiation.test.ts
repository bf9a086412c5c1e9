import t from 'tap'
import { testApp } from '../support/app.ts'
import { ask, postText, problem } from '../support/problem.ts'

const app = await testApp()
const quoteRequest = JSON.stringify({
  agreement: 'architetti-torino',
  items: [{ service: 'extra-space', gigabytes: 1 }],
})

t.test('Accept: JSON where it is acceptable, else 406', async (t) => {
  const acceptable = [
    undefined,
    '',
    '*/*',
    'application/*',
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"; q=0.5',
    'application/json, text/plain, */*',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'application/problem+json, application/json',
    'text/html, application/json;q=0.1',
    'text/*;q=0, */*;q=0.001',
  ]
  const unacceptable = [
    'text/html',
    'text/*',
    'application/xml',
    'application/problem+json',
    'application/json;q=0',
    'application/json;q=0, */*',
    'application/*;q=0.0, text/html',
    '*/*;q=0',
    'application/json; version=2',
    'json',
    ', ;',
  ]
  /** These allow the calendar file of a quote. */
  const calendarAllowed = ['text/*', 'application/json;q=0, */*']
  for (const accept of acceptable) {
    const headers = { accept }
    t.equal((await ask(app, { url: '/v1/agreements', headers })).status, 200, String(accept))
    const { status, headers: sent } = await postText(app, '/v1/quotes', quoteRequest, headers)
    t.strictSame([status, sent['content-type']], [200, 'application/json; charset=utf-8'], String(accept))
  }
  for (const accept of unacceptable) {
    for (const url of ['/v1/agreements', '/v1/agreements/architetti-torino', '/v1/agreements/nobody']) {
      const { body } = await ask(app, { url, headers: { accept } })
      t.strictSame(body, problem('not-acceptable', url), `${url} ${accept}`)
    }
    const quotes = calendarAllowed.includes(accept) ? [] : ['/v1/quotes']
    for (const url of [...quotes, '/v1/activation-eligibility']) {
      const { status, body } = await postText(app, url, '{', { accept, 'content-type': 'text/csv' })
      t.equal(status, 406)
      t.strictSame(body, problem('not-acceptable', url), `${url} ${accept}`)
    }
  }
})

t.test('the status is JSON whatever the client accepts', async (t) => {
  for (const accept of ['application/problem+json', 'text/html', 'application/json', 'image/*;q=0']) {
    const { status, body } = await ask(app, { url: '/v1/status', headers: { accept } })
    t.strictSame([status, body], [200, { type: 'about:blank', title: 'OK', status: 200, version: '0.0.0' }])
  }
})

t.test('Accept-Language: Italian unless English is preferred', async (t) => {
  const table: [header: string | undefined, language: string][] = [
    [undefined, 'it'],
    ['', 'it'],
    ['*', 'it'],
    ['it', 'it'],
    ['it-IT', 'it'],
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['de', 'it'],
    ['de-DE,de;q=0.9,en;q=0.5', 'en'],
    ['de, fr;q=0.5', 'it'],
    ['it;q=0.4, en;q=0.6', 'en'],
    ['it;q=0.6, en;q=0.4', 'it'],
    ['en;q=0.5, it;q=0.5', 'en'],
    ['en;q=0', 'it'],
    ['it;q=0, *', 'en'],
    ['it;q=0', 'it'],
    ['nonsense;;q=x', 'it'],
    ['e'.repeat(5000), 'it'],
  ]
  for (const [header, language] of table) {
    const headers = { 'accept-language': header }
    const name = String(header).slice(0, 40)
    const list = await ask(app, { url: '/v1/agreements', headers })
    t.equal(list.headers['content-language'], language, name)
    t.equal(list.headers.vary, 'Accept, Accept-Language', name)
    t.equal(list.body.items[0].services[1].name, language === 'it' ? 'Conservazione' : 'Legal preservation', name)
    const quote = await postText(app, '/v1/quotes', quoteRequest, headers)
    t.equal(quote.headers['content-language'], language, name)
    t.equal(quote.headers.vary, 'Accept, Accept-Language', name)
    t.equal(quote.headers['cache-control'], 'no-store', name)
    t.match(quote.body.text, language === 'it' ? /^Un anno costa/ : /^One year costs/, name)
    const none = await ask(app, { url: '/v1/nothing', headers })
    t.equal(none.headers['content-language'], language, name)
    t.equal(none.headers.vary, 'Accept, Accept-Language', name)
    t.equal(none.body.title, language === 'it' ? 'Non trovato' : 'Not found', name)
  }
})

t.test('a problem in English, whole', async (t) => {
  const { body, headers } = await postText(app, '/v1/quotes', '{"agreement": 7}', { 'accept-language': 'en' })
  t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
  t.equal(headers['cache-control'], 'no-store')
  t.strictSame(body, {
    type: '/problems/invalid-request',
    title: 'Invalid request',
    status: 400,
    detail: 'Some data are missing or not written correctly.',
    instance: '/v1/quotes',
    requestId: 'req-1',
    code: 'invalid-request',
    errors: [
      { pointer: '/items', code: 'missing-field', detail: 'This is required and missing.' },
      { pointer: '/agreement', code: 'wrong-type', detail: 'Needs to be a text.' },
    ],
  })
})
