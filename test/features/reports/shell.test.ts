import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { outcomeWord } from '../../../src/features/renewals/report/table-messages.ts'
import { runReport } from '../../../src/features/reports/shell.ts'
import type { CommandShell } from '../../../src/lists/shell/run.ts'
import { FIXTURE_AGREEMENTS, NOW } from '../../support/app.ts'
import { ROOT, run } from '../../support/command.ts'
import { fixtureList, readReport } from '../../support/report.ts'
import { sink } from '../../support/sink.ts'
import { workbook } from '../../support/workbook.ts'

const pathOf = (name: string): string => fileURLToPath(new URL(`../../fixtures/lists/${name}`, import.meta.url))

interface Given {
  stdin?: Buffer
  stdinTerminal?: boolean
  /** Standard error. */
  terminal?: boolean
  stdoutTerminal?: boolean
  agreementsDir?: string
}

async function shell(args: string[], given: Given = {}) {
  const stdout = sink(given.stdoutTerminal)
  const stderr = sink(given.terminal)
  const streams = {
    stdin: Object.assign(Readable.from([given.stdin ?? Buffer.alloc(0)]), { isTTY: given.stdinTerminal }),
    stdout: stdout.stream,
    stderr: stderr.stream,
  }
  const code = await runReport(args, {
    ...streams,
    agreementsDir: given.agreementsDir,
    temporaryFolder: tmpdir(),
    now: NOW,
  } as unknown as CommandShell)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

t.test('a file as CSV, in Italian', async (t) => {
  const { code, stdout, stderr } = await shell([pathOf('excel-italia.csv')])
  t.equal(code, 0)
  t.equal(stderr, 'Colonne ignorate: Matricola, Cognome e nome\nRighe lette: 6, errate: 0, avvisi: 2; a rischio: 3\n')
  // Each line without its last cell, the sentence.
  const lines = stdout.split('\r\n').map((line) => line.replace(/;(?:"[^"]*"|[^;"]*)$/, ''))
  t.strictSame(lines, [
    '\ufeffMatricola;Cognome e nome;Casella;Data scadenza;GB usati;Credito;Spazio extra;Conservazione;;;esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi',
    '1001;Rossi Mario;mario.rossi@architettitorinopec.it;30/04/2027;2,5;10,98;3 GB;;;;si rinnova;30/04/2027;10,98;0,00;15/04/2027;;',
    '1002;Verdi Anna;anna.verdi@architettitorinopec.it;01/02/2027;0,4;1234,50;2;1;;;si rinnova;01/02/2027;12,20;0,00;17/01/2027;;',
    '1003;"Neri ""Luca""";luca.neri@architettitorinopec.it;15/12/2026;0,8;;1,0;;;;credito non noto;15/12/2026;3,66;;30/11/2026;;',
    '1004;Bianchi Sara;sara.bianchi@architettitorinopec.it;28/02/2027;;0,00;0;0 GB;;;nulla da rinnovare;;;;;;',
    '1005;Gallo Piero;piero.gallo@architettitorinopec.it;20/11/2026;1,2;5,00;1;;;;scadenza passata;;;;;;La casella supera, o supererà, di 0,2 GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.',
    '1006;"Conti; Eva";eva.conti@architettitorinopec.it;30/04/2027;3,17;4,88;3;1;;;coperto in parte;30/04/2027;15,86;10,98;15/04/2027;;La casella supera, o supererà, di 2,17 GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.',
    '',
  ])
})

t.test('standard input as NDJSON, with faulty rows', async (t) => {
  const { code, stdout } = await shell(['--format', 'ndjson', '--language', 'en', '-'], {
    stdin: fixtureList('faulty.csv'),
  })
  t.equal(code, 2)
  t.match(readReport(stdout).summary, { rowsRead: 10, rowsFaulty: 8, asOf: '2026-11-22' })
})

t.test('NDJSON by name and by option, with a date and a filter', async (t) => {
  const options = ['--as-of', '2027-01-01', '--due-within', '60', '--format', 'ndjson']
  const byName = await shell([...options, pathOf('mailboxes.ndjson')])
  const byOption = await shell([...options, '--from', 'ndjson'], { stdin: fixtureList('mailboxes.ndjson') })
  t.equal(byName.stdout, byOption.stdout)
  t.match(readReport(byName.stdout).summary, { asOf: '2027-01-01', rowsRead: 6, rowsChecked: 3, rowsFiltered: 3 })
})

t.test('a list without a column of a service needs an option or a mapping', async (t) => {
  const list = 'casella;scadenza;GB extra\na@architettitorinopec.it;30/04/2027;3\n'
  const stdin = Buffer.from(list)
  const rejected = await shell(['--language', 'en'], { stdin })
  t.equal(rejected.code, 1)
  t.match(rejected.stderr, /^pec-addons: The list has no column with the gigabytes of an add-on service/)
  t.match(
    rejected.stderr,
    /\nGB extra: Unknown field\.\nWhat to do: .*\nColumns found on line 1: casella, scadenza, GB extra\n/,
  )
  const onPurpose = await shell(['--services', 'none', '--language', 'en'], { stdin })
  t.match(onPurpose, {
    code: 0,
    stderr:
      'ATTENTION, columns not understood: GB extra\nIgnored columns: GB extra\nRows read: 1, faulty: 0, warnings: 0; at risk: 0\n',
  })
  const mapped = await shell(['--column', 'GB extra:extra-space', '--format', 'ndjson'], { stdin })
  t.equal(mapped.stderr, 'Righe lette: 1, errate: 0, avvisi: 0; a rischio: 1\n')
  t.equal(readReport(mapped.stdout).rows[0].lines[0].gigabytes, 3)
})

t.test('a list without a column of a service, whatever its form: what to do, in both languages', async (t) => {
  const cells = [
    ['casella', 'scadenza', 'GB extra'],
    ['a@architettitorinopec.it', '30/04/2027', '3'],
  ]
  const lists = {
    csv: Buffer.from(cells.map((row) => row.join(';')).join('\n')),
    xlsx: workbook({ Elenco: cells }),
    ods: workbook({ Elenco: cells }, 'ods'),
  }
  for (const [form, stdin] of Object.entries(lists)) {
    for (const [language, remedy] of [
      [
        'it',
        /\nChe cosa fare: .* --column "GB extra:extra-space"; .* --services none\.\nColonne trovate alla riga 1: /,
      ],
      ['en', /\nWhat to do: .* --column "GB extra:extra-space"; .* --services none\.\nColumns found on line 1: /],
    ] as const) {
      const { code, stdout, stderr } = await shell(['--language', language], { stdin })
      t.strictSame([code, stdout], [1, ''], form)
      t.match(stderr, remedy, `${form} ${language}`)
    }
  }
})

t.test('sheets that were not read are warned of', async (t) => {
  const sheet = [
    ['casella', 'scadenza', 'spazio extra'],
    ['a@architettitorinopec.it', '30/04/2027', '3'],
  ]
  const stdin = workbook({ Gennaio: sheet, Febbraio: sheet, Marzo: sheet })
  t.match((await shell([], { stdin })).stderr, /^ATTENZIONE, fogli non letti: Febbraio, Marzo\nRighe lette: 1,/)
  t.match(
    (await shell(['--language', 'en'], { stdin, terminal: true })).stderr,
    /\nATTENTION, sheets not read +Febbraio, Marzo\n/,
  )
})

t.test('a workbook is not written to a terminal', async (t) => {
  const list = pathOf('excel-italia.csv')
  for (const [language, expected] of [
    [
      'it',
      'pec-addons: --format xlsx scrive un file, che un terminale non mostra; aggiungere ad esempio > rapporto.xlsx\n',
    ],
    ['en', 'pec-addons: --format xlsx writes a file, which a terminal cannot show; add for example > report.xlsx\n'],
  ] as const) {
    const { code, stdout, stderr } = await shell(['--format', 'xlsx', '--language', language, list], {
      stdoutTerminal: true,
    })
    t.strictSame([code, stdout, stderr], [1, '', expected])
  }
  t.equal((await shell(['--format', 'csv', list], { stdoutTerminal: true })).code, 0)
})

t.test('what a list has twice, and its totals, are in the table of a terminal', async (t) => {
  const row = 'a@architettitorinopec.it;30/04/2027;'
  const stdin = Buffer.from(`casella;scadenza;spazio extra;GB altro\n${row}3;\n${row}3;\n${row}4;\nTotale;;10;\n`)
  const { stderr } = await shell([], { stdin, terminal: true })
  for (const line of [
    /Righe lette +3\n/,
    /^ {2}errate +1\n {4}in contraddizione +1\n {2}ripetute +1$/m,
    /^Righe di totali saltate +1\nATTENZIONE, colonne non capite +GB altro\nColonne ignorate +GB altro\n/m,
    /Righe lette: 3, errate: 1, avvisi: 1; a rischio: 1\n$/,
  ]) {
    t.match(stderr, line)
  }
})

const PROGRESS = { it: '6 righe scritte', en: '6 rows written' }
const COUNTS = {
  it: 'Righe lette: 6, errate: 0, avvisi: 2; a rischio: 3\n',
  en: 'Rows read: 6, faulty: 0, warnings: 2; at risk: 3\n',
}
const TABLES = {
  it: `Righe lette                          6
  verificate                         6
  escluse dal filtro                 0
  errate                             0
    rinnovate                        2
    coperte in parte                 1
    disattivate                      0
    credito ignoto                   1
    nulla da rinnovare               1
    scadenza passata                 1
Totale dovuto                        42,70 euro
  2026-12 (1)                        3,66 euro
  2027-02 (1)                        12,20 euro
  2027-04 (2)                        26,84 euro
Totale da caricare                   10,98 euro
Caselle con spazio a rischio         2
Caselle con scadenza da controllare  0
Colonne ignorate                     Matricola, Cognome e nome
`,
  en: `Rows read                          6
  checked                          6
  filtered out                     0
  faulty                           0
    renewed                        2
    partly covered                 1
    deactivated                    0
    credit unknown                 1
    nothing to renew               1
    expiry passed                  1
Total due                          EUR 42.70
  2026-12 (1)                      EUR 3.66
  2027-02 (1)                      EUR 12.20
  2027-04 (2)                      EUR 26.84
Total to load                      EUR 10.98
Mailboxes with space at risk       2
Mailboxes with an expiry to check  0
Ignored columns                    Matricola, Cognome e nome
`,
}

t.test('on a terminal it shows its progress, then the summary as a table', async (t) => {
  for (const language of ['it', 'en'] as const) {
    const { stderr } = await shell(['--language', language, pathOf('excel-italia.csv')], { terminal: true })
    const shown = stderr.split('\r\x1b[K')
    t.equal(shown[0], '')
    // How often the progress is shown depends on how long the report takes.
    t.strictSame([...new Set(shown.slice(1, -1))], [PROGRESS[language]])
    t.equal(shown.at(-1), TABLES[language] + COUNTS[language])
  }
  const many = `casella;scadenza;spazio extra\n${'a@architettitorinopec.it;1/1/2027\n'.repeat(3000)}`
  t.match(
    (await shell([], { stdin: Buffer.from(many), terminal: true })).stderr,
    /\nRighe lette: 3000, errate: 0, avvisi: 2999; a rischio: 0\n$/,
  )
})

t.test('if the report goes to the terminal too, no progress is shown among its rows', async (t) => {
  const written: string[] = []
  const stream = () =>
    Object.assign(new Writable({ write: (chunk, _encoding, done) => done(void written.push(String(chunk))) }), {
      isTTY: true,
    })
  const streams = { stdin: Readable.from([fixtureList('excel-italia.csv')]), stdout: stream(), stderr: stream() }
  const given = { ...streams, temporaryFolder: tmpdir(), now: NOW } as unknown as CommandShell
  t.equal(await runReport(['--format', 'ndjson'], given), 0)
  t.strictSame(written.splice(-2), [TABLES.it, COUNTS.it])
  t.match(readReport(written.join('')).summary, { rowsRead: 6 })
})

t.test('a workbook, by name or from standard input', async (t) => {
  const byName = await shell(['--format', 'ndjson', pathOf('secretariat.ods')])
  const piped = await shell(['--format', 'ndjson'], { stdin: fixtureList('secretariat.ods') })
  t.equal(byName.code, 2)
  t.equal(byName.stdout, piped.stdout)
  t.match(readReport(byName.stdout).summary, { rowsRead: 5, rowsFaulty: 1, encoding: undefined })
  const old = await shell(['--language', 'en', pathOf('excel-97.xls')])
  t.equal(old.code, 1)
  t.match(old.stderr, /excel-97\.xls: Unreadable workbook: The file is of an Excel before 2007 .* Save As “CSV UTF-8”/)
})

t.test('the last line counts the mailboxes whose add-ons are lost or may be, as the page does', async (t) => {
  const rows = [
    ['deactivated', '30/04/2027;3;0,00'],
    ['partly-covered', '30/04/2027;3;5,00'],
    ['credit-unknown', '30/04/2027;3;'],
    ['expiry-passed', '20/11/2026;3;50,00'],
    ['renewed', '30/04/2027;3;50,00'],
    ['nothing-to-renew', '30/04/2027;;50,00'],
  ] as const
  for (const [outcome, row] of rows) {
    const conservation = outcome === 'partly-covered' ? 1 : ''
    const stdin = `casella;scadenza;spazio extra;credito;conservazione\na@architettitorinopec.it;${row};${conservation}\n`
    const { stderr, stdout } = await shell([], { stdin: Buffer.from(stdin) })
    t.match(stdout, `;${outcomeWord(outcome, 'it')};`)
    const atRisk = outcome === 'renewed' || outcome === 'nothing-to-renew' ? 0 : 1
    t.equal(stderr, `Righe lette: 1, errate: 0, avvisi: 0; a rischio: ${atRisk}\n`, outcome)
  }
})

t.test('the report as a workbook', async (t) => {
  const { code, stdout } = await run('src/cli.ts', ['report', '--format', 'xlsx', pathOf('excel-italia.csv')])
  t.equal(code, 0)
  // Each file of a zip begins so, and its end is this.
  t.ok(stdout.startsWith('PK\x03\x04'))
  t.match(stdout, 'PK\x05\x06')
})

t.test('the summary alone, in JSON', async (t) => {
  const { code, stdout, stderr } = await shell(['--format', 'summary', '--language', 'en', pathOf('faulty.csv')])
  t.equal(code, 2)
  t.match(stdout, /^\{.*\}\n$/)
  const { summary } = readReport((await shell(['--format', 'ndjson', pathOf('faulty.csv')])).stdout)
  t.strictSame(JSON.parse(stdout), summary)
  t.equal(stderr, 'Ignored columns: altro\nRows read: 10, faulty: 8, warnings: 0; at risk: 2\n')
})

t.test('a header that lacks a column is explained, each column on a line of its own', async (t) => {
  const { code, stderr } = await shell(['--language', 'en'], { stdin: Buffer.from('a;b\n1;2\n') })
  t.equal(code, 1)
  const lines = stderr.trim().split('\n').slice(1)
  t.strictSame(lines.slice(0, 5), [
    'address: This is required and missing.',
    'expiresOn: This is required and missing.',
    'What to do: say what a column is, for example --column "PEC socio:address".',
    'Columns found on line 1: a, b',
    'Names that are understood:',
  ])
  t.match(lines[5], /^ {2}address: casella, casella pec, /)
  t.match((await shell([], { stdin: Buffer.from('a;b\n1;2\n') })).stderr, /\nColonne trovate alla riga 1: a, b\n/)
})

t.test('without a report it says why', async (t) => {
  const cases = [
    {
      args: [],
      stdin: fixtureList('utf-16.csv').subarray(2),
      expect: /: Intestazione dell'elenco non utilizzabile: Il testo non è in UTF-8\. .*\n$/,
    },
    { args: ['--language', 'en'], expect: /^pec-addons: The list contains no mailbox.*\n$/ },
    { args: ['nowhere.csv'], expect: /^pec-addons: nowhere\.csv: il file non esiste\n$/ },
    { args: ['--language=en', 'nowhere.csv'], expect: /^pec-addons: nowhere\.csv: no such file\n$/ },
    { args: [`${pathOf('tab.txt')}/a.csv`], expect: /a\.csv: il file non esiste\n$/ },
    { args: ['--language=en', pathOf('')], expect: /lists\/: this is a folder, not a file\n$/ },
    // npm takes options before `--` for its own, and hands over what is left of them.
    {
      args: ['a.csv', 'summary'],
      expect: /: più di un elenco; se si intendevano opzioni, manca «--»: npm run report -- /,
    },
    {
      args: ['a.csv', 'b.csv', '--language=en'],
      expect: /: more than one list; if options were meant, “--” is missing: /,
    },
    { args: ['--as-of', '31/04/2027'], expect: /--as-of: serve una data, come 2027-04-30 o 30\/04\/2027\n/ },
    { args: ['--as-of', '31/04/2027', '--language', 'en'], expect: /--as-of: needs a date, like 2027-04-30 or 30\// },
    ...['soon', '36501', '99999', '-1', '1.5', '', '007'].map((days) => ({
      args: [`--due-within=${days}`],
      expect: /--due-within: serve un numero di giorni da 0 a 36500\n/,
    })),
    { args: ['--services', 'all'], expect: /--services: uno tra none\n/ },
    { args: ['--column', 'GB extra:giga'], expect: /--column: serve NOME:CAMPO, .*: GB extra:giga\n/ },
    {
      args: ['--column', 'a:x', '--column', 'b:y', '--language=en'],
      expect: /--column: needs NAME:FIELD, .*: a:x, b:y\n/,
    },
    { args: ['--due-within=x', '--language=en'], expect: /--due-within: needs a number of days from 0 to 36500\n/ },
    { args: ['--format', 'pdf'], expect: /--format: uno tra csv, ndjson, summary, xlsx\n/ },
    { args: ['--format', 'pdf', '--language', 'en'], expect: /--format: one of csv, ndjson, summary, xlsx\n/ },
    { args: ['--language', 'de'], expect: /--language: uno tra it, en\n/ },
    { args: ['--frmat', 'csv'], expect: /^pec-addons: --frmat: opzione sconosciuta; --help elenca le opzioni\n$/ },
    { args: ['-x', '--language=en'], expect: /^pec-addons: -x: unknown option; --help lists the options\n$/ },
    { args: ['--format'], expect: /^pec-addons: --format: manca il valore; --help elenca le opzioni\n$/ },
    { args: ['--format', '--from', 'csv'], expect: /: --format: manca il valore/ },
    { args: ['--language=en', '--help=no'], expect: /^pec-addons: --help: takes no value\n$/ },
    { args: [], agreementsDir: '/nowhere', expect: /Cannot be read/ },
  ]
  for (const { args, expect, agreementsDir, stdin } of cases) {
    const { code, stdout, stderr } = await shell(args, { agreementsDir, stdin })
    t.equal(code, 1, args.join(' '))
    t.equal(stdout, '')
    t.match(stderr, expect)
  }
  for (const option of ['--help', '-h']) {
    const help = await shell([option])
    t.equal(help.code, 0)
    t.match(help.stdout, 'npm run report -- [opzioni] [elenco]')
    t.match((await shell([option, '--language', 'en'])).stdout, 'npm run report -- [options] [list]')
  }
  t.equal((await shell(['--due-within', '36500', pathOf('tab.txt')])).code, 0)
})

t.test('at a terminal without a file it says what it waits for', async (t) => {
  const stdin = fixtureList('excel-italia.csv')
  const waiting = "Lettura dell'elenco dallo standard input; terminare con Ctrl-D\n"
  t.equal((await shell([], { stdin, stdinTerminal: true })).stderr.startsWith(waiting), true)
  t.match((await shell(['--language=en'], { stdin, stdinTerminal: true })).stderr, /^Reading the list from standard/)
  t.notMatch((await shell([pathOf('excel-italia.csv')], { stdinTerminal: true })).stderr, 'standard input')
})

t.test('the date may be written as in a list', async (t) => {
  const { code, stdout } = await shell(['--as-of', '30/4/2027', '--format', 'summary', pathOf('tab.txt')])
  t.equal(code, 0)
  t.match(JSON.parse(stdout), { asOf: '2027-04-30' })
})

t.test('as a command, with the agreements of the folder', async (t) => {
  const { code, stdout } = await run('src/cli.ts', ['report', '--format', 'ndjson', pathOf('several-orders.csv')], {
    AGREEMENTS_DIR: FIXTURE_AGREEMENTS,
  })
  t.equal(code, 2)
  t.match(readReport(stdout).summary, { rowsRead: 4, rowsChecked: 3, rowsFaulty: 1 })
})

t.test('a report that cannot be written is a failure; one that is not read to its end is not', async (t) => {
  const list = pathOf('excel-italia.csv')
  // A file that is open for reading cannot be written, on any system; neither can a full disk.
  const readOnly = openSync(list, 'r')
  t.teardown(() => closeSync(readOnly))
  for (const argument of [list, '--help']) {
    const child = spawn(process.execPath, ['src/cli.ts', 'report', argument], {
      cwd: ROOT,
      stdio: ['ignore', readOnly, 'pipe'],
    })
    const [message, [code]] = await Promise.all([text(child.stderr as Readable), once(child, 'close')])
    t.equal(code, 1, argument)
    t.match(message, /^pec-addons: .+\n$/)
  }
  const child = spawn(process.execPath, ['src/cli.ts', 'report', '-'], { cwd: ROOT })
  child.stdout.destroy()
  child.stdin
    .on('error', () => {})
    .end(`casella;scadenza;spazio extra\n${'a@architettitorinopec.it;1/1/2027\n'.repeat(100_000)}`)
  const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  t.equal(code, 0)
  t.equal(message, '')
})
