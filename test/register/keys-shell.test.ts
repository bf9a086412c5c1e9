import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { runBackup } from '../../src/register/backup-shell.ts'
import { verifyKey } from '../../src/register/keys.ts'
import { runKeys } from '../../src/register/keys-shell.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { openAtStart } from '../../src/register/start.ts'
import { fixtureAgreements, NOW } from '../support/app.ts'
import { run } from '../support/command.ts'
import { linesOf } from '../support/log.ts'
import { temporaryFolder } from '../support/stores.ts'

/** What a command writes, and where it writes. */
function output() {
  const written = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof written): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk
        done()
      },
    })
  return { written, streams: { stdout: sink('stdout'), stderr: sink('stderr') } }
}

/** Runs `npm run keys` in this process. */
async function keys(register: Register, ...args: string[]) {
  const { written, streams } = output()
  const code = await runKeys(args, { ...streams, register, agreements: fixtureAgreements(), now: NOW })
  return { code, ...written }
}

function inMemory(t: Test): Register {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  return register
}

const CREATE = ['create', '--name', 'Segreteria', '--scopes', 'write, read']

t.test('a key is created, listed and revoked', async (t) => {
  const register = inMemory(t as Test)
  const made = await keys(register, ...CREATE, '--agreement', 'architetti-torino')
  t.equal(made.code, 0)
  t.match(made.stdout, /^pec_[A-Za-z0-9]{8}_[A-Za-z0-9]{32}\n$/, 'the key alone')
  t.equal(made.stderr, 'Keep it: it is not shown again. It is for architetti-torino: read, write.\n')
  const key = made.stdout.trim()
  const id = key.slice(4, 12)
  const verified = await register.read((db) => verifyKey(db, key))
  t.strictSame(verified, {
    id,
    name: 'Segreteria',
    agreement: 'architetti-torino',
    scopes: ['read', 'write'],
    createdAt: '2026-11-22T11:00:00.000Z',
  })
  const forAll = await keys(register, 'create', '--name', ' Gestore ', '--scopes', 'remind')
  t.match(forAll.stderr, /for all agreements: remind\.\n$/)

  t.strictSame(await keys(register, 'revoke', key), { code: 0, stdout: `${id} revoked\n`, stderr: '' })
  const other = forAll.stdout.slice(4, 12)
  const { stdout } = await keys(register, 'list')
  const created = 'created 2026-11-22T11:00:00.000Z'
  t.strictSame(
    stdout.trim().split('\n').sort(),
    [
      `${id}\tSegreteria\tarchitetti-torino\tread,write\t${created}\trevoked 2026-11-22T11:00:00.000Z`,
      `${other}\tGestore\tall agreements\tremind\t${created}\tin use`,
    ].sort(),
  )
  t.notMatch(stdout, key.slice(13))
  t.strictSame(await keys(register, 'revoke', id), {
    code: 1,
    stdout: '',
    stderr: `pec-addons: there is no key "${id}" to revoke\n`,
  })
  t.equal((await keys(register, 'revoke', other)).code, 0, 'by its public part')
})

t.test('help, and what the command does not understand', async (t) => {
  const register = inMemory(t as Test)
  for (const args of [[], ['--help'], ['-h'], ['create', '--help']]) {
    const { code, stdout } = await keys(register, ...args)
    t.equal(code, 0)
    t.match(stdout, /^Keys of the register/)
  }
  const wrong: readonly [args: string[], message: RegExp][] = [
    [['make'], /expected create, list, or revoke KEY/],
    [['create', 'x'], /expected create, list/],
    [['list', 'x'], /expected create, list/],
    [['revoke'], /expected create, list/],
    [['list', '--colour'], /--colour/],
    [['create', '--scopes', 'read'], /--name: 1 to 100 characters/],
    [['create', '--name', ' ', '--scopes', 'read'], /--name/],
    [['create', '--name', 'x'.repeat(101), '--scopes', 'read'], /--name/],
    [['create', '--name', 'x'], /--scopes: one or more of read, write, remind/],
    [['create', '--name', 'x', '--scopes', 'read,admin'], /--scopes/],
    [
      [...CREATE, '--agreement', 'nowhere'],
      /--agreement: there is no agreement "nowhere"; there are architetti-torino/,
    ],
  ]
  for (const [args, message] of wrong) {
    const { code, stdout, stderr } = await keys(register, ...args)
    t.strictSame([code, stdout], [1, ''], args.join(' '))
    t.match(stderr, message)
    t.match(stderr, /^pec-addons: .*\n$/)
  }
  t.equal((await keys(register, 'list')).stdout, '', 'no key was made')
})

t.test('a backup is written once, to a new file', async (t) => {
  const folder = temporaryFolder(t as Test)
  const register = createRegister(`sqlite:${join(folder, 'register.sqlite')}`)
  t.teardown(() => register.close())
  const backup = async (...args: string[]) => {
    const { written, streams } = output()
    return { code: await runBackup(args, { ...streams, register }), ...written }
  }
  const file = join(folder, 'copy.sqlite')
  t.strictSame(await backup(file), { code: 0, stdout: `${file} written\n`, stderr: '' })
  t.equal(statSync(file).mode & 0o777, 0o600, 'it holds personal data')
  const again = await backup(file)
  t.strictSame(again, {
    code: 1,
    stdout: '',
    stderr: `pec-addons: ${file} exists already; a backup never replaces a file\n`,
  })
  t.match(await backup('--help'), { code: 0, stdout: /^Copies the register/, stderr: '' })
  t.match(await backup('-h'), { code: 0 })
  for (const args of [[], [file, file], ['--to']]) {
    t.match(await backup(...args), { code: 1, stdout: '', stderr: /^Copies the register/ }, args.join(' '))
  }
})

t.test('a backup that fails leaves no file', async (t) => {
  const folder = temporaryFolder(t as Test)
  const register = createRegister(`sqlite:${join(folder, 'register.sqlite')}`)
  t.teardown(() => register.close())
  await keys(register, ...CREATE)
  rmSync(join(folder, 'register.sqlite'))
  const { written, streams } = output()
  const file = join(folder, 'copy.sqlite')
  t.equal(await runBackup([file], { ...streams, register }), 1)
  t.match(written.stderr, /^pec-addons: register unavailable: the file was removed/)
  t.notOk(existsSync(file))
})

t.test('the start of the service says how to make the first key, and goes on without a register', async (t) => {
  const register = inMemory(t as Test)
  const { stream, lines } = linesOf()
  const logger = pino({}, stream)
  await openAtStart(register, logger)
  await keys(register, ...CREATE)
  await openAtStart(register, logger)
  await openAtStart(createRegister(`sqlite:${temporaryFolder(t as Test)}`), logger)
  t.match(lines(), [
    { msg: 'register open', store: 'sqlite', keys: 0, firstKey: /^npm run -s keys -- create/ },
    { msg: 'register open', keys: 1, firstKey: undefined },
    { level: 50, msg: 'the service goes on without its register' },
  ])
})

t.test('the commands, as processes', async (t) => {
  const folder = temporaryFolder(t as Test)
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'data', 'register.sqlite')}` }
  const made = await run('src/cli.ts', ['keys', ...CREATE], environment)
  t.match(made, { code: 0, stdout: /^pec_\w{8}_\w{32}\n$/, stderr: /^Keep it/ })
  const listed = await run('src/cli.ts', ['keys', 'list'], environment)
  t.match(listed, { code: 0, stdout: new RegExp(`^${made.stdout.slice(4, 12)}\tSegreteria\tall agreements`) })
  const file = join(folder, 'copy.sqlite')
  t.match(await run('src/cli.ts', ['backup', file], environment), { code: 0 })
  t.match(readFileSync(file).subarray(0, 15).toString(), 'SQLite format 3')
  const off = { code: 1, stdout: '', stderr: 'pec-addons: there is no register: DATABASE_URL is off\n' }
  t.strictSame(await run('src/cli.ts', ['keys', 'list'], { DATABASE_URL: 'off' }), off)
  const unusable = await run('src/cli.ts', ['keys', 'list'], { DATABASE_URL: `sqlite:${folder}` })
  t.match(unusable, { code: 1, stdout: '', stderr: /^pec-addons: register unavailable: the file cannot be opened\n/ })
})
