import { readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { assetOf } from '../../src/page/asset.ts'
import { type PageAssets, pageAssets } from '../../src/page/page-assets.ts'
import { pageHtml } from '../../src/page/page-html.ts'
import { PAGE_POLICY } from '../../src/page/page-route.ts'
import { testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'

const WEB = new URL('../../src/page/web/', import.meta.url)
const MODULES = readdirSync(WEB).filter((name) => name.endsWith('.js'))

t.test('the document', async (t) => {
  const app = await testApp({
    ACCESSIBILITY_URL: 'https://form.agid.gov.it/view/1',
    SOURCE_URL: 'https://example.org/a&b',
  })

  for (const { name, url, headers, language } of [
    { name: 'Italian by default', url: '/', headers: {}, language: 'it' },
    { name: 'English by preference', url: '/', headers: { 'accept-language': 'en-GB' }, language: 'en' },
    { name: 'English by choice', url: '/?lang=en', headers: { 'accept-language': 'it' }, language: 'en' },
    { name: 'an unknown choice counts for nothing', url: '/?lang=de', headers: {}, language: 'it' },
    { name: 'a repeated choice counts for nothing', url: '/?lang=en&lang=en', headers: {}, language: 'it' },
  ]) {
    const response = await app.inject({ url, headers })
    t.equal(response.statusCode, 200, name)
    t.equal(response.headers['content-language'], language, name)
    t.match(response.body, `<html lang="${language}">`, name)
    t.match(response.body, language === 'it' ? 'Quanto costa?</h1>' : 'What does it cost?</h1>', name)
    t.notMatch(response.body, /\{\{|<script>|<style|style=/, 'every place is filled, and nothing is inline')
  }

  const { headers, body } = await app.inject('/')
  t.equal(headers['content-security-policy'], PAGE_POLICY)
  t.match(PAGE_POLICY, "form-action 'none'")
  for (const [form] of body.matchAll(/<form [^>]*>/g)) t.match(form, 'method="post"', 'no question in an address')
  for (const [button] of body.matchAll(/<button [^>]*>/g))
    t.match(button, ' disabled ', 'nothing to press before it works')
  t.equal(headers['cache-control'], 'no-cache')
  t.equal(headers['content-type'], 'text/html; charset=utf-8')
  t.equal(headers.vary, 'Accept-Encoding, Accept-Language')
  t.match(body, 'href="https://form.agid.gov.it/view/1"', 'the accessibility statement of the operator')
  t.notMatch(body, 'Informativa privacy', 'no link to a notice that the operator has not')
  t.match(body, 'non sono conservati né registrati', 'what the page itself says of personal data')
  t.match(body, 'href="https://example.org/a&amp;b"', 'the source')
  t.notMatch((await (await testApp()).inject('/')).body, 'href=""', 'no link without an address')
})

t.test('the files of the page', async (t) => {
  const app = await testApp()
  const { version } = pageAssets()
  const document = (await app.inject('/')).body
  const paths = [...document.matchAll(/(?:href|src)="(assets\/[^"#]+)/g)].map(([, path]) => `/${path}`)
  t.ok(paths.length > MODULES.length)
  for (const path of new Set(paths)) {
    const { statusCode, headers } = await app.inject(path)
    t.equal(statusCode, 200, path)
    t.equal(headers['cache-control'], 'public, max-age=31536000, immutable', path)
    t.equal(headers['content-security-policy'], PAGE_POLICY, path)
  }

  const script = `/assets/${version}/page.js`
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

  const known = await app.inject({ url: script, headers: { 'if-none-match': String(plain.headers.etag) } })
  t.equal(known.statusCode, 304)
  t.equal(known.body, '')
  const otherTag = await app.inject({ url: script, headers: { 'if-none-match': '"another"' } })
  t.equal(otherTag.statusCode, 200)

  const font = `/assets/${version}/bootstrap-italia/titillium-web-400.woff2`
  const { headers } = await app.inject({ url: font, headers: { 'accept-encoding': 'br' } })
  t.equal(headers['content-type'], 'font/woff2')
  t.equal(headers['content-encoding'], undefined, 'a font is compressed already')

  const older = await app.inject('/assets/an-older-release/page.js')
  t.equal(older.body, plain.body)
  t.equal(older.headers['cache-control'], 'no-cache')
  const missing = await app.inject(`/assets/${version}/bootstrap-italia/package.json`)
  t.equal(missing.statusCode, 404)
  t.equal(missing.json().code, 'not-found')
  t.equal((await app.inject({ method: 'POST', url: script })).statusCode, 405)
})

t.test('all that the page loads weighs less than 400 KB compressed', async (t) => {
  const app = await testApp()
  const { version, byName } = pageAssets()
  const names = [...byName.keys()].filter((name) => !name.endsWith('.csv'))
  const paths = ['/', ...names.map((name) => `/assets/${version}/${name}`)]
  const answers = await Promise.all(paths.map((url) => app.inject({ url, headers: { 'accept-encoding': 'br' } })))
  const bytes = answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0)
  t.comment(`${bytes} bytes in ${paths.length} files`)
  t.ok(bytes < 400_000, String(bytes))
})

t.test('every label is there in both languages, and every one that the page names', async (t) => {
  const { labels, html } = pageAssets()
  for (const [name, text] of Object.entries(labels)) t.strictSame(Object.keys(text), ['it', 'en'], name)
  const named = [...html.matchAll(/data-label(?:-for)?="(?:aria-label )?([\w.-]+)"/g)].map(([, name]) => String(name))
  for (const name of named) t.ok(labels[name], name)
})

t.test('every label is used by the page', async (t) => {
  const text = ['index.html', ...MODULES].map((name) => readFileSync(new URL(name, WEB), 'utf8')).join('\n')
  const words = new Set(text.match(/[\w.-]+/g))
  // Some names are put together: a beginning, and a word of the page or of the contract, like `outcome.${outcome}`.
  const beginnings = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning]) => String(beginning))
  const enumerated = new Set(JSON.stringify(contract).match(/[\w-]+/g))
  const isPutTogether = (name: string): boolean =>
    beginnings.some((beginning) => {
      const end = name.slice(beginning.length)
      return name.startsWith(beginning) && (words.has(end) || enumerated.has(end))
    })
  for (const name of Object.keys(pageAssets().labels)) t.ok(words.has(name) || isPutTogether(name), name)
})

t.test('faults of the files are told at the start', async (t) => {
  t.throws(() => assetOf('page.ts', Buffer.from('')), { message: 'page.ts: a file of no known media type' })
  const links = { accessibilityUrl: undefined, privacyUrl: undefined, sourceUrl: undefined }
  for (const [html, message] of [
    ['<p data-label="no.such"></p>', 'index.html: there is no label no.such'],
    ['<p>{{label:no.such}}</p>', 'index.html: there is no label no.such'],
    ['<p>{{such}}</p>', 'index.html: there is no value such'],
  ] as const) {
    const assets: PageAssets = { ...pageAssets(), html }
    t.throws(() => pageHtml(assets, 'it', links), { message })
  }
})
