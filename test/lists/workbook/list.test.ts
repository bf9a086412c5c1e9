import { spawnSync } from 'node:child_process'
import { open } from 'node:fs/promises'
import { CFB, utils } from '@e965/xlsx'
import t, { type Test } from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import type { Row } from '../../../src/lists/row.ts'
import { cellText } from '../../../src/lists/workbook/cell-text.ts'
import { completeCells } from '../../../src/lists/workbook/complete-cells.ts'
import { rowsOf } from '../../support/list.ts'
import { fixtureList } from '../../support/report.ts'
import { type Cell, openWorkbook, sheetOf, withParts, workbook, workbookOf } from '../../support/workbook.ts'

const day = (date: string): Date => new Date(`${date}T00:00:00Z`)
const HEADER = ['casella', 'scadenza', 'spazio extra']
const ROW = ['a@architettitorinopec.it', day('2027-04-30'), 3]
const LIST = workbook({ Elenco: [HEADER, ROW] })

async function read(
  t: Test,
  bytes: Buffer,
  ...more: Parameters<typeof openWorkbook> extends [Test, Buffer, ...infer Rest] ? Rest : never
) {
  const list = await openWorkbook(t, bytes, ...more)
  if (isUnusable(list)) return [list.problem, ...list.faults.map(({ file, column }) => file ?? column)]
  return rowsOf(list)
}

t.test('workbooks as LibreOffice writes them: titles, a sheet before, dates, formulas, blank rows', async (t) => {
  for (const name of ['secretariat.xlsx', 'secretariat.ods']) {
    const list = await openWorkbook(t, fixtureList(name))
    if (isUnusable(list)) throw new Error(list.problem)
    t.equal(list.encoding, undefined)
    t.strictSame(list.ignoredColumns, ['Matricola', 'Cognome e nome', 'Note'])
    t.match(
      (await rowsOf(list)).map(({ line, address, expiresOn, credit, usedGigabytes, addOns, faults }) => ({
        line,
        name: address?.split('.')[0],
        expiresOn,
        credit,
        usedGigabytes,
        addOns: addOns.map(({ service, gigabytes }) => `${gigabytes} ${service}`),
        faults: faults.map(({ column }) => column),
      })),
      [
        {
          line: 5,
          name: 'mario',
          expiresOn: '2027-04-30',
          credit: '10.98',
          usedGigabytes: 2.5,
          addOns: ['3 extra-space'],
        },
        {
          line: 6,
          name: 'anna',
          expiresOn: '2027-02-01',
          credit: '1234.50',
          addOns: ['2 extra-space', '1 preservation'],
        },
        { line: 7, name: 'luca', expiresOn: '2026-12-15', credit: undefined, addOns: ['1 extra-space'], faults: [] },
        { line: 9, name: 'sara', expiresOn: '2027-02-28', credit: '0.00', usedGigabytes: 1.234, addOns: [] },
        { line: 10, name: 'piero', expiresOn: undefined, faults: ['Scadenza'] },
      ],
      name,
    )
  }
})

t.test('the dates of the system of 1904', async (t) => {
  t.match(await read(t, fixtureList('since-1904.xlsx')), [{ line: 2, expiresOn: '2027-04-30' }])
})

t.test('dates are the same in every time zone', async (t) => {
  for (const TZ of ['America/New_York', 'Pacific/Kiritimati']) {
    const args = ['src/cli.ts', 'report', '--as-of', '2026-11-22', 'test/fixtures/lists/secretariat.xlsx']
    const { stdout } = spawnSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: 'utf8' })
    t.match(stdout, /mario\.rossi@[^;]*;30\/04\/2027;/, TZ)
  }
})

t.test('further sheets that are lists too are named, because they are not read', async (t) => {
  const january = [['Gennaio'], HEADER, ROW]
  const without = [
    ['casella', 'scadenza'],
    ['x@architettitorinopec.it', day('2027-01-01')],
  ]
  const unreadOf = async (sheets: Record<string, Cell[][]>) => {
    const list = await openWorkbook(t, workbook(sheets))
    return isUnusable(list) ? list.problem : list.unreadSheets
  }
  t.strictSame(await unreadOf({ Gennaio: january, Note: [['x', 'y']], Febbraio: [HEADER, ROW], Marzo: january }), [
    'Febbraio',
    'Marzo',
  ])
  t.strictSame(await unreadOf({ Albo: without, Servizi: january, Modello: [HEADER] }), ['Albo'])
  t.strictSame(await unreadOf({ Servizi: january }), [])
  const services = [
    ['casella', 'conservazione'],
    ['a@architettitorinopec.it', 1],
  ]
  t.strictSame(
    await unreadOf({ Gennaio: january, Servizi: services }),
    ['Servizi'],
    'the services of the same mailboxes',
  )
  const register = [
    ['casella', 'nome'],
    ['a@architettitorinopec.it', 'Anna'],
  ]
  t.strictSame(await unreadOf({ Gennaio: january, Rubrica: register }), [], 'nothing that could change a result')
})

t.test('the first visible sheet with a usable header is read', async (t) => {
  const list = [HEADER, ROW]
  const cases: [name: string, sheets: Record<string, Cell[][]>, sheet: string][] = [
    ['the first', { a: list, b: [HEADER, ['b@architettitorinopec.it', day('2027-04-30'), 1]] }, 'a'],
    ['one below titles', { a: [['Elenco'], [], ...list] }, 'a'],
    ['one after a blank sheet', { blank: [], a: list }, 'a'],
    [
      'one with a service after one without',
      {
        b: [
          ['casella', 'scadenza'],
          ['b@architettitorinopec.it', day('2027-01-01')],
        ],
        a: list,
      },
      'a',
    ],
    [
      'one after a long sheet of other things',
      { other: Array.from({ length: 2000 }, (_, n) => ['x'.repeat(50), n]), a: list, c: [['x']] },
      'a',
    ],
  ]
  for (const [name, sheets, sheet] of cases) {
    t.match(await read(t, workbook(sheets)), [{ address: `${sheet}@architettitorinopec.it` }], name)
  }
  t.match(
    await read(
      t,
      withParts(workbook({ old: [HEADER, ['old@architettitorinopec.it', '1/1/2027', 1]], a: list }), {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId2"/></sheets></workbook>',
      }),
    ),
    [{ address: 'a@architettitorinopec.it' }],
    'not a hidden one',
  )
})

t.test('a header deeper than the titles, or none, is unusable', async (t) => {
  t.strictSame(await read(t, workbook({ a: [] })), ['empty-list'])
  t.strictSame(await read(t, workbook({ a: [HEADER] })), ['empty-list'])
  t.strictSame(await read(t, workbook({ a: [['Legenda']], b: [['casella', 'x'], ['y']] })), [
    'unusable-header',
    'expiresOn',
  ])
  const deep = [...Array.from({ length: 10 }, () => ['titolo']), HEADER, ROW]
  t.strictSame((await read(t, workbook({ a: deep })))[0], 'unusable-header')
  t.strictSame(await read(t, workbook({ a: [['casella', 'scadenza'], ROW] })), ['no-service-column'])
  t.match(await read(t, workbook({ a: [['casella', 'scadenza'], ROW.slice(0, 2)] }), {}, { hasNoServices: true }), [
    { line: 2 },
  ])
})

t.test('of two columns that could be the address it is the one with addresses', async (t) => {
  const rows = [
    ['indirizzo', 'email', 'scadenza', 'spazio extra'],
    ['a@architettitorinopec.it', 'a@example.org', day('2027-04-30'), 1],
  ]
  t.match(await read(t, workbook({ a: rows })), [{ address: 'a@architettitorinopec.it' }])
})

t.test('values of cells', async (t) => {
  const header = ['casella', 'scadenza', 'spazio extra', 'credito', 'gb usati', 'note']
  const cells = async (row: Cell[]) => {
    const [first] = (await read(t, workbook({ a: [header, row] }))) as Row[]
    return first?.cells
  }
  t.strictSame(await cells(['a', day('2027-04-30'), true, 0.1 + 0.2, 1.234, null]), [
    'a',
    '2027-04-30',
    'SI',
    '0.3',
    '1.2340',
  ])
  t.strictSame(await cells(['a', new Date('2027-04-30T22:30:00Z'), false, 10.98, 0.125, 1e21]), [
    'a',
    '2027-04-30',
    'NO',
    '10.98',
    '0.125',
    '1000000000000000000000',
  ])
  const sheet = utils.aoa_to_sheet([header, ['a', '1/1/2027', 1, 1, 1, 'x']])
  sheet.E2 = { t: 'e', v: 42 }
  const [row] = (await read(t, workbookOf([['a', sheet]]))) as Row[]
  t.strictSame(row?.cells, ['a', '1/1/2027', '1', '1', '#N/A', 'x'])
  const impossible = withParts(LIST, {
    'xl/worksheets/sheet1.xml': sheetOf(
      '<row r="1"><c r="A1" t="str"><v>casella</v></c><c r="B1" t="str"><v>scadenza</v></c><c r="C1" t="str"><v>spazio extra</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="d"><v>x</v></c></row>',
    ),
  })
  t.match(await read(t, impossible), [{ cells: ['a', '#VALUE!'] }])
})

t.test('a sheet that is a chart has no cells', async (t) => {
  const relation = (id: number, type: string): string =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}s/sheet${id}.xml"/>`
  const book = withParts(workbook({ chart: [['x']], a: [HEADER, ROW] }), {
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'chartsheet')}${relation(2, 'worksheet')}</Relationships>`,
    'xl/chartsheets/sheet1.xml':
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr/></chartsheet>',
  })
  t.match(await read(t, book), [{ line: 2, address: 'a@architettitorinopec.it' }])
})

t.test('many rows, and another sheet after them', async (t) => {
  const rows = Array.from({ length: 3000 }, (_, row): Cell[] => [
    `a${row}@architettitorinopec.it`,
    day('2027-04-30'),
    3,
  ])
  const read3000 = await read(t, workbook({ a: [['Elenco'], HEADER, ...rows], b: [HEADER, ROW] }))
  t.equal(read3000.length, 3000)
  t.match(read3000.at(-1), { line: 3002, address: 'a2999@architettitorinopec.it' })
})

t.test('a number with another unit than its column is a fault, an amount with its currency is not', async (t) => {
  const rows = [
    ['casella', 'scadenza', 'spazio extra', 'spazio usato', 'credito'],
    ['a@architettitorinopec.it', day('2027-04-30'), 3, 0.85, 10.98],
    ['b@architettitorinopec.it', day('2027-04-30'), 3, 0.85, 10.98],
  ]
  for (const format of ['xlsx', 'ods'] as const) {
    const sheet = utils.aoa_to_sheet(rows, { UTC: true })
    // The library writes no currency to .ods; it reads that of LibreOffice.
    if (format === 'xlsx') Object.assign(sheet.C2, { z: '#,##0.00\\ "€"' })
    Object.assign(sheet.D2, { z: '0%' })
    Object.assign(sheet.E2, { z: '#,##0.00\\ "€"' })
    Object.assign(sheet.C3, { z: '0" GB"' })
    t.match(await read(t, workbookOf([['a', sheet]], format)), [
      {
        credit: '10.98',
        faults:
          format === 'xlsx' ? [{ column: 'spazio usato' }, { column: 'spazio extra' }] : [{ column: 'spazio usato' }],
      },
      { credit: '10.98', usedGigabytes: 0.85, addOns: [{ gigabytes: 3 }], faults: [] },
    ])
  }
})

t.test('a cell that is merged with one above is not empty: its row is faulty', async (t) => {
  const name = (it: string): string => `${it}@architettitorinopec.it`
  const rows = [
    [...HEADER, 'credito', 'note'],
    [name('a'), day('2027-04-30'), 3, 10.98, 'due righe'],
    [name('b'), day('2027-04-30')],
    [name('c'), day('2027-04-30'), 1],
    [' '],
    [name('d'), day('2027-04-30')],
  ]
  const merge = (column: number, last: number) => ({ s: { r: 1, c: column }, e: { r: last, c: column } })
  for (const format of ['xlsx', 'ods'] as const) {
    const sheet = utils.aoa_to_sheet(rows, { UTC: true })
    // A row without any other cell stays blank, and so does a merged cell without a value.
    sheet['!merges'] = [
      merge(2, 2),
      merge(3, 2),
      merge(4, 6),
      merge(6, 3),
      { s: { r: 4, c: 2 }, e: { r: 5, c: 2 } },
      { s: { r: 0, c: 7 }, e: { r: 0, c: 8 } },
    ]
    t.match(
      await read(t, workbookOf([['a', sheet]], format)),
      [
        { line: 2, faults: [] },
        {
          line: 3,
          cells: [name('b'), '2027-04-30', '3 ↑', '10.98 ↑', 'due righe ↑'],
          faults: [{ column: 'credito' }, { column: 'spazio extra' }],
        },
        { line: 4, cells: { 4: 'due righe ↑' }, faults: [] },
        { line: 6, cells: { 4: 'due righe ↑' }, addOns: [], faults: [] },
      ],
      format,
    )
  }
})

t.test('cells that are merged with one in a row that does not exist are empty', async (t) => {
  const row = (at: number, ...texts: string[]): string =>
    `<row r="${at}">${texts.map((value, index) => `<c r="${'ABC'[index]}${at}" t="str"><v>${value}</v></c>`).join('')}</row>`
  const rows = row(1, ...HEADER) + row(3, 'a@architettitorinopec.it', '30/04/2027')
  const merged = sheetOf(rows).replace(/(?=<\/worksheet>)/, '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>')
  t.match(await read(t, withParts(LIST, { 'xl/worksheets/sheet1.xml': merged })), [{ line: 3, addOns: [], faults: [] }])
})

t.test('a formula that was never calculated is an error, not an empty cell', async (t) => {
  const text = (at: string, value: string): string => `<c r="${at}" t="str"><v>${value}</v></c>`
  const cells: [cell: string, isFaulty: boolean][] = [
    ['<c r="C2"><f>1+2</f></c>', true],
    ['<c r="C2" s="0"><f>1+2</f><v></v></c>', true],
    ['<c r="C2"><f>1+2</f><v/></c>', true],
    ['<c r="C2"><f t="shared" si="0"/></c>', true],
    ['<c r="C2"><f>1+2</f><v>3</v></c>', false],
    ['<c r="C2" t="str"><f>IF(1,"")</f><v></v></c>', false],
    ['<c r="C2" s="0"/>', false],
  ]
  for (const [cell, isFaulty] of cells) {
    for (const [empty, prefix] of [
      ['', ''],
      ['xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', 'x:'],
    ] as const) {
      const rows = `<row r="1">${HEADER.map((name, index) => text(`${'ABC'[index]}1`, name)).join('')}</row><row r="2">${text('A2', 'a@architettitorinopec.it')}${text('B2', '30/04/2027')}${cell.replace(/<(\/?)(?=[cfv]\b)/g, `<$1${prefix}`)}</row>`
      const book = withParts(LIST, {
        'xl/worksheets/sheet1.xml': sheetOf(rows).replace('<worksheet', `<worksheet ${empty}`),
      })
      const faults = isFaulty ? [{ column: 'spazio extra', code: 'wrong-format' }] : []
      t.match(await read(t, book), [{ address: 'a@architettitorinopec.it', faults }], cell)
    }
  }
})

t.test('values of an .ods that stand in attributes alone', async (t) => {
  const ods = workbook(
    {
      a: [
        [...HEADER, 'archivio'],
        [...ROW, 'x'],
      ],
    },
    'ods',
  )
  const content = CFB.read(ods, { type: 'buffer' })
  const xml = Buffer.from(CFB.find(content, '/content.xml')?.content as Uint8Array).toString()
  const cell = (name: string, value: string): string => `<table:table-cell office:value-type="${name}" ${value}`
  for (const end of ['/>', '></table:table-cell>']) {
    const document = xml.replace(
      /(<table:table-row[\s\S]*?<\/table:table-row>)[\s\S]*?(<\/table:table>)/,
      `$1<table:table-row>${[
        cell('string', `office:string-value="a@architettitorinopec.it"${end}`),
        cell('date', `office:date-value="2027-04-30"${end}`),
        cell('float', `office:value="3"${end}`),
        cell('string', `office:string-value=""${end}`),
      ].join('')}</table:table-row>$2`,
    )
    t.match(await read(t, withParts(ods, { 'content.xml': document })), [
      { address: 'a@architettitorinopec.it', expiresOn: '2027-04-30', addOns: [{ gigabytes: 3 }], faults: [] },
    ])
  }
})

t.test('a document of many pieces', async (t) => {
  const many = workbook({ a: [HEADER, ...Array.from({ length: 20_000 }, () => [...ROW, 'x'.repeat(40)])] })
  const marked = completeCells(
    'xl/worksheets/sheet1.xml',
    Buffer.from(`<f>${'<row><c r="A1"><f>1</f></c></row>'.repeat(100_000)}`),
  )
  t.equal(marked.toString().split('#N/A').length - 1, 100_000)
  t.equal(((await read(t, many)) as Row[]).length, 20_000)
})

t.test('a number is a text in digits', async (t) => {
  for (const [value, text] of [
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [0.1 + 0.2, '0.3'],
    [1.234, '1.2340'],
    [-5, '-5'],
  ] as const) {
    t.equal(cellText({ t: 'n', v: value }), text)
  }
})

t.test('a cell without a value has no text', async (t) => {
  t.equal(cellText({ t: 'z' }), '')
})

t.test('a row that is too long is faulty, and the others are read', async (t) => {
  const long = Array.from({ length: 3 }, () => 'x'.repeat(30_000))
  t.match(await read(t, workbook({ a: [HEADER, [...ROW, ...long], ROW] })), [
    { line: 2, faults: [{ column: '', code: 'wrong-length' }] },
    { line: 3, faults: [] },
  ])
})

t.test('a cell in the last row and column of a sheet', async (t) => {
  const far = withParts(LIST, {
    'xl/worksheets/sheet1.xml': sheetOf(
      '<row r="1"><c r="A1" t="str"><v>casella</v></c><c r="B1" t="str"><v>scadenza</v></c><c r="C1" t="str"><v>spazio extra</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
  })
  t.strictSame(await read(t, far), ['unreadable-workbook', 'too-many-rows'])
})

t.test('what cannot be read', async (t) => {
  const encrypted = Buffer.from(LIST)
  // The flags of the first entry, in the central directory.
  const central = encrypted.indexOf('PK\x01\x02')
  encrypted.writeUInt16LE(encrypted.readUInt16LE(central + 8) | 1, central + 8)
  const manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
  const wrongSize = Buffer.from(LIST)
  wrongSize.writeUInt32LE(wrongSize.readUInt32LE(central + 24) - 1, central + 24)
  const cases: [name: string, bytes: Buffer, file: string][] = [
    ['a truncated file', LIST.subarray(0, LIST.length - 500), 'broken'],
    ['another zip file', withParts(LIST, { '[Content_Types].xml': undefined }), 'no-workbook'],
    [
      'a document of text',
      withParts(LIST, { '[Content_Types].xml': '<Types>wordprocessingml.document.main</Types>' }),
      'no-workbook',
    ],
    ['a workbook without its first part', withParts(LIST, { 'xl/workbook.xml': undefined }), 'broken'],
    ['a workbook without its sheet', withParts(LIST, { 'xl/worksheets/sheet1.xml': undefined }), 'broken'],
    ['an encrypted part', encrypted, 'encrypted'],
    [
      'OpenDocument with a password',
      withParts(workbook({ a: [HEADER, ROW] }, 'ods'), { 'META-INF/manifest.xml': manifest }),
      'encrypted',
    ],
    ['a part that is larger than stated', wrongSize, 'broken'],
    ['more than 16 MiB', Buffer.concat([LIST, Buffer.alloc(16 * 1024 * 1024)]), 'too-large'],
  ]
  for (const [name, bytes, file] of cases) t.strictSame(await read(t, bytes), ['unreadable-workbook', file], name)
})

t.test('what takes too much', async (t) => {
  const many = workbook({ a: [HEADER, ...Array.from({ length: 3000 }, () => [...ROW, 'x'.repeat(100)])] })
  const nested = withParts(LIST, {
    'xl/worksheets/sheet1.xml': sheetOf('<row><c t="str"><v>x</v></c></row>'.repeat(400_000)),
  })
  t.strictSame(await read(t, many, { inflatedBytes: 100_000 }), ['unreadable-workbook', 'too-large'], 'inflated')
  t.strictSame(await read(t, many, { recordBytes: 100_000 }), ['unreadable-workbook', 'too-large'], 'records')
  t.strictSame(await read(t, many, { milliseconds: 1 }), ['unreadable-workbook', 'too-large'], 'time')
  t.strictSame(await read(t, nested, { heapMegabytes: 24 }), ['unreadable-workbook', 'too-large'], 'memory')
  t.match(await read(t, LIST), [{ line: 2 }], 'the next is read all the same')
})

t.test('without space for the records there is an error', async (t) => {
  const full = { openFile: () => open('/dev/full', 'r+') }
  await t.rejects(openWorkbook(t, LIST, {}, full), { message: /no space/ })
  await t.rejects(openWorkbook(t, LIST, {}, { openFile: () => Promise.reject(new Error('ENOSPC')) }), {
    message: /no space/,
  })
})
