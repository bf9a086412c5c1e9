import { Writable } from 'node:stream'
import t from 'tap'
import committed from '../../docs/agreement.schema.json' with { type: 'json' }
import { runAgreements } from '../../src/agreements/shell.ts'
import { FIXTURE_AGREEMENTS } from '../support/agreements.ts'
import { run } from '../support/command.ts'

/** The agreements of the tests, as the command reports them. */
const OK = `OK: ingegneri-cni: Consiglio Nazionale degli Ingegneri; ingpec.eu; prices from 2021-01-01
OK: ordine-di-prova: Ordine di Prova; pec.prova.example, pec.esempio.example; prices from 2020-01-01 through 2028-12-31
`

/** Runs the command in this process. */
function agreements(...args: string[]) {
  const written = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof written): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk
        done()
      },
    })
  const code = runAgreements(args, {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    now: Date.parse('2026-11-22T11:00:00Z'),
  })
  return { code, ...written }
}

t.test('a folder without faults is OK, with what tells its agreements from others', async (t) => {
  t.strictSame(agreements('check', FIXTURE_AGREEMENTS), {
    code: 0,
    stdout: OK,
    stderr: '',
  })
})

t.test('what is replaced and what is passed over is reported', async (t) => {
  const { default: shipped } = await import('../../src/agreements/architetti-torino.json', { with: { type: 'json' } })
  const folder = t.testdir({
    'a.json': JSON.stringify(shipped),
    'ingegneri.JSON': '{',
    'ingegneri.json.txt': '',
    old: {},
  })
  t.strictSame(agreements('check', folder), {
    code: 0,
    stdout:
      'OK: architetti-torino: Ordine Architetti Torino; architettitorinopec.it; prices from 2018-05-17\narchitetti-torino replaces the agreement that is shipped\n',
    stderr:
      'pec-addons: Passed over, because only files named *.json are read: ingegneri.JSON, ingegneri.json.txt, old\n',
  })
})

t.test('warnings: no prices for today, and what was copied from another Order', async (t) => {
  const { default: shipped } = await import('../../src/agreements/architetti-torino.json', { with: { type: 'json' } })
  const { purchase, priceLists } = shipped
  const copy = { ...shipped, id: 'medici', domains: ['medici.example'] }
  const folder = t.testdir({
    'medici.json': JSON.stringify(copy),
    'notai.json': JSON.stringify({
      ...shipped,
      id: 'notai',
      domains: ['notai.example'],
      sponsor: { name: 'Notai', shortName: 'N' },
      purchase: { steps: purchase.steps },
      sources: [{ url: 'https://notai.example' }],
      priceLists: [{ ...priceLists[0], validThrough: '2020-12-31' }],
    }),
  })
  t.strictSame(agreements('check', folder), {
    code: 0,
    stdout: [
      'OK: medici: Ordine Architetti Torino; medici.example; prices from 2018-05-17\n',
      'OK: notai: Notai; notai.example; prices from 2018-05-17 through 2020-12-31\n',
    ].join(''),
    stderr: [
      'pec-addons: Warning: medici: As in architetti-torino: sponsor.name, purchase.guideUrl, sources. Change what was copied from another Order.\n',
      'pec-addons: Warning: notai: No price list is in force today (2026-11-22): no question about today can be answered.\n',
    ].join(''),
  })
})

t.test('every fault of every file, each on a line of its own', async (t) => {
  const folder = t.testdir({ 'a.json': '{\n  "id": "a",\n}', 'b.json': '[]', 'c.txt': '' })
  t.strictSame(agreements('check', folder), {
    code: 1,
    stdout: '',
    stderr: [
      'pec-addons: Passed over, because only files named *.json are read: c.txt\n',
      `pec-addons: ${folder}/a.json: (whole file): Not readable as JSON: line 3, column 1: property name expected\n`,
      `pec-addons: ${folder}/b.json: (whole file): Needs to be an object.\n`,
    ].join(''),
  })
})

t.test('a folder without agreements is a fault, as is one that cannot be read', async (t) => {
  const folder = t.testdir({ 'ingegneri.JSON': '{}' })
  t.strictSame(agreements('check', folder), {
    code: 1,
    stdout: '',
    stderr: `pec-addons: Passed over, because only files named *.json are read: ingegneri.JSON\npec-addons: FOLDER: ${folder}: No file is named *.json\n`,
  })
  const { code, stdout, stderr } = agreements('check', `${folder}/nope`)
  t.strictSame([code, stdout], [1, ''])
  t.match(stderr, `pec-addons: FOLDER: ${folder}/nope: Cannot be read: ENOENT`)
})

t.test('the schema, the help, and what is neither', async (t) => {
  const schema = agreements('schema')
  t.equal(schema.code, 0)
  t.strictSame(JSON.parse(schema.stdout), committed)
  for (const option of ['--help', '-h']) {
    const { code, stdout, stderr } = agreements(option)
    t.strictSame([code, stderr], [0, ''])
    t.match(stdout, 'npm run agreements -- check FOLDER')
  }
  for (const args of [[], ['check'], ['check', 'a', 'b'], ['schema', 'a'], ['test', 'a'], ['check', '--colour']]) {
    const { code, stdout, stderr } = agreements(...args)
    t.strictSame([code, stdout], [1, ''], args.join(' '))
    t.match(stderr, /^pec-addons: .+\n$/, args.join(' '))
  }
})

t.test('as a command', async (t) => {
  t.strictSame(await run('src/cli.ts', ['agreements', 'check', FIXTURE_AGREEMENTS]), {
    code: 0,
    stdout: OK,
    stderr: '',
  })
  t.match(await run('src/cli.ts', ['agreements', 'check', '/nope']), { code: 1, stdout: '', stderr: /ENOENT/ })
  t.strictSame(await run('src/cli.ts', ['agreement']), {
    code: 1,
    stdout: '',
    stderr:
      'pec-addons: unknown command "agreement"; the commands are: report, agreements, keys, feeds, import, sync:aruba, reminders, backup\n',
  })
})
