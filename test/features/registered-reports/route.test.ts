import { read, utils } from '@e965/xlsx'
import t, { type Test } from 'tap'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { recordResponse } from '../../../src/register/record-response.ts'
import { post, send } from '../../support/app.ts'
import { linesOf } from '../../support/contract.ts'
import { ask } from '../../support/problem.ts'
import { EXAMPLE_RECORDS, recordWith } from '../../support/records.ts'
import { registeredApp } from '../../support/registered-app.ts'
import { emptyStore, STORES } from '../../support/stores.ts'

const url = '/v1/renewal-reports'
const byAddress = EXAMPLE_RECORDS.toSorted((a, b) => (a.address < b.address ? -1 : 1))
const old = recordWith({
  id: 'old',
  agreement: 'ordine-di-prova',
  address: 'old@pec.prova.example',
  addOns: [{ service: 'fax', gigabytes: 2 }],
})

t.test('NDJSON: each mailbox with its check and all that is kept, then the summary', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [...EXAMPLE_RECORDS, old])
  const { statusCode, body, headers } = await send(app, { url, headers: await headersWith({ scopes: ['read'] }) })
  t.equal(statusCode, 200)
  t.match(headers['content-type'], /^application\/x-ndjson/)
  const lines = linesOf(body)
  const summary = lines.pop().summary
  t.strictSame(
    lines.map(({ mailbox }) => mailbox),
    [...byAddress, old].map(recordResponse),
  )
  t.strictSame(
    lines.map(({ line, outcome }) => [line, outcome]),
    [
      [1, 'deactivated'],
      [2, 'credit-unknown'],
      [3, 'renewed'],
      [4, undefined],
    ],
  )
  t.match(lines[3].errors, [{ column: 'fax', code: 'service-not-offered' }])
  t.match(summary, {
    rowsRead: 4,
    rowsChecked: 3,
    rowsFaulty: 1,
    rowsRepeated: 0,
    ignoredColumns: [],
    totalToLoad: '9.20',
  })
  t.notOk('encoding' in summary)

  const [first] = lines
  const { line: _, mailbox, ...check } = first
  const { addOns, address, expiresOn, usedGigabytes, credit } = mailbox
  const asked = await post(app, '/renewal-checks', { mailbox: { address, expiresOn, addOns, usedGigabytes }, credit })
  t.strictSame(
    { ...check, address: undefined },
    { ...asked.body, address: undefined },
    'the check of the mailbox alone',
  )
})

t.test('CSV and workbook have a column for all that is kept', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [...EXAMPLE_RECORDS, old])
  const key = await headersWith()
  const table = async (accept: string, language: string) =>
    await app.inject({ url, headers: { ...key, accept, 'accept-language': language } })
  const csv = (await table('text/csv', 'it')).body
  const [header, , , mario, faulty] = csv.split('\r\n')
  t.match(
    header,
    /^\ufeffaddress;expiresOn;usedGigabytes;credit;extra-space;preservation;.*;noLongerOffered;creditReadOn;readOn;contact;language;reminders;agreement;id;createdAt;updatedAt;esito;rinnovo il;/,
  )
  t.match(
    mario,
    /^mario\.rossi@architettitorinopec\.it;30\/04\/2027;2,5;10,98;3;;.*;20\/11\/2026;20\/11\/2026;mario\.rossi@example\.org;it;on;architetti-torino;5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5;2026-11-20T09:00:00\.000Z;2026-11-20T09:00:00\.000Z;si rinnova;30\/04\/2027;10,98;/,
  )
  t.match(faulty, /;fax: 2;/)
  t.match((await table('text/csv', 'en')).body, /,2027-04-30,2\.5,10\.98,3,,/)
  const xlsx = await table('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'en')
  t.match(xlsx.headers['content-disposition'], /rinnovi-pec-2026-11-22\.xlsx/)
  const sheet = Object.values(read(xlsx.rawPayload, { cellDates: true }).Sheets)[0] as object
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet)
  t.equal(rows.length, 4)
  t.match(rows[2], {
    address: 'mario.rossi@architettitorinopec.it',
    credit: 10.98,
    'extra-space': 3,
    contact: 'mario.rossi@example.org',
    outcome: 'renewed',
  })
})

t.test('the filters, and a date', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [...EXAMPLE_RECORDS, old])
  const key = await headersWith()
  const summary = async (query: Record<string, string>, headers = key) =>
    (await ask(app, { url, query, headers: { ...headers, accept: 'application/json' } })).body
  t.match(await summary({ dueWithinDays: '60' }), { rowsRead: 4, rowsChecked: 1, rowsFiltered: 2, rowsFaulty: 1 })
  t.match(await summary({ agreement: 'ordine-di-prova' }), { rowsRead: 1 })
  t.match(await summary({}, await headersWith({ agreement: 'ingegneri-cni' })), { rowsRead: 0 })
  // Read on 2026-11-20: after 90 days the credit is unknown.
  t.match(await summary({ asOf: '2027-02-18' }), { asOf: '2027-02-18', byOutcome: { renewed: 1, 'expiry-passed': 1 } })
  t.match(await summary({ asOf: '2027-02-19' }), { byOutcome: { renewed: 0, 'credit-unknown': 2 } })
  const { status, body } = await ask(app, { url, query: { asOf: '2027-02-30', dueWithinDays: '-1' }, headers: key })
  t.equal(status, 400)
  t.match(body.errors, [{ pointer: '?asOf' }, { pointer: '?dueWithinDays' }])
  t.equal((await app.inject({ method: 'HEAD', url, headers: key })).statusCode, 200)
})

for (const kind of STORES) {
  t.test(`${kind}: a long register is read page by page`, async (t) => {
    const records: MailboxRecord[] = Array.from({ length: 1200 }, (_, index) =>
      recordWith({
        id: `m${index}`,
        address: `m${String((index * 7) % 1200).padStart(4, '0')}@architettitorinopec.it`,
      }),
    )
    const registered = await registeredApp(t as Test, records, await emptyStore(t as Test, kind))
    const { body } = await send(registered.app, { url, headers: await registered.headersWith() })
    const lines = linesOf(body)
    t.equal(lines.length, 1201)
    const addresses = lines.slice(0, -1).map(({ address }) => address)
    t.strictSame(addresses, addresses.toSorted())
    t.equal(lines[999].line, 1000)
  })
}

t.test('too many reports at once', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, EXAMPLE_RECORDS)
  const key = await headersWith()
  const responses = await Promise.all(Array.from({ length: 40 }, () => send(app, { url, headers: key })))
  const rejected = responses.filter(({ statusCode }) => statusCode === 503)
  t.ok(rejected.length > 0)
  t.equal(rejected[0]?.headers['retry-after'], '10')
  t.equal((await send(app, { url, headers: key })).statusCode, 200)
})
