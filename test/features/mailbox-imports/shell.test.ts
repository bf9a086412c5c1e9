import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import t, { type Test } from 'tap'
import { type ImportShell, runImport } from '../../../src/features/mailbox-imports/shell.ts'
import { CLEAR } from '../../../src/lists/shell/progress.ts'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { FIXTURE_AGREEMENTS, NOW } from '../../support/app.ts'
import { run } from '../../support/command.ts'
import { recordWith } from '../../support/records.ts'
import { sink } from '../../support/sink.ts'
import { temporaryFolder } from '../../support/stores.ts'

interface Given {
  readonly stdin?: string
  readonly terminal?: boolean
  readonly agreementsDir?: string
}

const HEAD = 'casella;scadenza;spazio extra;tel\n'
const ROW = 'anna@architettitorinopec.it;30/04/2027;2;1\n'

/** A register with some mailboxes, and the command on it. */
async function shellOn(t: Test, addresses: readonly string[] = []) {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  const records = addresses.map((id) => recordWith({ id, address: `${id}@architettitorinopec.it` }))
  await register.write((db) => saveMailboxes(db, records))
  const command = async (args: string[], { stdin = HEAD + ROW, terminal = false, agreementsDir }: Given = {}) => {
    const stdout = sink(terminal)
    const stderr = sink(terminal)
    const input = Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: terminal })
    const streams = { stdin: input, stdout: stdout.stream, stderr: stderr.stream }
    const shell = { ...streams, register, agreementsDir, temporaryFolder: tmpdir(), now: NOW }
    const code = await runImport(args, shell as unknown as ImportShell)
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  }
  const all = () => register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 100))
  return { command, all }
}

t.test('a list is imported, and a table says what became of it', async (t) => {
  const { command, all } = await shellOn(t as never)
  const dry = await command(['--dry-run', '--language', 'en'])
  t.strictSame(dry, {
    code: 0,
    stderr: '',
    stdout: `Rows read                  1
  added                    1
  changed                  0
  unchanged                0
  older than the register  0
  of other domains         0
  faulty                   0
Mailboxes removed          0
Columns not kept           tel
Dry run: nothing was changed.
`,
  })
  t.strictSame(await all(), [])
  const { code, stdout } = await command(['--as-of', '21/11/2026'])
  t.equal(code, 0)
  t.match(stdout, /^Righe lette +1\n {2}aggiunte +1\n[\s\S]*\nColonne non tenute +tel\nImportazione conclusa\.\n$/)
  t.match(await all(), [{ readOn: '2026-11-21' }])
})

t.test('faulty rows, warnings and totals; a terminal shows the progress', async (t) => {
  const { command } = await shellOn(t as never)
  const faulty = Array.from({ length: 1001 }, (_, row) => `m${row}@architettitorinopec.it;;1;\n`).join('')
  const stdin = `${HEAD}"open\n${ROW.replace('2027', '2028')}Totale;;3;\n${faulty}`
  const { code, stdout, stderr } = await command(['--language', 'en'], { stdin, terminal: true })
  t.equal(code, 2)
  t.match(stderr, 'Reading the list from standard input')
  t.match(stderr, `${CLEAR}250 rows read`)
  t.match(stderr, /Line 2: Not written correctly/)
  t.match(stderr, 'Line 5: scadenza: This is required and missing.')
  t.match(stderr, '… and 2 more faulty rows\nLine 3: The expiry is later than expected')
  t.match(stdout, /Rows of totals passed over +1\n/)
  const italian = await command(['--language', 'it'], { stdin, terminal: true })
  t.match(italian.stderr, /righe lette[\s\S]*… e altre 2 righe errate/)
})

t.test('a dry run says what would change, of the first hundred mailboxes', async (t) => {
  const ids = Array.from({ length: 101 }, (_, index) => `m${index}`)
  const { command } = await shellOn(t as never, ids)
  const stdin = HEAD + ids.map((id) => `${id}@architettitorinopec.it;30/04/2027;1;\n`).join('')
  const { stdout } = await command(['--dry-run', '--language', 'en'], { stdin })
  t.match(stdout, /^Would change \(the first 100\):\n {2}m0@architettitorinopec\.it: \S/)
  t.equal(stdout.split('→ ').length > 100 && stdout.match(/@architettitorinopec\.it: /g)?.length, 100)
  t.notMatch((await command([], { stdin })).stdout, /Cambierebbe/)
})

t.test('a replacement', async (t) => {
  const { command, all } = await shellOn(t as never, ['a', 'b', 'c'])
  const held = await command(['--mode', 'replace', '--language', 'en'])
  t.equal(held.code, 1)
  t.match(
    held.stdout,
    /Mailboxes removed +3\nColumns not kept[^\n]+\nMailboxes removed, the first 100 +a@\S+, b@\S+, c@\S+\n/,
  )
  t.match(held.stderr, /would remove 3 mailboxes.*repeat with --remove-at-most 3\n$/)
  t.match((await command(['--mode', 'replace'])).stderr, /toglierebbe 3 caselle/)
  for (const [language, text] of [
    ['en', /the list has faulty rows \(1\)/],
    ['it', /l'elenco ha righe errate \(1\)/],
  ] as const) {
    const stdin = `${HEAD}a@architettitorinopec.it;;;\n`
    const faulty = await command(['--mode', 'replace', '--language', language], { stdin })
    t.match(faulty, { code: 1, stderr: text })
  }
  t.equal((await all()).length, 3)
  t.match(await command(['--mode', 'replace', '--remove-at-most', '3']), { code: 0 })
  t.match(await all(), [{ address: 'anna@architettitorinopec.it' }])
})

t.test('nothing is imported, and it says why', async (t) => {
  const { command, all } = await shellOn(t as never)
  const cases: [args: string[], expect: RegExp, given?: Given][] = [
    [['--agreement', 'x'], /--agreement: indicare una convenzione tra architetti-torino\n/],
    [[], /--agreement: indicare una convenzione tra .*ordine-di-prova/, { agreementsDir: FIXTURE_AGREEMENTS }],
    [['--agreement', 'x', '--language', 'en'], /--agreement: state one of the agreements architetti-torino\n/],
    [['--as-of', '2026-11-23'], /la data dell'elenco non può essere dopo oggi, 2026-11-22/],
    [['--as-of', '2026-11-23', '--language=en'], /cannot be after today, 2026-11-22/],
    [['--as-of', 'ieri'], /--as-of: serve una data/],
    [['--mode', 'empty'], /--mode: uno tra merge, replace/],
    [['--remove-at-most', '-1'], /--remove-at-most: manca il valore/],
    [['--remove-at-most=x', '--language=en'], /--remove-at-most: needs a number of mailboxes from 0 to 100000000/],
    [['--dry-run=yes'], /--dry-run: non prende un valore/],
    [['a.csv', 'b.csv'], /più di un elenco.*npm run import -- --dry-run elenco\.csv/],
    [['--column', 'a:b'], /--column: serve NOME:CAMPO/],
    [['nowhere.csv'], /nowhere\.csv: il file non esiste/],
    [[], /L'elenco non contiene alcuna casella/, { stdin: HEAD }],
    [[], /Cannot be read/, { agreementsDir: '/nowhere' }],
  ]
  for (const [args, expect, given] of cases) {
    const { code, stdout, stderr } = await command(args, given)
    t.match({ code, stdout, stderr }, { code: 1, stdout: '', stderr: expect }, args.join(' '))
  }
  t.strictSame(await all(), [])
  const byName = await command(['--agreement', 'architetti-torino', '--column', 'tel:ignore'])
  t.equal(byName.code, 0)
})

t.test('a register that cannot be used', async (t) => {
  const folder = temporaryFolder(t as never)
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, 'a file where the folder should be')
  const environment = { DATABASE_URL: `sqlite:${join(blocked, 'register.sqlite')}` }
  const result = await run('src/cli.ts', ['import', 'src/page/web/report/elenco-caselle-esempio.csv'], environment)
  t.match(result, { code: 1, stdout: '', stderr: /^pec-addons: register unavailable: / })
  const register = createRegister(environment.DATABASE_URL)
  t.teardown(() => register.close())
  const stderr = sink(false)
  const streams = { stdin: Readable.from([Buffer.from(HEAD + ROW)]), stdout: sink(false).stream, stderr: stderr.stream }
  const shell = { ...streams, register, agreementsDir: undefined, temporaryFolder: tmpdir(), now: NOW }
  t.equal(await runImport([], shell as unknown as ImportShell), 1)
  t.match(stderr.text(), /^pec-addons: register unavailable: /)
})

t.test('what it writes with --help', async (t) => {
  const { command } = await shellOn(t as never)
  t.match(await command(['--help']), { code: 0, stdout: /^npm run import -- \[opzioni\]/ })
  t.match(await command(['-h', '--language', 'en']), { code: 0, stdout: /^npm run import -- \[options\]/ })
})

t.test('the command as a process, with the register of the service', async (t) => {
  const environment = { DATABASE_URL: `sqlite:${join(temporaryFolder(t as never), 'register.sqlite')}` }
  const sample = 'src/page/web/report/elenco-caselle-esempio.csv'
  const first = await run('src/cli.ts', ['import', sample], environment)
  const again = await run('src/cli.ts', ['import', sample, '--language', 'en'], environment)
  t.equal(first.code, again.code)
  t.match(again.stdout, /added +0\n {2}changed +0\n/)
  t.match(await run('src/cli.ts', ['import', sample], { DATABASE_URL: 'off' }), { code: 1, stderr: /no register/ })
})
