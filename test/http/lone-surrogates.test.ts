import t from 'tap'
import { testApp } from '../support/app.ts'
import { postText } from '../support/problem.ts'
import { report } from '../support/report.ts'

const app = await testApp()

const MAILBOX = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30', addOns: [] }

/** Half of a character beyond U+FFFF, as JSON may escape it. Strict readers of JSON reject a text that contains it. */
const HALVES = ['\ud83d', '\udcec']

/** JSON.stringify escapes a half without its other half, and nothing else that looks like it. */
const LONE = /\\ud[89a-f]/i

t.test('half a character in a name or a value does not come back in a problem', async (t) => {
  for (const half of HALVES) {
    const bodies: [url: string, body: object, pointer: string][] = [
      ['/v1/renewal-checks', { mailbox: MAILBOX, [`a${half}`]: 1 }, '/a\ufffd'],
      ['/v1/renewal-checks', { mailbox: { ...MAILBOX, [`${half}b`]: 1 } }, '/mailbox/\ufffdb'],
      [
        '/v1/renewal-checks',
        { mailbox: { ...MAILBOX, address: `${half}@architettitorinopec.it` } },
        '/mailbox/address',
      ],
      ['/v1/renewal-checks', { mailbox: { ...MAILBOX, address: `a@architettitorino${half}.it` } }, '/mailbox/address'],
      ['/v1/renewal-check-batches', { mailboxes: [{ mailbox: MAILBOX, [half]: 1 }] }, '/mailboxes/0/\ufffd'],
      ['/v1/quotes', { agreement: half, items: [{ service: 'extra-space', gigabytes: 1 }] }, '/agreement'],
      ['/v1/activation-eligibility', { mailbox: MAILBOX, items: [], [half]: 1 }, '/\ufffd'],
    ]
    for (const [url, body, pointer] of bodies) {
      const text = JSON.stringify(body)
      t.match(text, LONE, 'sent')
      const response = await postText(app, url, text)
      t.equal(response.status, 400)
      t.equal(response.body.errors[0].pointer, pointer)
      t.notMatch(JSON.stringify(response.body), LONE, `${url} ${pointer}`)
    }
  }
})

t.test('a long name is not cut into half a character', async (t) => {
  const name = `${'n'.repeat(199)}📬📬`
  const { body } = await postText(app, '/v1/renewal-checks', JSON.stringify({ mailbox: MAILBOX, [name]: 1 }))
  t.equal(body.errors[0].pointer, `/${'n'.repeat(199)}\ufffd…`)
})

t.test('half a character in a list does not come back in its report, in any format', async (t) => {
  for (const half of HALVES) {
    const { addOns: _, ...row } = MAILBOX
    const rows = [
      { ...row, [half]: 1 },
      { ...row, address: `${half}@architettitorinopec.it` },
      { ...row, credit: half },
      { ...row, addOns: [{ service: half, gigabytes: 1 }] },
    ]
    const list = rows.map((each) => JSON.stringify(each)).join('\n')
    for (const accept of ['application/x-ndjson', 'text/csv', 'application/json']) {
      const { statusCode, body } = await report(app, list, { type: 'application/x-ndjson', accept })
      t.equal(statusCode, 200)
      t.notMatch(body, LONE, accept)
      t.ok(body.isWellFormed(), accept)
    }
  }
})

t.test('half a character in bytes, which is not UTF-8', async (t) => {
  const bytes = Buffer.from([0xed, 0xa0, 0xbd])
  const listIn = (column: string) =>
    Buffer.concat([
      Buffer.from(`casella;scadenza;${column}`),
      bytes,
      Buffer.from('\n'),
      bytes,
      Buffer.from('@a.it;x;\n'),
    ])
  const ndjson = Buffer.concat([Buffer.from(JSON.stringify(MAILBOX).replace('}', ',"')), bytes, Buffer.from('":1}\n')])
  for (const [list, type, status] of [
    // Without any character of several bytes they are Windows-1252; with one the header is unusable.
    [listIn(''), 'text/csv', 200],
    [listIn('località'), 'text/csv', 422],
    // Such a row is a faulty one.
    [ndjson, 'application/x-ndjson', 200],
  ] as const) {
    const { statusCode, body } = await report(app, list, { type, query: `asOf=2026-11-22` })
    t.equal(statusCode, status)
    t.notMatch(body, LONE, type)
  }
  const { statusCode, body } = await report(app, listIn(''), { query: '%ED%A0%BD=1' })
  t.equal(statusCode, 400)
  t.notMatch(body, LONE, 'a name of the query')
})
