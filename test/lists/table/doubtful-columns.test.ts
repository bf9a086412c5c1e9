import t from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import { CSV, open, problemOf } from '../../support/list.ts'

const ROW = 'a@architettitorinopec.it;30/04/2027;3\n'

t.test('a column that looks like a service of space, but is none, is doubtful', async (t) => {
  const table: [isDoubtful: boolean, ...names: string[]][] = [
    [true, 'GB extra', 'extra gb attivi', 'Giga in più', 'spazio', 'Spazio aggiuntivo', 'ArchivioPEC', 'archiviazione'],
    [true, 'Conserv. sostitutiva', 'Inboxes', 'Extra GB', 'Capacità (GB)', '5GB', 'storage', 'Spazio totale'],
    // With a Cyrillic letter, and with a Greek one.
    [true, 'conservazi\u043ene', 's\u03c1az\u0456o'],
    [true, 'Spazio extra (€)', 'spazio extra in euro', 'Spazio usato %', 'Saldo (GB)', 'credito residuo GB'],
    [true, 'Servizi attivi', 'Servizio', 'Services', 'Add-on', 'Extra', 'Pacchetto extra', 'Aggiuntivi'],
    [false, 'E-mail aggiuntiva', 'extranet'],
    [false, 'Matricola', 'note', 'RGB colore', 'Cognome', 'Codice fiscale', 'telefono', 'scadenza albo'],
  ]
  for (const [isDoubtful, ...names] of table) {
    for (const name of names) {
      const list = await open(`casella;scadenza;${name}\n${ROW}`)
      if (isUnusable(list)) throw new Error(list.problem)
      t.strictSame(list.doubtfulColumns, isDoubtful ? [name] : [], name)
      t.strictSame(list.ignoredColumns, [name], 'it counts for nothing all the same')
    }
  }
})

t.test('a column whose cells are gigabytes is doubtful, whatever its name is', async (t) => {
  const rows = (cells: readonly string[]): string =>
    cells.map((cell, index) => `a${index}@architettitorinopec.it;30/04/2027;${cell};0\n`).join('')
  const table: [cells: readonly string[], isDoubtful: boolean][] = [
    [['', '', '3 GB'], true],
    [['3gb'], true],
    [['no', '2,5 giga'], true],
    [['10 Gigabytes'], true],
    [['3', '12'], false],
    [['tel. 011 3 GB', 'GB', '12345 GB', '3 MB'], false],
  ]
  for (const [cells, isDoubtful] of table) {
    const list = await open(`casella;scadenza;opzioni;spazio extra\n${rows(cells)}`)
    if (isUnusable(list)) throw new Error(list.problem)
    t.strictSame(list.doubtfulColumns, isDoubtful ? ['opzioni'] : [], cells.join())
    t.equal(list.headerReport?.().doubtful[0], isDoubtful ? 'opzioni' : undefined)
  }
  const mapping = [{ name: 'opzioni', plain: 'opzioni', meaning: 'ignore' as const }]
  const ignored = await open(`casella;scadenza;opzioni;spazio extra\n${rows(['3 GB'])}`, CSV, undefined, { mapping })
  t.match(ignored, { doubtfulColumns: [], ignoredColumns: ['opzioni'] }, 'someone has said that it counts for nothing')
  const alone = await open(`casella;scadenza;opzioni\n${rows(['3 GB']).replaceAll(';0\n', '\n')}`, CSV, undefined, {
    hasNoServices: false,
  })
  t.match(alone, { problem: 'no-service-column', faults: [{ column: 'opzioni', code: 'unknown-field' }] })
})

t.test('a list without a column of a service is rejected, unless it states none on purpose', async (t) => {
  const table: [list: string, hasNoServices: boolean, problem: string | undefined][] = [
    [`casella;scadenza;note\n${ROW}`, false, 'no-service-column'],
    [`casella;scadenza;GB extra\n${ROW}`, false, 'no-service-column'],
    [`casella;scadenza;GB extra\n${ROW}`, true, undefined],
    [`casella;scadenza;spazio extra\n${ROW}`, false, undefined],
    ['casella;scadenza;GB extra\n', false, 'empty-list'],
  ]
  for (const [list, hasNoServices, problem] of table) {
    const opened = await open(list, CSV, undefined, { hasNoServices })
    t.equal(isUnusable(opened) ? opened.problem : undefined, problem, list)
  }
  t.match(await open(`casella;scadenza;GB extra\n${ROW}`, CSV, undefined, { hasNoServices: false }), {
    faults: [{ column: 'GB extra', code: 'unknown-field' }],
    header: { line: 1, found: ['casella', 'scadenza', 'GB extra'], missing: [], doubtful: ['GB extra'] },
  })
  await t.rejects(problemOf('{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30"}', 'application/x-ndjson'))
})
