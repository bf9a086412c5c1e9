import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { PAGE_ASSETS } from '../../../src/page/assets/page-assets.ts'
import { PAGE_POLICY } from '../../../src/page/content-security-policy.ts'
import { listen, testApp } from '../../support/app.ts'
import { until } from '../../support/until.ts'

const { version, files, modules } = PAGE_ASSETS
const app = await testApp()
const script = `/assets/${version}/page.js`

t.test('everything that the document loads is served, and may be cached for ever', async (t) => {
  const document = (await app.inject('/')).body
  const paths = [...document.matchAll(/(?:href|src)="(assets\/[^"#]+)/g)].map(([, path]) => `/${path}`)
  t.ok(paths.length > modules.length)
  for (const path of new Set(paths)) {
    const { statusCode, headers } = await app.inject(path)
    t.equal(statusCode, 200, path)
    t.equal(headers['cache-control'], 'public, max-age=31536000, immutable', path)
    t.equal(headers['content-security-policy'], PAGE_POLICY, path)
  }
})

t.test('modules for a worker, or for who signs in, are served, but not loaded with the page', async (t) => {
  const document = (await app.inject('/')).body
  for (const module of ['report/worker/worker.js', 'register/frame.js', 'register/import/view.js']) {
    t.notOk(modules.includes(module))
    t.notMatch(document, module)
    const { statusCode, headers } = await app.inject(`/assets/${version}/${module}`)
    t.equal(statusCode, 200)
    t.equal(headers['content-security-policy'], PAGE_POLICY)
  }
})

t.test('every module that the page loads at once is named in the document', async (t) => {
  for (const module of modules) {
    t.ok(files.has(module), module)
    const text = String(files.get(module)?.content)
    for (const [, path] of text.matchAll(/^[^/*]*from '(.*)'/gm)) {
      t.ok(modules.includes(new URL(String(path), `file:///${module}`).pathname.slice(1)), `${module}: ${path}`)
    }
  }
})

t.test('a file is sent in the best coding that the client accepts', async (t) => {
  const plain = await app.inject(script)
  t.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8')
  t.equal(plain.headers['content-encoding'], undefined)
  for (const [accept, coding, decode] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const) {
    const coded = await app.inject({ url: script, headers: { 'accept-encoding': accept } })
    t.equal(coded.headers['content-encoding'], coding)
    t.equal(decode(coded.rawPayload).toString(), plain.body, coding)
    t.not(coded.headers.etag, plain.headers.etag, 'a tag for each coding')
  }
  t.equal((await app.inject({ url: script, headers: { 'accept-encoding': 'identity;q=0' } })).body, plain.body)

  const font = `/assets/${version}/bootstrap-italia/titillium-web-400.woff2`
  const { headers } = await app.inject({ url: font, headers: { 'accept-encoding': 'br' } })
  t.equal(headers['content-type'], 'font/woff2')
  t.equal(headers['content-encoding'], undefined, 'a font is compressed already')
})

t.test('a file that the client already has is not sent again', async (t) => {
  const { headers } = await app.inject(script)
  const known = await app.inject({ url: script, headers: { 'if-none-match': String(headers.etag) } })
  t.equal(known.statusCode, 304)
  t.equal(known.body, '')
  const otherTag = await app.inject({ url: script, headers: { 'if-none-match': '"another"' } })
  t.equal(otherTag.statusCode, 200)
})

t.test("a page of an older release gets today's file, but must revalidate it", async (t) => {
  const older = await app.inject('/assets/an-older-release/page.js')
  t.equal(older.body, (await app.inject(script)).body)
  t.equal(older.headers['cache-control'], 'no-cache')
})

t.test('the files are compressed as soon as the service listens', async (t) => {
  await listen(t, await testApp())
  await until(() => [...files.values()].every(({ bodies, codings }) => bodies.has(codings[0])))
  t.pass()
})

t.test('nothing else is served', async (t) => {
  for (const path of [
    'bootstrap-italia/package.json',
    'index.html',
    'quote',
    'quote/',
    '',
    'constructor',
    '..%2fweb%2fpage.js',
    'quote/..%2fpage.js',
    '..%2f..%2fcontent-security-policy.ts',
    '..%5c..%5ccontent-security-policy.ts',
    'quote//view.js',
    '%2fetc%2fhostname',
  ]) {
    const missing = await app.inject(`/assets/${version}/${path}`)
    t.equal(missing.statusCode, 404, path)
    t.equal(missing.json().code, 'not-found', path)
  }
  t.equal((await app.inject({ method: 'POST', url: script })).statusCode, 405)
})

t.test('all that the page loads weighs less than 400 KB compressed', async (t) => {
  const names = [...files.keys()].filter((name) => !/\.(csv|xlsx)$/.test(name))
  const paths = ['/', ...names.map((name) => `/assets/${version}/${name}`)]
  const responses = await Promise.all(paths.map((url) => app.inject({ url, headers: { 'accept-encoding': 'br' } })))
  const bytes = responses.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0)
  t.comment(`${bytes} bytes in ${paths.length} files`)
  t.ok(bytes < 400_000, String(bytes))
})
