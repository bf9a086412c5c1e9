import t from 'tap'
import { summaryTable } from '../../../src/features/mailbox-imports/summary-table.ts'
import { XLSX } from '../../../src/lists/list.ts'
import { mailboxesAfter } from '../../../src/register/mailboxes.ts'
import { send } from '../../support/app.ts'
import { linesOf } from '../../support/contract.ts'
import { recordWith } from '../../support/records.ts'
import { registeredApp } from '../../support/registered-app.ts'
import { fixtureList } from '../../support/report.ts'
import { workbook } from '../../support/workbook.ts'

type Registered = Awaited<ReturnType<typeof registeredApp>>

const TORINO = { agreement: 'architetti-torino' }
const HEAD = 'casella;scadenza;spazio extra\n'
const ROW = 'anna@architettitorinopec.it;30/04/2027;2\n'

/** Sends a list with the headers of a key, and checks the response against the contract. */
async function importOf(
  { app, headersWith }: Registered,
  payload: string | Buffer,
  {
    query = '',
    key = TORINO as Parameters<Registered['headersWith']>[0],
    ...headers
  }: { query?: string; key?: Parameters<Registered['headersWith']>[0]; [header: string]: unknown } = {},
) {
  const response = await send(app, {
    method: 'POST',
    url: `/v1/mailbox-imports?${query}`,
    payload,
    headers: { 'content-type': 'text/csv', ...(await headersWith(key)), ...headers },
  })
  const isJson = !String(response.headers['content-type']).includes('ndjson')
  return { response, status: response.statusCode, body: isJson ? response.json() : linesOf(response.body) }
}

const all = ({ register }: Registered) => register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 1000))

t.test('every form of a list, as people have it', async (t) => {
  for (const [name, type] of [
    ['secretariat.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['excel-italia.csv', 'text/csv'],
    ['mailboxes.ndjson', 'application/x-ndjson'],
  ] as const) {
    const registered = await registeredApp(t as never)
    const { status, body } = await importOf(registered, fixtureList(name), { 'content-type': type })
    t.equal(status, 200, name)
    t.equal((await all(registered)).length, body.added)
    const again = await importOf(registered, fixtureList(name), { 'content-type': type })
    t.match(again.body, { added: 0, changed: 0, unchanged: body.added, rowsFaulty: body.rowsFaulty })
  }
})

t.test('sheets of a workbook that were not read are named, and keep a replacement from removing', async (t) => {
  const registered = await registeredApp(t as never)
  const head = ['casella', 'scadenza', 'spazio extra']
  const rows = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}@architettitorinopec.it`, '30/04/2027', 2])
  const type = { 'content-type': XLSX }
  const whole = workbook({ Soci: [head, ...rows] })
  t.match(await importOf(registered, whole, type), { status: 200, body: { added: 5, unreadSheets: undefined } })
  const parts = workbook({ 'A-L': [head, ...rows.slice(0, 4)], 'M-Z': [head, ...rows.slice(4)] })
  t.match(await importOf(registered, parts, type), { status: 200, body: { unchanged: 4, unreadSheets: ['M-Z'] } })
  const held = await importOf(registered, parts, { ...type, query: 'mode=replace' })
  t.match(held, { status: 409, body: { import: { removed: 1, unreadSheets: ['M-Z'] } } })
  const table = summaryTable(held.body.import, 'en')
  t.match(table, /ATTENTION, sheets not read +M-Z\n/)
  const meant = await importOf(registered, parts, { ...type, query: 'mode=replace&removeAtMost=1' })
  t.match(meant, { status: 200, body: { removed: 1 } })
})

t.test('what the columns were taken for, and their first rows, for who asks for them', async (t) => {
  const registered = await registeredApp(t as never)
  const list = `casella;scadenza;GB extra;recapito\nanna@architettitorinopec.it;30/04/2027;2;anna@example.org\n`
  const header = {
    line: 1,
    found: ['casella', 'scadenza', 'GB extra', 'recapito'],
    meanings: ['address', 'expiresOn', 'ignore', 'contact'],
    firstRows: [['anna@architettitorinopec.it', '30/04/2027', '2', 'anna@example.org']],
    doubtful: ['GB extra'],
  }
  const query = 'dryRun=true&firstRows=show'
  t.match(await importOf(registered, list, { query }), { status: 200, body: { rowsFaulty: 1, header } })
  const lines = await importOf(registered, list, { query, accept: 'application/x-ndjson' })
  t.match(lines.body.at(-1), { summary: { header } })
  const held = await importOf(registered, list, { query: `${query}&mode=replace` })
  t.match(held, { status: 409, body: { import: { rowsFaulty: 1, header } } })
  const chosen = await importOf(registered, list, { query: `${query}&column=GB extra:extra-space` })
  t.match(chosen.body, { added: 1, header: { meanings: ['address', 'expiresOn', 'extra-space', 'contact'] } })
  const unusable = await importOf(registered, list.replace('casella', 'socio'), { query })
  t.match(unusable, { status: 422, body: { header: { missing: ['address'], firstRows: header.firstRows } } })
  const json = await importOf(registered, '{"address":"anna@architettitorinopec.it","expiresOn":"2027-04-30"}', {
    query,
    'content-type': 'application/x-ndjson',
  })
  t.match(json, { status: 200, body: { header: undefined } })
  const unasked = await importOf(registered, list, { query: 'dryRun=true' })
  t.notOk(unasked.body.header)
})

t.test('a report over the register, imported again, changes nothing but the date on which it was read', async (t) => {
  for (const [accept, type] of [
    ['text/csv', 'text/csv'],
    [XLSX, XLSX],
  ] as const) {
    const old = recordWith({ creditReadOn: '2026-08-01' })
    const registered = await registeredApp(t as never, [old])
    const headers = { ...(await registered.headersWith(TORINO)), accept }
    const report = await registered.app.inject({ url: '/v1/renewal-reports', headers })
    const { status, body } = await importOf(registered, report.rawPayload, { 'content-type': type })
    t.match({ status, body }, { status: 200, body: { unchanged: 1, rowsFaulty: 0 } }, type)
    t.notOk(body.droppedColumns.includes('creditReadOn'))
    t.strictSame(body.doubtfulColumns, [])
    const { updatedAt: _, ...kept } = old
    t.match(await all(registered), [{ ...kept, readOn: '2026-11-22', version: 2 }])
  }
})

t.test('the date of a credit is a column like others, and a credit without its date is not taken', async (t) => {
  const registered = await registeredApp(t as never)
  const list = `PEC;Scadenza;Spazio extra;Credito;Data lettura credito
anna@architettitorinopec.it;30/04/2027;1;10,00;20/11/2026
eva@architettitorinopec.it;30/04/2027;1;10,00;
luca@architettitorinopec.it;30/04/2027;1;10,00;31/12/2026
sara@architettitorinopec.it;30/04/2027;1;10,00;novembre
`
  const { body } = await importOf(registered, list, { query: 'dryRun=false&firstRows=show' })
  t.match(body, { added: 3, rowsFaulty: 1, droppedColumns: [] })
  t.equal(body.header.meanings[4], 'creditReadOn', 'the header says so')
  t.match(body.faults, [{ line: 5, errors: [{ column: 'Data lettura credito', code: 'wrong-format' }] }])
  const credits = (await all(registered)).map(({ address, credit, creditReadOn }) => [address, credit, creditReadOn])
  t.strictSame(credits, [
    ['anna@architettitorinopec.it', '10.00', '2026-11-20'],
    ['eva@architettitorinopec.it', undefined, undefined],
    // Not later than the list.
    ['luca@architettitorinopec.it', '10.00', '2026-11-22'],
  ])
  const row = { address: 'anna@architettitorinopec.it', expiresOn: '2027-04-30', addOns: [], credit: '5.00' }
  const lines = [row, { ...row, address: 'luca@architettitorinopec.it', creditReadOn: '2026-11-22' }]
  const ndjson = lines.map((line) => JSON.stringify(line)).join('\n')
  t.match(await importOf(registered, ndjson, { 'content-type': 'application/x-ndjson' }), { body: { changed: 2 } })
  t.match(await all(registered), [{ credit: '5.00', creditReadOn: '2026-11-22' }, {}, { credit: '5.00' }])
})

t.test('an e-mail that is not the address is the contact, and what is not kept is named', async (t) => {
  const registered = await registeredApp(t as never)
  const list = `Matricola;PEC;E-mail;Lingua;Scadenza;Spazio extra;GB archivio
1;anna@architettitorinopec.it;anna@example.org;Inglese;30/04/2027;;1
2;luca@architettitorinopec.it;;;30/04/2027;2;
3;eva@architettitorinopec.it;luca@;;30/04/2027;2;
4;sara@architettitorinopec.it;sara@architettitorinopec.it;francese;30/04/2027;2;
Totale;;;;;6;
`
  const { body } = await importOf(registered, list, { 'accept-language': 'en' })
  t.match(body, {
    agreement: 'architetti-torino',
    asOf: '2026-11-22',
    mode: 'merge',
    dryRun: false,
    rowsRead: 4,
    added: 2,
    rowsFaulty: 2,
    rowsOfTotals: 1,
    droppedColumns: ['Matricola', 'GB archivio'],
    doubtfulColumns: ['GB archivio'],
    encoding: 'utf-8',
    faults: [
      { line: 4, errors: [{ column: 'E-mail', code: 'wrong-format', detail: /like mario\.rossi@example\.org\.$/ }] },
      { line: 5, errors: [{ column: 'Lingua', code: 'wrong-format' }] },
    ],
    warnings: [],
  })
  t.match(await all(registered), [
    {
      address: 'anna@architettitorinopec.it',
      contact: 'anna@example.org',
      language: 'en',
      addOns: [],
      reminders: 'on',
    },
    { address: 'luca@architettitorinopec.it', addOns: [{ service: 'extra-space', gigabytes: 2 }] },
  ])
})

t.test('a contact that is a PEC mailbox counts as none, and a warning says so', async (t) => {
  const registered = await registeredApp(t as never)
  const list = `casella;scadenza;conservazione;posta elettronica
anna@architettitorinopec.it;30/04/2027;1;anna@ingpec.eu
`
  const code = 'contact-not-ordinary'
  for (const [language, text] of [
    ['it', /^Il recapito è una casella PEC/],
    ['en', /^The contact is a PEC mailbox/],
  ] as const) {
    const { body } = await importOf(registered, list, { 'accept-language': language })
    t.match(body, { warnings: [{ line: 2, address: 'anna@architettitorinopec.it', code, text }] })
  }
  t.notOk('contact' in ((await all(registered))[0] as object))
})

t.test('faults and warnings in lines, in the language of the request', async (t) => {
  const registered = await registeredApp(t as never)
  const rows = Array.from({ length: 1200 }, (_, row) => `m${row}@architettitorinopec.it;31/02/2027;1\n`)
  const list = `${HEAD}${ROW}${rows.join('')}b@architettitorinopec.it;30/04/2028;1\n`
  const json = await importOf(registered, list, { query: 'dryRun=true' })
  t.match(json.body, { rowsFaulty: 1200, added: 2, dryRun: true, faults: { length: 1000 }, warnings: { length: 1 } })
  t.strictSame(await all(registered), [])
  const ndjson = await importOf(registered, list, { accept: 'application/x-ndjson' })
  const { summary } = ndjson.body.pop()
  t.equal(ndjson.body.length, 1201)
  t.match(ndjson.body.at(-1), {
    line: 1203,
    address: 'b@architettitorinopec.it',
    code: 'expiry-beyond-term',
    latestExpected: '2027-11-22',
    text: /^La scadenza è più lontana del previsto/,
  })
  const { faults: _, warnings: __, ...counts } = json.body
  t.strictSame(summary, { ...counts, dryRun: false })
  t.equal((await all(registered)).length, 2)
})

t.test('a replacement that is held says what it would have done', async (t) => {
  const records = ['a', 'b', 'c'].map((id) => recordWith({ id, address: `${id}@architettitorinopec.it` }))
  const registered = await registeredApp(t as never, records)
  const query = 'mode=replace'
  for (const accept of ['application/json', 'application/x-ndjson']) {
    const { response, status } = await importOf(registered, `${HEAD}${ROW}x@architettitorinopec.it;;1\n`, {
      query,
      accept,
    })
    t.equal(status, 409)
    t.notMatch(response.body, '@', 'no address')
    t.match(response.json(), {
      code: 'import-held',
      import: { added: 1, removed: 3, rowsFaulty: 1, faults: [{ line: 3 }], warnings: [], mode: 'replace' },
    })
  }
  t.strictSame(await all(registered), records)
  const removedAddresses = records.map(({ address }) => address)
  const trial = await importOf(registered, HEAD + ROW, { query: `${query}&removeAtMost=3&dryRun=true` })
  t.match(trial.body, { removed: 3, removedAddresses }, 'a dry run names them')
  const { body } = await importOf(registered, HEAD + ROW, { query: `${query}&removeAtMost=3` })
  t.match(body, { added: 1, removed: 3, removedAddresses })
  t.match(await all(registered), [{ address: 'anna@architettitorinopec.it' }])
})

t.test('services: none clears what no column states', async (t) => {
  const registered = await registeredApp(t as never, [recordWith({ address: 'anna@architettitorinopec.it' })])
  const list = 'casella;scadenza\nanna@architettitorinopec.it;30/04/2027\nnew@architettitorinopec.it;30/04/2027\n'
  const { body } = await importOf(registered, list)
  t.match(body, { unchanged: 1, rowsFaulty: 1, faults: [{ line: 3, errors: [{ column: 'addOns' }] }] })
  t.match(await all(registered), [{ addOns: [{ gigabytes: 3 }] }])
  t.match((await importOf(registered, list, { query: 'services=none' })).body, { changed: 1, added: 1 })
  t.match(await all(registered), [{ addOns: [] }, { addOns: [] }])
  const mapped = 'Socio;Fine;Tel\nanna@architettitorinopec.it;30/04/2027;b@example.org\n'
  const query = 'column=Socio:address&column=Tel:contact'
  t.match((await importOf(registered, mapped, { query })).body, { changed: 1 })
  t.match((await all(registered))[0], { contact: 'b@example.org' })
})

t.test('which agreement it concerns, and by whose key', async (t) => {
  const registered = await registeredApp(t as never)
  const list = HEAD + ROW
  const status = async (options: Parameters<typeof importOf>[2]): Promise<number> =>
    (await importOf(registered, list, options)).status
  t.equal(await status({ query: 'agreement=architetti-torino', key: {} }), 200)
  t.equal(await status({ query: 'agreement=architetti-torino' }), 200)
  const missing = await importOf(registered, list, { key: {} })
  t.match(missing, { status: 400 })
  t.match(missing.response.json(), { errors: [{ pointer: '?agreement', code: 'missing-field' }] })
  t.equal(await status({ query: 'agreement=ordine-di-prova' }), 403)
  t.equal(await status({ query: 'agreement=no-such-agreement' }), 403)
  t.equal(await status({ query: 'agreement=no-such-agreement', key: {} }), 403)
  t.equal(await status({ key: { agreement: 'no-longer-there' } }), 403)
  t.equal(await status({ key: { ...TORINO, scopes: ['read', 'remind'] } }), 403)
  t.equal(await status({ authorization: 'Bearer pec_wrong' }), 401)
  const { address } = recordWith({ address: 'anna@architettitorinopec.it' })
  t.match(await all(registered), [{ address }])
})

t.test('what is wrong with the request', async (t) => {
  const registered = await registeredApp(t as never)
  const cases: [options: Parameters<typeof importOf>[2], status: number, pointer?: string, body?: string | Buffer][] = [
    [{ query: 'asOf=2026-11-23' }, 400, '?asOf'],
    [{ query: 'mode=empty' }, 400, '?mode'],
    [{ query: 'dryRun=1' }, 400, '?dryRun'],
    [{ query: 'removeAtMost=-1' }, 400, '?removeAtMost'],
    [{ query: 'dueWithinDays=3' }, 400, '?dueWithinDays'],
    [{ query: 'column=a:language-of-it' }, 400, '?column'],
    [{ 'content-type': 'application/json' }, 415],
    [{ accept: 'text/csv' }, 406],
    [{}, 422, '/expiresOn', 'casella;recapito\na@architettitorinopec.it;a@b.it\n'],
    [{}, 422, undefined, HEAD],
    [{}, 422, '', '%PDF-1.7\n'],
  ]
  for (const [options, status, pointer, body = HEAD + ROW] of cases) {
    const { response } = await importOf(registered, body, options)
    t.equal(response.statusCode, status, JSON.stringify(options))
    if (pointer !== undefined) t.match(response.json(), { errors: [{ pointer }] })
  }
  t.match((await importOf(registered, HEAD + ROW, { query: 'asOf=2026-11-23' })).response.json(), {
    errors: [{ code: 'out-of-range', detail: /1900-01-01 e 2026-11-22/ }],
  })
  t.strictSame(await all(registered), [])
})

t.test('NDJSON has contact and language only for an import', async (t) => {
  const registered = await registeredApp(t as never)
  const row = { address: 'anna@architettitorinopec.it', expiresOn: '2027-04-30', contact: 'a@b.it', language: 'en' }
  const type = { 'content-type': 'application/x-ndjson' }
  const list = [{ ...row, addOns: [] }, { ...row, address: 'b@architettitorinopec.it', language: 'de' }, row]
  const { body } = await importOf(registered, list.map((each) => JSON.stringify(each)).join('\n'), type)
  t.match(body, { added: 1, rowsFaulty: 2, faults: [{ line: 2, errors: [{ column: 'language' }] }, { line: 3 }] })
  t.match(await all(registered), [{ contact: 'a@b.it', language: 'en', addOns: [] }])
  const report = await send(registered.app, {
    method: 'POST',
    url: '/v1/renewal-reports?asOf=2026-11-22',
    payload: JSON.stringify(row),
    headers: type,
  })
  t.match(linesOf(report.body), [
    { errors: [{ column: 'contact', code: 'unknown-field' }, { column: 'language' }] },
    {},
  ])
})
