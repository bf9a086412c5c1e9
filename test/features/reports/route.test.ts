import t from 'tap'
import { post, testApp } from '../../support/app.ts'
import { fixtureList, readReport, report } from '../../support/report.ts'

const app = await testApp()

/** Each fault as "place code". */
const codesOf = (faults: { pointer: string; code: string }[]): string[] =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`)

/** The six mailboxes of each list in the fixtures. */
const MAILBOXES = [
  { name: 'mario.rossi', expiresOn: '2027-04-30', addOns: [['extra-space', 3]], usedGigabytes: 2.5, credit: '10.98' },
  {
    name: 'anna.verdi',
    expiresOn: '2027-02-01',
    addOns: [
      ['extra-space', 2],
      ['preservation', 1],
    ],
    usedGigabytes: 0.4,
    credit: '1234.50',
  },
  { name: 'luca.neri', expiresOn: '2026-12-15', addOns: [['extra-space', 1]], usedGigabytes: 0.8 },
  { name: 'sara.bianchi', expiresOn: '2027-02-28', addOns: [], credit: '0.00' },
  { name: 'piero.gallo', expiresOn: '2026-11-20', addOns: [['extra-space', 1]], usedGigabytes: 1.2, credit: '5.00' },
  {
    name: 'eva.conti',
    expiresOn: '2027-04-30',
    addOns: [
      ['extra-space', 3],
      ['preservation', 1],
    ],
    usedGigabytes: 3.17,
    credit: '4.88',
  },
]

const NONE_DUE = { 'credit-unknown': 0, renewed: 0, 'partly-covered': 0, deactivated: 0 }

const SUMMARY = {
  encoding: 'utf-8',
  asOf: '2026-11-22',
  rowsRead: 6,
  rowsChecked: 6,
  rowsFiltered: 0,
  rowsFaulty: 0,
  byOutcome: {
    'expiry-passed': 1,
    'nothing-to-renew': 1,
    'credit-unknown': 1,
    renewed: 2,
    'partly-covered': 1,
    deactivated: 0,
  },
  byMonth: [
    { month: '2026-12', mailboxes: 1, due: '3.66', byOutcome: { ...NONE_DUE, 'credit-unknown': 1 } },
    { month: '2027-02', mailboxes: 1, due: '12.20', byOutcome: { ...NONE_DUE, renewed: 1 } },
    { month: '2027-04', mailboxes: 2, due: '26.84', byOutcome: { ...NONE_DUE, renewed: 1, 'partly-covered': 1 } },
  ],
  totalDue: '42.70',
  totalToLoad: '10.98',
  mailboxesOverBasePlan: 2,
  byWarning: { 'expiry-beyond-term': 0, 'space-over-base-plan': 2 },
  rowsRepeated: 0,
  rowsContradicting: 0,
  rowsOfTotals: 0,
  doubtfulColumns: [],
}

const DIALECTS = [
  { file: 'excel-italia.csv', lines: [2, 3, 4, 6, 7, 8], ignored: ['Matricola', 'Cognome e nome'] },
  { file: 'libreoffice.csv', lines: [2, 4, 5, 7, 8, 9], ignored: ['note'] },
  { file: 'tab.txt', lines: [2, 3, 4, 5, 6, 7], ignored: [] },
  { file: 'sep-line.csv', lines: [3, 4, 5, 6, 7, 8], ignored: [] },
  { file: 'excel-mac.csv', lines: [2, 3, 4, 5, 6, 7], ignored: [] },
  { file: 'mailboxes.ndjson', lines: [1, 2, 3, 5, 6, 7], ignored: [], type: 'application/x-ndjson' },
]

for (const { file, lines, ignored, type = 'text/csv' } of DIALECTS) {
  t.test(`${file}: each row has the result of a single check`, async (t) => {
    const response = await report(app, fixtureList(file), { type })
    t.equal(response.statusCode, 200)
    t.match(response.headers, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-language': 'it',
      'cache-control': 'no-store',
      vary: 'Accept, Accept-Language',
    })
    const { rows, summary } = readReport(response.body)
    const expected = await Promise.all(
      MAILBOXES.map(async ({ name, addOns, credit, ...mailbox }, index) => {
        const address = `${name}@architettitorinopec.it`
        const stated = addOns.map(([service, gigabytes]) => ({ service, gigabytes }))
        const question = { mailbox: { address, ...mailbox, addOns: stated }, credit, asOf: '2026-11-22' }
        const { body } = await post(app, '/renewal-checks', question)
        return { line: lines[index], address, ...body }
      }),
    )
    t.strictSame(rows, expected)
    t.strictSame(summary, { ...SUMMARY, ignoredColumns: ignored })
  })
}

t.test('a report in CSV has a file name with its date; in another form it is no file', async (t) => {
  const list = fixtureList('excel-italia.csv')
  const csv = { accept: 'text/csv' }
  const nameOf = async (headers: Record<string, string>) =>
    (await report(app, list, headers)).headers['content-disposition']
  t.equal(await nameOf(csv), 'attachment; filename="rinnovi-pec-2026-11-22.csv"')
  t.equal(await nameOf({ ...csv, query: 'asOf=2027-01-01' }), 'attachment; filename="rinnovi-pec-2027-01-01.csv"')
  t.equal(await nameOf({ ...csv, query: '' }), 'attachment; filename="rinnovi-pec-2026-11-22.csv"')
  t.equal(await nameOf({}), undefined)
  t.equal(await nameOf({ accept: 'application/json' }), undefined)
})

t.test('a service column belongs to the agreement of the row', async (t) => {
  const { rows } = readReport((await report(app, fixtureList('several-orders.csv'))).body)
  t.strictSame(
    rows.map(({ agreement, lines, errors }) => ({
      agreement,
      services: lines?.map((line: { service: string }) => line.service),
      errors,
    })),
    [
      { agreement: 'architetti-torino', services: ['extra-space'], errors: undefined },
      { agreement: 'ingegneri-cni', services: ['extra-inbox'], errors: undefined },
      { agreement: 'ordine-di-prova', services: ['archive'], errors: undefined },
      {
        agreement: undefined,
        services: undefined,
        errors: [{ column: 'inbox', code: 'service-not-offered', detail: 'La convenzione non offre questo servizio.' }],
      },
    ],
  )
})

t.test('every fault of every row is reported, with its line and its column', async (t) => {
  const { rows, summary } = readReport((await report(app, fixtureList('faulty.csv'))).body)
  const found = rows.map(({ line, address, errors, outcome }) => [
    line,
    address ?? '',
    errors?.map(({ column, code }: { column: string; code: string }) => `${column} ${code}`) ?? outcome,
  ])
  t.strictSame(found, [
    [2, '', ['casella missing-field']],
    [
      3,
      '',
      [
        'casella wrong-format',
        'scadenza wrong-format',
        'spazio usato wrong-format',
        'credito wrong-format',
        'spazio extra wrong-type',
        'conservazione out-of-range',
      ],
    ],
    [
      4,
      'a@altrove.example',
      ['scadenza missing-field', 'spazio usato out-of-range', 'credito wrong-format', 'casella domain-not-covered'],
    ],
    [
      5,
      'b@architettitorinopec.it',
      [
        'scadenza out-of-range',
        'spazio usato out-of-range',
        'credito wrong-format',
        'spazio extra wrong-format',
        'conservazione out-of-range',
      ],
    ],
    [6, 'c@architettitorinopec.it', 'expiry-passed'],
    [7, 'd@architettitorinopec.it', [' wrong-length']],
    [8, '', [' wrong-format']],
    [9, 'f@architettitorinopec.it', 'credit-unknown'],
    [10, '', [' wrong-format']],
    [11, '', [' wrong-format']],
  ])
  t.match(summary, { rowsRead: 10, rowsChecked: 2, rowsFiltered: 0, rowsFaulty: 8 })
})

t.test('each line of NDJSON is validated like a request', async (t) => {
  const good = { address: 'a@architettitorinopec.it', expiresOn: '2027-04-30' }
  const list = [
    JSON.stringify(good),
    '{"address":',
    '[1]',
    'null',
    JSON.stringify({
      ...good,
      expiresOn: '2027-02-30',
      colour: 'red',
      addOns: [{ service: 'extra-space', gigabytes: '3' }],
    }),
    JSON.stringify({ ...good, expiresOn: 20270430, address: 'a@elsewhere.example' }),
    JSON.stringify({
      ...good,
      addOns: [
        { service: 'extra-space', gigabytes: 1 },
        { service: 'extra-space', gigabytes: 1 },
        { service: 'inbox', gigabytes: 1 },
      ],
    }),
    JSON.stringify({
      ...good,
      expiresOn: '2017-04-30',
      addOns: [{ service: 'extra-space', gigabytes: 1 }],
      credit: '1',
    }),
    Buffer.from('"\xe0"', 'latin1').toString('latin1'),
  ].join('\r\n')
  const response = await report(app, Buffer.from(list, 'latin1'), {
    type: 'application/x-ndjson',
    query: 'asOf=2017-01-01',
  })
  const { rows, summary } = readReport(response.body)
  t.strictSame(
    rows.map(({ line, errors, outcome }) => [
      line,
      errors?.map(({ column, code }: { column: string; code: string }) => `${column} ${code}`) ?? outcome,
    ]),
    [
      [1, 'nothing-to-renew'],
      [2, [' wrong-format']],
      [3, [' wrong-type']],
      [4, [' wrong-type']],
      [5, ['colour unknown-field', 'expiresOn wrong-format', 'addOns/0/gigabytes wrong-type']],
      [6, ['expiresOn wrong-type', 'address domain-not-covered']],
      [7, ['expiresOn no-price-list', 'addOns/1/service duplicate-service', 'addOns/2/service service-not-offered']],
      [8, ['credit wrong-format', 'expiresOn no-price-list']],
      [9, [' wrong-format']],
    ],
  )
  t.match(summary, { rowsRead: 9, rowsChecked: 1, rowsFaulty: 8 })
})

t.test(
  'dueWithinDays keeps mailboxes that are due soon or whose expiry has passed, and every faulty row',
  async (t) => {
    const list = `casella;scadenza;spazio extra
passed@architettitorinopec.it;21/11/2026;1
passed-without@architettitorinopec.it;21/11/2026;
today@architettitorinopec.it;22/11/2026;1
soon@architettitorinopec.it;22/12/2026;1
late@architettitorinopec.it;23/12/2026;1
nothing@architettitorinopec.it;22/11/2026;
faulty@architettitorinopec.it;;1
`
    const { rows, summary } = readReport((await report(app, list, { query: 'asOf=2026-11-22&dueWithinDays=30' })).body)
    t.strictSame(
      rows.map(({ line }) => line),
      [2, 3, 4, 5, 8],
    )
    t.match(summary, { rowsRead: 7, rowsChecked: 4, rowsFiltered: 2, rowsFaulty: 1, totalDue: '7.32' })
  },
)

t.test('the summary alone, for the date of the clock', async (t) => {
  const list = fixtureList('tab.txt')
  const response = await report(app, list, { query: '', accept: 'application/json', 'accept-language': 'en' })
  t.strictSame(response.json(), { ...SUMMARY, ignoredColumns: [] })
  t.equal(response.headers['content-language'], 'en')
})

t.test('today is the date in Rome', async (t) => {
  const late = await testApp({}, () => Date.parse('2026-11-22T23:30:00Z'))
  const { rows, summary } = readReport((await report(late, fixtureList('tab.txt'), { query: '' })).body)
  t.equal(summary.asOf, '2026-11-23')
  t.equal(rows[0].asOf, '2026-11-23')
})

const UNUSABLE = [
  { name: 'no rows', list: 'casella;scadenza', code: 'empty-list' },
  { name: 'no rows in NDJSON', list: '\n \n', code: 'empty-list', type: 'application/x-ndjson' },
  {
    name: 'no header',
    list: 'a@architettitorinopec.it;30/04/2027\n',
    code: 'unusable-header',
    errors: ['/address missing-field', '/expiresOn missing-field'],
  },
  {
    name: 'two columns for the address, none for the expiry',
    list: 'PEC,Indirizzo\na@architettitorinopec.it,\n',
    code: 'unusable-header',
    errors: ['/expiresOn missing-field'],
  },
  {
    name: 'UTF-16 without its mark',
    list: fixtureList('utf-16.csv').subarray(2),
    code: 'unusable-header',
    errors: [' wrong-format'],
  },
]

for (const { name, list, code, errors, type = 'text/csv' } of UNUSABLE) {
  t.test(`a list that cannot be read is rejected: ${name}`, async (t) => {
    const response = await report(app, list, { type })
    t.equal(response.statusCode, 422)
    const problem = response.json()
    t.equal(problem.code, code)
    t.strictSame(problem.errors && codesOf(problem.errors), errors)
  })
}

t.test('a list without a column of a service is rejected, and says what its header has', async (t) => {
  const list = 'casella;scadenza;GB extra\na@architettitorinopec.it;30/04/2027;3\n'
  const rejected = await report(app, list, { services: '', 'accept-language': 'en' })
  t.equal(rejected.statusCode, 422)
  t.match(rejected.json(), {
    type: '/problems/no-service-column',
    code: 'no-service-column',
    errors: [{ pointer: '/GB extra', code: 'unknown-field' }],
    header: { line: 1, found: ['casella', 'scadenza', 'GB extra'], missing: [], doubtful: ['GB extra'] },
  })
  const onPurpose = readReport((await report(app, list)).body)
  t.match(onPurpose.summary, { rowsChecked: 1, ignoredColumns: ['GB extra'], doubtfulColumns: ['GB extra'] })
  t.equal(onPurpose.rows[0].outcome, 'nothing-to-renew')
  const mapped = await report(app, list, { query: 'asOf=2026-11-22&column=GB+extra:extra-space', services: '' })
  const { rows, summary } = readReport(mapped.body)
  t.match(summary, { ignoredColumns: [], doubtfulColumns: [] })
  t.equal(rows[0].outcome, 'credit-unknown')
})

t.test('several columns are mapped; one that the list does not have is a fault', async (t) => {
  const list = 'Socio;Quando;GB\na@architettitorinopec.it;30/04/2027;3\n'
  const query = 'column=Socio:address&column=quando:expiresOn&column=GB:extra-space'
  const { rows } = readReport((await report(app, list, { query, services: '' })).body)
  t.match(rows, [{ line: 2, address: 'a@architettitorinopec.it', dueOn: '2027-04-30' }])
  const { errors, header } = (await report(app, list, { query: `${query}&column=Note:ignore`, services: '' })).json()
  t.strictSame(codesOf(errors), ['/Note missing-field'])
  t.strictSame(header.missing, [])
})

t.test('a list as a secretariat has it: titles, an address and a street, totals', async (t) => {
  const list = `Elenco caselle PEC;;;;
Aggiornato al 22/11/2026;;;;
;;;;
Denominazione;PEC;Indirizzo;Scadenza PEC;Spazio_Extra (GB)
Studio Uno;a@architettitorinopec.it;"Via Po, 1";30.04.2027;3
Studio Due;b@architettitorinopec.it;Via Roma 2;30 aprile 2027;NO
Totale;;;;3
`
  const { rows, summary } = readReport((await report(app, list, { services: '' })).body)
  t.match(rows, [
    { line: 5, address: 'a@architettitorinopec.it', outcome: 'credit-unknown' },
    { line: 6, address: 'b@architettitorinopec.it', outcome: 'nothing-to-renew' },
  ])
  t.match(summary, { rowsRead: 2, rowsFaulty: 0, rowsOfTotals: 1, ignoredColumns: ['Denominazione', 'Indirizzo'] })
})

t.test('names in snake case and two columns for one service', async (t) => {
  const list = `casella;scadenza;extra_space;spazio-extra;used_gigabytes
a@architettitorinopec.it;30/04/2027;3;;2,5
b@architettitorinopec.it;30/04/2027;3;2;2,5
`
  const { rows, summary } = readReport((await report(app, list, { services: '' })).body)
  t.match(rows[0], { outcome: 'credit-unknown', warnings: [{ code: 'space-over-base-plan', gigabytesOver: 1.5 }] })
  t.match(rows[1].errors, [{ column: 'spazio-extra', code: 'exactly-one-of' }])
  t.strictSame(summary.ignoredColumns, [])
})

t.test('an address that is not UTF-8 is a fault of its column', async (t) => {
  const utf8 = Buffer.from('b@architettitorinopec.it;30/04/2027;Forlì\n')
  const { rows } = readReport((await report(app, Buffer.concat([fixtureList('windows-1252.csv'), utf8]))).body)
  t.strictSame(rows[0], {
    line: 2,
    errors: [
      {
        column: 'casella',
        code: 'wrong-format',
        detail: 'Il testo non è in UTF-8. In Excel: Salva con nome, «CSV UTF-8».',
      },
    ],
  })
  t.equal(rows[1].outcome, 'nothing-to-renew')
})

t.test('rows that cannot be read are counted, and the others are checked', async (t) => {
  const list = `casella;scadenza;nota
a@architettitorinopec.it;30/04/2027;${'x'.repeat(70_000)}
b@architettitorinopec.it;30/04/2027;"Studio
c@architettitorinopec.it;30/04/2027;monitor 19"
d@architettitorinopec.it;30/04/2027,x
,e@architettitorinopec.it
`
  const { rows, summary } = readReport((await report(app, list)).body)
  t.strictSame(
    rows.map(({ line, outcome, errors }) => [line, outcome ?? errors[0].code]),
    [
      [2, 'wrong-length'],
      [3, 'wrong-format'],
      [4, 'nothing-to-renew'],
      [5, 'wrong-format'],
      [6, 'wrong-format'],
    ],
  )
  t.match(summary, { rowsRead: 5, rowsChecked: 1, rowsFaulty: 4 })
})

t.test('a value in a column without a name is reported with a sentence', async (t) => {
  const list = 'casella,scadenza,credito\na@architettitorinopec.it,30/04/2027,10,98\n'
  const { rows } = readReport((await report(app, list, { 'accept-language': 'en' })).body)
  t.strictSame(rows[0].errors, [
    { column: '', code: 'wrong-length', detail: 'Too many parts or characters: at most 3.' },
  ])
})

t.test('a NUL in a cell does not reach the report', async (t) => {
  const list = 'casella;scadenza;note\na@architettitorinopec.it;30/04/2027;x\0\nb@architettitorinopec.it;30/04/2027;\n'
  t.notMatch((await report(app, list, { accept: 'text/csv' })).body, '\0')
})

t.test('a credit that is too large is reported with the largest one', async (t) => {
  const list = 'casella;scadenza;credito\na@architettitorinopec.it;2027-04-30;1000000000,00\n'
  const { rows } = readReport((await report(app, list)).body)
  t.strictSame(rows[0].errors, [
    { column: 'credito', code: 'out-of-range', detail: 'Il valore deve essere compreso tra 0,00 e 999999999,99.' },
  ])
})

t.test('rejected before the list is read', async (t) => {
  const list = 'casella;scadenza\na@architettitorinopec.it;30/04/2027\n'
  const cases = [
    { name: 'another media type', headers: { type: 'application/json' }, status: 415 },
    { name: 'another charset', headers: { type: 'text/csv; charset=iso-8859-15' }, status: 415 },
    { name: 'a content coding', headers: { 'content-encoding': 'gzip' }, status: 415 },
    { name: 'no acceptable media type', headers: { accept: 'text/html' }, status: 406 },
    {
      name: 'an unknown parameter',
      headers: { query: 'dueWithin=3' },
      status: 400,
      errors: ['?dueWithin unknown-field'],
    },
    { name: 'an impossible date', headers: { query: 'asOf=2027-02-30' }, status: 400, errors: ['?asOf wrong-format'] },
    { name: 'no date', headers: { query: 'asOf=' }, status: 400, errors: ['?asOf wrong-format'] },
    { name: 'half a day', headers: { query: 'dueWithinDays=1.5' }, status: 400, errors: ['?dueWithinDays wrong-type'] },
    { name: 'no days', headers: { query: 'dueWithinDays=' }, status: 400, errors: ['?dueWithinDays wrong-type'] },
    {
      name: 'days before',
      headers: { query: 'dueWithinDays=-1' },
      status: 400,
      errors: ['?dueWithinDays out-of-range'],
    },
    {
      name: 'more days than a number can hold',
      headers: { query: `dueWithinDays=${'9'.repeat(400)}` },
      status: 400,
      errors: ['?dueWithinDays out-of-range'],
    },
    ...['0x10', '1e1', '1.0', '007', '%2B3', '-0', '%203', '3%20', '00', 'Infinity', 'true'].map((days) => ({
      name: `days as ${days}`,
      headers: { query: `dueWithinDays=${days}` },
      status: 400,
      errors: ['?dueWithinDays wrong-type'],
    })),
    {
      name: 'days twice',
      headers: { query: 'dueWithinDays=1&dueWithinDays=2' },
      status: 400,
      errors: ['?dueWithinDays wrong-type'],
    },
    {
      name: 'services that are not none',
      headers: { query: 'services=all', services: '' },
      status: 400,
      errors: ['?services wrong-format'],
    },
    ...['GB extra:giga', ' :credit'].map((column) => ({
      name: `a mapping to ${column}`,
      headers: { query: `column=${column}` },
      status: 400,
      errors: ['?column wrong-format'],
    })),
    { name: 'no mapping', headers: { query: 'column=GB' }, status: 400, errors: ['?column/0 wrong-format'] },
    {
      name: 'too many mappings',
      headers: { query: Array(101).fill('column=a:ignore').join('&') },
      status: 400,
      errors: ['?column wrong-length'],
    },
    {
      name: 'too many days',
      headers: { query: 'dueWithinDays=36501' },
      status: 400,
      errors: ['?dueWithinDays out-of-range'],
    },
    {
      name: 'two dates',
      headers: { query: 'asOf=2027-01-01&asOf=2027-01-02' },
      status: 400,
      errors: ['?asOf wrong-type'],
    },
  ]
  for (const { name, headers, status, errors } of cases) {
    const response = await report(app, list, headers as never)
    t.equal(response.statusCode, status, name)
    const found = response.json().errors
    t.strictSame(found && codesOf(found), errors, name)
  }
  const withoutBody = await app.inject({ method: 'POST', url: '/v1/renewal-reports' })
  t.equal(withoutBody.statusCode, 415)
})
