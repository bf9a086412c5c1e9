import t from 'tap'
import { PROBLEM_STATUS } from '../../../src/http/problem.ts'
import { problemMessages } from '../../../src/shared/messages/problems.ts'
import { testApp } from '../../support/app.ts'
import { contract } from '../../support/contract.ts'
import { ask, problem } from '../../support/problem.ts'

const app = await testApp()
const codes: string[] = contract.components.schemas.Problem.properties.code.enum

t.test('the codes of the service, of the contract, of the texts and of the pages are the same', async (t) => {
  t.strictSame(Object.keys(PROBLEM_STATUS).sort(), [...codes].sort())
  t.strictSame(Object.keys(problemMessages).sort(), [...codes].sort())
  const { body } = await ask(app, { url: '/problems', headers: { accept: 'application/json' } })
  t.strictSame(body.items.map(({ code }: { code: string }) => code).sort(), [...codes].sort())
})

t.test('every code has a status that some operation of the contract declares, except 405', async (t) => {
  const statuses = new Set(Object.values<object>(contract.paths).flatMap(statusesOf))
  for (const [code, status] of Object.entries(PROBLEM_STATUS)) {
    if (status !== 405) t.ok(statuses.has(String(status)), `${code} ${status}`)
  }
})

function statusesOf(methods: object): string[] {
  return Object.values<{ responses?: object }>(methods as never).flatMap(({ responses = {} }) => Object.keys(responses))
}

t.test('every path that a text names is one of the service', async (t) => {
  for (const [code, { meaning, remedy }] of Object.entries(problemMessages)) {
    for (const text of [meaning.it, meaning.en, remedy.it, remedy.en]) {
      // "text/csv" and "application/json" are media types, not paths.
      for (const path of text.match(/(?<!\w)\/[\w/{}-]+/g) ?? []) {
        t.ok(path.startsWith('/v1/') && path.slice(3) in contract.paths, `${code}: ${path}`)
      }
    }
  }
})

t.test('every type leads to a page in both languages', async (t) => {
  for (const code of codes) {
    for (const language of ['it', 'en'] as const) {
      const headers = { 'accept-language': language }
      const data = await ask(app, { url: `/problems/${code}`, headers: { ...headers, accept: 'application/json' } })
      const { title, meaning, remedy } = problemMessages[code as keyof typeof problemMessages]
      const status = PROBLEM_STATUS[code as keyof typeof problemMessages]
      t.equal(data.headers['content-type'], 'application/json; charset=utf-8')
      t.strictSame(data.body, {
        type: `/problems/${code}`,
        code,
        status,
        title: title[language],
        meaning: meaning[language],
        remedy: remedy[language],
      })
      const page = await ask(app, { url: `/problems/${code}`, headers: { ...headers, accept: 'text/html' } })
      t.equal(page.status, 200, code)
      t.equal(page.headers['content-type'], 'text/html; charset=utf-8')
      t.equal(page.headers['content-language'], language)
      t.equal(page.headers.vary, 'Accept, Accept-Language')
      t.equal(page.headers['cache-control'], 'public, max-age=300')
      for (const text of [
        `<html lang="${language}">`,
        `<code>${code}</code>`,
        String(status),
        title,
        meaning,
        remedy,
      ]) {
        const expected = typeof text === 'string' ? text : text[language]
        t.ok(page.body.includes(expected), `${code} says ${expected}`)
      }
      t.notMatch(
        page.body,
        /<script|<style|style=|onclick|https?:/,
        'nothing that a strict content security policy forbids',
      )
    }
  }
})

t.test('a whole page', async (t) => {
  const { body } = await ask(app, { url: '/problems/empty-list', headers: { 'accept-language': 'en' } })
  t.equal(
    body,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Empty list – pec-addons</title>
</head>
<body>
<main>
<h1>Empty list</h1>
<p>Code: <code>empty-list</code><br>HTTP status: 422</p>
<h2>What it means</h2>
<p>The list contains no mailbox.</p>
<h2>What to do</h2>
<p>Send one line per mailbox.</p>
</main>
<footer>
<p><a href="/problems">All problems</a> · <a href="/docs">Documentation of the service</a></p>
</footer>
</body>
</html>
`,
  )
})

t.test('browsers get the page, clients that accept JSON the data, others 406', async (t) => {
  const html = 'text/html; charset=utf-8'
  const json = 'application/json; charset=utf-8'
  const table: [accept: string | undefined, type: string][] = [
    [undefined, html],
    ['*/*', html],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html],
    ['application/json', json],
    ['application/json, text/html;q=0.5', json],
    ['application/*', json],
  ]
  for (const url of ['/problems', '/problems/not-found']) {
    for (const [accept, type] of table) {
      t.equal((await ask(app, { url, headers: { accept } })).headers['content-type'], type, `${url} ${accept}`)
    }
    const { body } = await ask(app, { url, headers: { accept: 'image/png' } })
    t.strictSame(body, problem('not-acceptable', url))
  }
})

t.test('the index links to every page, and every link works', async (t) => {
  for (const [publicUrl, below] of [
    ['', ''],
    ['https://pec.example.it/a&b', 'https://pec.example.it/a&amp;b'],
  ] as const) {
    const published = await testApp({ PUBLIC_URL: publicUrl })
    const { body } = await ask(published, { url: '/problems' })
    const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    t.strictSame(links.sort(), [...codes.map((code) => `${below}/problems/${code}`), `${below}/docs`].sort())
    if (publicUrl === '') for (const url of links) t.match((await app.inject({ url })).statusCode, /200|302/, url)
  }
})

t.test('an unknown code is 404', async (t) => {
  for (const url of ['/problems/nothing', '/problems/constructor', '/problems/__proto__']) {
    t.strictSame((await ask(app, { url })).body, problem('not-found', url))
  }
})
