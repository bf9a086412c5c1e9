import { join } from 'node:path'
import { Writable } from 'node:stream'
import t, { type Test } from 'tap'
import { feedOfToken } from '../../src/register/feeds.ts'
import { runFeeds } from '../../src/register/feeds-shell.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { fixtureAgreements, NOW } from '../support/app.ts'
import { run } from '../support/command.ts'
import { emptyStore, STORES, temporaryFolder } from '../support/stores.ts'

/** Runs `npm run feeds` in this process. */
async function feeds(register: Register, args: string[], publicUrl?: string) {
  const written = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof written): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk
        done()
      },
    })
  const streams = { stdout: sink('stdout'), stderr: sink('stderr') }
  const code = await runFeeds(args, { ...streams, register, agreements: fixtureAgreements(), publicUrl, now: NOW })
  return { code, ...written }
}

const CREATE = ['create', '--agreement', 'architetti-torino', '--name', 'Segreteria']
const CREATED = 'created 2026-11-22T11:00:00.000Z'

for (const kind of STORES) {
  t.test(`${kind}: a feed is created, listed and revoked`, async (t) => {
    const register = createRegister(await emptyStore(t as Test, kind))
    t.teardown(() => register.close())
    const made = await feeds(register, CREATE)
    t.equal(made.code, 0)
    t.match(made.stdout, /^[A-Za-z0-9]{40}\n$/, 'the token alone')
    t.match(made.stderr, /^Keep it: it is not shown again, and who has it sees the mailboxes of architetti-torino\.\n$/)
    const token = made.stdout.trim()
    const id = token.slice(0, 8)
    const feed = { id, agreement: 'architetti-torino', name: 'Segreteria', language: 'it' }
    const known = { ...feed, createdAt: '2026-11-22T11:00:00.000Z' }
    t.strictSame(await register.read((db) => feedOfToken(db, token)), known)
    for (const wrong of [`${id}${'x'.repeat(32)}`, `${'x'.repeat(8)}${token.slice(8)}`, `${token}x`, id, '']) {
      t.equal(await register.read((db) => feedOfToken(db, wrong)), undefined, wrong)
    }
    const english = await feeds(register, [...CREATE, '--language', 'en'], 'https://pec.example.org')
    const [, other = ''] =
      /^https:\/\/pec\.example\.org\/calendars\/([A-Za-z0-9]{40})\.ics\n$/.exec(english.stdout) ?? []
    t.match(await register.read((db) => feedOfToken(db, other)), { language: 'en' })

    t.strictSame(await feeds(register, ['revoke', token]), { code: 0, stdout: `${id} revoked\n`, stderr: '' })
    t.equal(await register.read((db) => feedOfToken(db, token)), undefined, 'revoked')
    t.match(await feeds(register, ['revoke', id]), {
      code: 1,
      stderr: `pec-addons: there is no feed "${id}" to revoke\n`,
    })
    const { stdout } = await feeds(register, ['list'])
    t.strictSame(
      stdout.trim().split('\n').sort(),
      [
        `${id}\tSegreteria\tarchitetti-torino\tit\t${CREATED}\trevoked 2026-11-22T11:00:00.000Z`,
        `${other.slice(0, 8)}\tSegreteria\tarchitetti-torino\ten\t${CREATED}\tin use`,
      ].sort(),
    )
    const address = english.stdout.trim()
    t.match(await feeds(register, ['revoke', address]), { code: 0, stdout: `${other.slice(0, 8)} revoked\n` })
    const rows = await register.read((db) => db.selectFrom('feeds').selectAll().execute())
    t.notOk(JSON.stringify(rows).includes(token.slice(8)), 'no secret is kept')
  })
}

t.test('help, and what the command does not understand', async (t) => {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  for (const args of [[], ['--help'], ['create', '-h']]) {
    t.match(await feeds(register, args), { code: 0, stdout: /^Calendar feeds/ })
  }
  const wrong: readonly [args: string[], message: RegExp][] = [
    [['make'], /expected create, list, or revoke FEED/],
    [[...CREATE, 'x'], /expected create, list/],
    [['list', 'x'], /expected create, list/],
    [['revoke'], /expected create, list/],
    [['list', '--colour'], /--colour/],
    [['create', '--agreement', 'architetti-torino'], /--name: 1 to 100 characters/],
    [['create', '--agreement', 'architetti-torino', '--name', ' '], /--name/],
    [['create', '--agreement', 'architetti-torino', '--name', 'x'.repeat(101)], /--name/],
    [['create', '--name', 'x'], /--agreement: expected one of architetti-torino/],
    [['create', '--name', 'x', '--agreement', 'nowhere'], /--agreement: expected one of architetti-torino/],
    [[...CREATE, '--language', 'de'], /--language: expected it or en/],
  ]
  for (const [args, message] of wrong) {
    const { code, stdout, stderr } = await feeds(register, args)
    t.strictSame([code, stdout], [1, ''], args.join(' '))
    t.match(stderr, message)
    t.match(stderr, /^pec-addons: .*\n$/)
  }
  t.equal((await feeds(register, ['list'])).stdout, '', 'no feed was made')
})

t.test('the command as a process', async (t) => {
  const environment = {
    DATABASE_URL: `sqlite:${join(temporaryFolder(t as Test), 'register.sqlite')}`,
    PUBLIC_URL: 'https://pec.example.org/',
  }
  const made = await run('src/cli.ts', ['feeds', ...CREATE], environment)
  t.match(made, { code: 0, stdout: /^https:\/\/pec\.example\.org\/calendars\/\w{40}\.ics\n$/, stderr: /^Keep it/ })
  t.match(await run('src/cli.ts', ['feeds', 'list'], environment), {
    code: 0,
    stdout: /\tSegreteria\tarchitetti-torino/,
  })
})
