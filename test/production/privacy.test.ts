import { pino } from 'pino'
import t from 'tap'
import { createMetrics } from '../../src/http/metrics.ts'
import { logOptions } from '../../src/http/server/log.ts'
import { listen, testApp } from '../support/app.ts'
import { linesOf } from '../support/log.ts'
import { exchange } from '../support/raw-client.ts'
import { rawRequest } from '../support/raw-http.ts'
import { removableFolder } from '../support/removable-folder.ts'

const ADDRESS = 'anna.bianchi.secret'
const CREDIT = '8421.37'
const QUERY = 'query-secret'
const SECRET = new RegExp([ADDRESS, CREDIT.replace('.', '\\.'), QUERY].join('|'))

const mailbox = { address: `${ADDRESS}@architettitorinopec.it`, expiresOn: '2027-04-30' }
const items = [{ service: 'extra-space', gigabytes: 3 }]
const good = { mailbox, items, credit: CREDIT }

/** Requests that succeed, and requests that are rejected. */
const accepted: readonly [path: string, body: unknown][] = [
  ['/v1/quotes', good],
  ['/v1/activation-eligibility', good],
  ['/v1/activation-eligibility', { ...good, mailbox: { ...mailbox, address: `${ADDRESS}@example.org` } }],
  ['/v1/renewal-checks', { mailbox: { ...mailbox, addOns: items }, credit: CREDIT }],
]
const rejected: readonly [path: string, body: unknown, headers?: Record<string, string>][] = [
  ['/v1/quotes', { ...good, mailbox: { ...mailbox, address: `${ADDRESS}@example.org` } }],
  ['/v1/quotes', { ...good, credit: `${CREDIT}7` }],
  ['/v1/quotes', { ...good, credit: Number(CREDIT) }],
  ['/v1/quotes', { ...good, mailbox: { ...mailbox, address: `${ADDRESS}\u0000@x` } }],
  ['/v1/quotes', { ...good, mailbox: { ...mailbox, address: ADDRESS.repeat(50) } }],
  ['/v1/quotes', { ...good, mailbox: { ...mailbox, expiresOn: '2020-01-01' } }],
  ['/v1/quotes', { ...good, mailbox: { ...mailbox, expiresOn: ADDRESS } }],
  ['/v1/quotes', { ...good, unknown: ADDRESS }],
  ['/v1/quotes', { ...good, items: [...items, { service: ADDRESS, gigabytes: 1 }] }],
  ['/v1/quotes', `{"mailbox":{"address":"${ADDRESS}`],
  ['/v1/quotes', `"${ADDRESS.repeat(10_000)}"`],
  ['/v1/quotes', good, { 'content-type': `text/${ADDRESS}` }],
  ['/v1/quotes', good, { accept: `text/${ADDRESS}` }],
  ['/v1/quotes', good, { 'content-length': '1' }],
  ['/v1/renewal-checks', { mailbox: { ...mailbox, expiresOn: '2150-01-01', addOns: [...items, ...items] } }],
  ['/v1/nowhere', good],
]

const REPORTS = '/v1/renewal-reports'
const CSV = { 'content-type': 'text/csv' }
const NDJSON = { 'content-type': 'application/x-ndjson' }
const row = `${ADDRESS}@architettitorinopec.it;30/04/2027;${CREDIT}`
const list = `casella;scadenza;credito;spazio extra\n${row}\n`
/** Too large for memory, so that it needs a file; and larger than any list may be. */
const large = list + `${row}\n`.repeat(25_000)
const tooLarge = list + `${row}\n`.repeat(50_000)

/** Lists that get a report, which may quote them, and lists that do not. */
const reported: readonly [name: string, body: string, headers: Record<string, string>][] = [
  ['CSV', list, CSV],
  ['CSV as a table', list, { ...CSV, accept: 'text/csv' }],
  ['NDJSON', JSON.stringify({ ...mailbox, addOns: items, credit: CREDIT }), NDJSON],
  ['the summary alone', list, { ...CSV, accept: 'application/json' }],
  ['a column that means nothing', `casella;scadenza;${ADDRESS};spazio extra\n${row}\n`, CSV],
  ['rows that are faulty', `${list}${ADDRESS};${ADDRESS};${CREDIT}7\n"${ADDRESS}\n`, CSV],
  ['lines that are no JSON', `{"address":"${ADDRESS}\n{"${ADDRESS}":${CREDIT}}\n`, NDJSON],
]
const unreported: readonly [name: string, status: number, body: string, query: string, headers: object][] = [
  ['no header', 422, `${row}\n${row}\n`, 'asOf=2026-11-22', CSV],
  ['a header without an expiry', 422, `casella;pec;note\n${row}\n`, 'asOf=2026-11-22', CSV],
  ['no column of a service', 422, `casella;scadenza;credito\n${row}\n`, 'asOf=2026-11-22', CSV],
  ['a query that makes no sense', 400, list, `asOf=${QUERY}`, CSV],
  ['a type that is none', 415, list, 'asOf=2026-11-22', { 'content-type': `text/${ADDRESS}` }],
  ['no room for it', 503, large, 'asOf=2026-11-22', CSV],
  ['too large', 413, tooLarge, 'asOf=2026-11-22', CSV],
]

t.test('no address, credit, body or query reaches a log line, a metric or a problem document', async (t) => {
  const { stream, lines } = linesOf()
  const metrics = createMetrics()
  const logger = pino(logOptions('trace'), stream)
  const folder = removableFolder()
  const settings = { TMPDIR: folder.path, REPORT_MAX_BYTES: '2000000' }
  const app = await testApp(settings, undefined, { logger, metrics })
  folder.remove()
  app.get('/fault', () => {
    throw Object.assign(new Error(ADDRESS), { address: ADDRESS, validation: undefined })
  })
  const port = await listen(t, app)

  const request = (path: string, body: unknown, headers = {}, query = `${QUERY}=${ADDRESS}`): string => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const about = { connection: 'close', 'user-agent': ADDRESS, referer: `http://x/${ADDRESS}`, cookie: ADDRESS }
    return rawRequest('POST', `${path}?${query}`, text, { ...about, ...headers })
  }

  for (const [path, body] of accepted) t.match(await exchange(port, request(path, body)), /^HTTP\/1\.1 200 /, path)
  for (const [path, body, headers] of rejected) {
    const response = await exchange(port, request(path, body, headers))
    t.match(response, /^HTTP\/1\.1 4\d\d /, JSON.stringify([path, headers]))
    t.notMatch(response, SECRET, `the response of ${path}`)
  }
  for (const [name, body, headers] of reported) {
    const response = await exchange(port, request(REPORTS, body, headers, 'asOf=2026-11-22'))
    t.match(response, /^HTTP\/1\.1 200 /, name)
  }
  for (const [name, status, body, query, headers] of unreported) {
    const response = await exchange(port, request(REPORTS, body, headers, query))
    t.match(response, new RegExp(`^HTTP/1\\.1 ${status} `), name)
    t.notMatch(response, SECRET, `the response to ${name}`)
  }
  const failed = await exchange(port, rawRequest('GET', `/fault?${QUERY}`, undefined, { connection: 'close' }))
  t.match(failed, /^HTTP\/1\.1 500 [\s\S]*"code":"internal-error"/)
  t.notMatch(failed, SECRET)
  for (const malformed of [
    `${ADDRESS}\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\n${ADDRESS}\r\n\r\n`,
    rawRequest('GET', '/', undefined, { 'x-large': ADDRESS.repeat(2_000) }),
    rawRequest('GET', `/v1/agreements/%E0%A4?${QUERY}`, undefined, { connection: 'close' }),
  ]) {
    const response = await exchange(port, malformed)
    t.match(response, /^HTTP\/1\.1 4\d\d /)
    t.notMatch(response, SECRET)
  }

  t.ok(lines().length > accepted.length + rejected.length + reported.length + unreported.length)
  t.ok(lines().some(({ msg }) => msg === 'list not received'))
  for (const line of lines()) t.notMatch(JSON.stringify(line), SECRET, 'a line of the log')
  t.ok(lines().some(({ level, msg }) => level === 50 && msg === 'request failed'))
  const figures = await metrics.text()
  t.notMatch(figures, SECRET, 'the metrics')
  t.match(figures, /^pec_addons_report_rows_total\{result="faulty"\} [1-9]/m)
})
