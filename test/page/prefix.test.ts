import t, { type Test } from 'tap'
import { listen, testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'
import { prefixProxy } from '../support/prefix-proxy.ts'

/** A service below `/pec`, behind a proxy that strips the prefix; with or without PUBLIC_URL. */
async function below(t: Test, isConfigured = true) {
  const proxy = await prefixProxy(t, '/pec')
  const app = await testApp(isConfigured ? { PUBLIC_URL: proxy.publicUrl, TRUST_PROXY: '1' } : {})
  proxy.forwardTo(await listen(t, app))
  return proxy
}

/** The addresses that a page loads or links, as a browser resolves them. */
function linksOf(html: string, base: string): string[] {
  const links = [...html.matchAll(/\b(?:href|src)="([^"]+)"/g)].map(([, link]) => new URL(String(link), base))
  return [
    ...new Set(links.filter(({ href }) => href.startsWith('http')).map((url) => url.href.split('#', 1)[0] as string)),
  ]
}

/** Reads a page, and everything that it loads or links. */
async function follow(t: Test, url: string): Promise<{ html: string; links: string[] }> {
  const response = await fetch(url)
  t.equal(response.status, 200, url)
  t.match(response.headers.get('content-type'), /^text\/html/, url)
  const html = await response.text()
  const links = linksOf(html, response.url)
  t.ok(links.length > 1, url)
  for (const link of links) {
    const { status, headers } = await fetch(link)
    t.equal(status, 200, `${url} -> ${link}`)
    if (/\.(?:js|css)$/.test(link)) t.match(headers.get('content-type'), /javascript|css/, link)
  }
  return { html, links }
}

// biome-ignore lint/suspicious/noExplicitAny: documents of many shapes
const json = async (response: Response): Promise<any> => response.json()

t.test('every page below a prefix loads and links what is there, with its last slash and without', async (t) => {
  const { publicUrl, strays } = await below(t)
  for (const path of [
    '',
    '/',
    '/?lang=en',
    '/docs',
    '/docs/',
    '/docs?x=1',
    '/docs/?x=1',
    '/docs?x=/',
    '/problems',
    '/problems/not-found',
  ]) {
    await follow(t, publicUrl + path)
  }
  t.strictSame(strays, [])
})

t.test('the documentation needs no PUBLIC_URL to be below a prefix', async (t) => {
  const { publicUrl, strays } = await below(t, false)
  for (const path of ['/docs', '/docs/', '/docs?x=1', '/docs/?x=1']) {
    const { links } = await follow(t, publicUrl + path)
    t.ok(links.includes(`${publicUrl}/docs/static/swagger-ui-bundle.js`), path)
  }
  t.strictSame(strays, [])
})

t.test('a redirect stays below the prefix', async (t) => {
  const { publicUrl, strays } = await below(t)
  for (const [path, target] of [
    ['/docs/static/index.html', '/docs/'],
    ['/docs/static/index.html?x=1', '/docs/'],
    ['/docs/?x=1', '/docs/'],
    ['/docs?x=1', '/docs'],
  ] as const) {
    const { status, url } = await fetch(`${publicUrl}${path}`)
    t.strictSame([status, url], [200, `${publicUrl}${target}`], path)
  }
  t.strictSame(strays, [])
})

t.test('modules and style sheets find their neighbours', async (t) => {
  const { publicUrl, strays } = await below(t)
  const { links } = await follow(t, `${publicUrl}/`)
  for (const link of links.filter((each) => /\.(?:js|css)$/.test(each))) {
    const text = await (await fetch(link)).text()
    const names = link.endsWith('.js')
      ? [
          ...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g),
          ...text.matchAll(/new URL\('([^']+)', import\.meta\.url\)/g),
        ]
      : text.matchAll(/url\("([^"#:]+)"\)/g)
    for (const [, name] of names) {
      const { status } = await fetch(new URL(String(name), link))
      t.equal(status, 200, `${link} -> ${name}`)
    }
  }
  t.strictSame(strays, [])
})

t.test('links for machines: Link, servers, and the type of a problem', async (t) => {
  const { publicUrl, strays } = await below(t)
  const nothing = await fetch(`${publicUrl}/v1/nothing`)
  const { type, instance } = await json(nothing)
  t.equal(type, `${publicUrl}/problems/not-found`)
  t.equal(instance, '/v1/nothing', 'the path as the service sees it')
  const link = String(nothing.headers.get('link'))
  const links = [...link.matchAll(/<([^>]+)>/g)].map(([, url]) => String(url))
  t.strictSame(links, [`${publicUrl}/openapi.json`, `${publicUrl}/docs`])
  for (const url of [...links, type, `${publicUrl}/schemas/agreement.json`])
    t.equal((await fetch(url)).status, 200, url)
  const asData = await fetch(type, { headers: { accept: 'application/json' } })
  t.equal((await json(asData)).type, type)

  for (const path of ['/openapi.json', '/docs/json']) {
    const { servers } = await json(await fetch(publicUrl + path))
    t.strictSame(servers, [{ url: `${publicUrl}/v1`, description: 'This service' }], path)
    t.equal((await fetch(`${servers[0].url}/agreements`)).status, 200)
    const example = Object.values<{ value: object }>(
      contract.paths['/quotes'].post.requestBody.content['application/json'].examples,
    )[0]
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(example?.value)
    t.equal((await fetch(`${servers[0].url}/quotes`, { method: 'POST', headers, body })).status, 200)
  }
  const yaml = await (await fetch(`${publicUrl}/openapi.yaml`)).text()
  t.match(yaml, `${publicUrl}/v1`)
  t.strictSame(strays, [])
})

t.test('a request that is none, and a file that is not there, name a page below the prefix', async (t) => {
  const { publicUrl } = await below(t)
  for (const path of ['/v1/%zz', '/docs/static/nothing.js', '/assets/x/nothing.js', '/problems/nothing']) {
    const response = await fetch(publicUrl + path)
    t.equal(response.status, 404, path)
    t.equal((await json(response)).type, `${publicUrl}/problems/not-found`, path)
  }
})
