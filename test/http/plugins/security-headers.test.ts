import t from 'tap'
import { testApp } from '../../support/app.ts'

const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"

t.test('a response that is no page loads, runs and frames nothing', async (t) => {
  const app = await testApp()
  for (const url of ['/v1/status', '/v1/agreements', '/health/live', '/nowhere', '/v1/nowhere']) {
    const { headers } = await app.inject(url)
    t.equal(headers['content-security-policy'], NO_PAGE, url)
    t.equal(headers['x-content-type-options'], 'nosniff', url)
    t.equal(headers['strict-transport-security'], undefined, url)
    t.equal(headers['x-powered-by'], undefined, url)
    t.equal(headers.server, undefined, url)
  }
})

t.test('pages load from their own origin alone and cannot be framed', async (t) => {
  const app = await testApp()
  for (const url of ['/docs/', '/problems']) {
    const { headers, statusCode } = await app.inject({ url, headers: { accept: 'text/html' } })
    t.equal(statusCode, 200, url)
    const policy = String(headers['content-security-policy'])
    t.match(policy, /^default-src '(self|none)'/, url)
    t.match(policy, "frame-ancestors 'none'", url)
    t.notMatch(policy, /https?:|unsafe|\*/, url)
    t.match(headers, { 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' }, url)
    t.equal(headers['strict-transport-security'], undefined, url)
  }
})

t.test('browsers must use TLS only where PUBLIC_URL says that the service does', async (t) => {
  const https = await testApp({ PUBLIC_URL: 'https://pec.example.org' })
  const http = await testApp({ PUBLIC_URL: 'http://pec.example.org' })
  for (const url of ['/v1/status', '/problems']) {
    t.equal((await https.inject(url)).headers['strict-transport-security'], 'max-age=31536000', url)
    t.equal((await http.inject(url)).headers['strict-transport-security'], undefined, url)
  }
})
