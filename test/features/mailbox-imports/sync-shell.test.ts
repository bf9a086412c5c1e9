import t, { type Test } from 'tap'
import { type Agreement, createAgreements } from '../../../src/domain/agreement.ts'
import { runSync } from '../../../src/features/mailbox-imports/sync-shell.ts'
import { CLEAR } from '../../../src/lists/shell/progress.ts'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { lastSyncs } from '../../../src/register/source-syncs.ts'
import { RegisterUnavailable } from '../../../src/register/unavailable.ts'
import { type ConnectAruba, createArubaClient } from '../../../src/sources/aruba/client.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import { type ArubaBehaviour, accountWith, PASSWORD, startAruba, USERNAME } from '../../support/aruba-server.ts'
import { run } from '../../support/command.ts'
import { recordWith } from '../../support/records.ts'
import { sink } from '../../support/sink.ts'
import { temporaryFolder } from '../../support/stores.ts'

const ID = ['--agreement', 'architetti-torino']
const at = (name: string): string => `${name}@architettitorinopec.it`

/** The command on a register with the mailboxes of some names, and on a server. */
async function shellOn(
  t: Test,
  behaviour: ArubaBehaviour,
  known: readonly string[] = [],
  agreements = fixtureAgreements(),
) {
  const aruba = await startAruba(t, behaviour)
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  await register.write((db) =>
    saveMailboxes(
      db,
      known.map((id) => recordWith({ id, address: at(id) })),
    ),
  )
  const command = async (
    args: string[],
    { terminal = false, account = true, password = PASSWORD, away = false } = {},
  ) => {
    const stdout = sink()
    const stderr = sink(terminal)
    const settings = { apiUrl: aruba.url, username: USERNAME, password, clock: () => NOW, wait: async () => {} }
    const connect: ConnectAruba = (signal) => createArubaClient({ ...settings, signal })
    const streams = { stdout: stdout.stream, stderr: stderr.stream }
    const write = () => Promise.reject(new RegisterUnavailable('no answer'))
    const shell = {
      ...streams,
      register: away ? { ...register, write } : register,
      agreements,
      connect: account ? connect : undefined,
      clock: () => NOW,
    }
    const code = await runSync(args, shell)
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  }
  const all = () => register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 100))
  const kept = () => register.read((db) => lastSyncs(db, ['architetti-torino']))
  return { command, all, kept }
}

t.test('a dry run shows the counts, and by address what someone should look at', async (t) => {
  const accounts = [
    accountWith(),
    accountWith({ name: at('anna'), status: 'Richiesta Disdetta' }),
    accountWith({
      name: at('luca'),
      quotas: [
        { type: 'EXTRA_USERS\u001b[2J\u202e', extra: 1 },
        { type: 'INBOX', extra: 1, used: 0 },
      ],
      endDate: '2029-04-30',
    }),
    accountWith({ name: at('eva'), status: 'SOSPESO' }),
    accountWith({ name: at('i\u001b[2Jda'), status: 'SOSPESO' }),
    accountWith({ name: at('leo') }),
    accountWith({ name: at('pia') }),
    accountWith({ name: at('sara'), endDate: null }),
    accountWith({ name: at('zoe,x') }),
  ]
  const { command, all, kept } = await shellOn(t as Test, {
    accounts,
    reply: ({ path, body }, known) => {
      if (!path.endsWith('info')) return undefined
      known.delete(at('leo'))
      return body.name === at('pia') ? { status: 403, body: '{"errors":[{"code":"E7"}]}' } : undefined
    },
  })
  const dry = await command([...ID, '--dry-run', '--language', 'en'])
  t.strictSame(dry, {
    code: 2,
    stderr: '',
    stdout: `To be looked at:
  eva@architettitorinopec.it  Aruba gives no details for the status of the mailbox: it was not read
  i[2Jda@architettitorinopec.it  Aruba gives no details for the status of the mailbox: it was not read
  leo@architettitorinopec.it  was on Aruba's list, but was not found any more
  anna@architettitorinopec.it  cancellation requested: the mailbox is kept without add-ons, and no reminder is sent
  luca@architettitorinopec.it  EXTRA_USERS[2J: bought, but no service of the agreement; extra-space: the gigabytes of the add-ons are not those that were bought: those that were bought count; preservation: Aruba does not state clearly how many gigabytes were bought: what is known stays
  pia@architettitorinopec.it  Aruba, info: rejected (403, E7): Aruba did not give the details of the mailbox
  luca@architettitorinopec.it  The expiry is later than expected (22 November 2027 at the latest): check the date in the customer area.
Not imported:
  pia@architettitorinopec.it  expiresOn: This is required and missing.
  pia@architettitorinopec.it  addOns: This is required and missing.
  sara@architettitorinopec.it  expiresOn: This is required and missing.
  ?  address: Write the address alone and in full, without spaces, commas or invisible characters, like mario.rossi@architettitorinopec.it.
Mailboxes at Aruba    9
  not found any more  1
  not yet certified   0
  without details     2
Being cancelled       1
To be looked at       6
Rows read                  6
  added                    3
  changed                  0
  unchanged                0
  older than the register  0
  of other domains         0
  faulty                   3
Mailboxes removed          0
Dry run: nothing was changed.
`,
  })
  t.strictSame([await all(), await kept()], [[], []])
})

t.test('a sync, in Italian, on a terminal', async (t) => {
  const { command, all, kept } = await shellOn(t as Test, {})
  const { code, stdout, stderr } = await command(ID, { terminal: true })
  t.equal(code, 0)
  t.match(stdout, /Importazione conclusa\.\n$/)
  t.equal(stderr, `${CLEAR}1 caselle lette da Aruba${CLEAR}`)
  const english = await command([...ID, '--language', 'en'], { terminal: true })
  t.equal(english.stderr, `${CLEAR}1 mailboxes read from Aruba${CLEAR}`)
  t.equal((await all()).length, 1)
  t.match(await kept(), [{ result: 'applied', counts: { unchanged: 1 } }])
})

t.test('a register that is not there', async (t) => {
  const { command } = await shellOn(t as Test, {})
  const { code, stderr } = await command(ID, { away: true })
  t.equal(code, 1)
  t.match(stderr, /^pec-addons: /)
  t.notMatch(stderr, /ARUBA|Aruba/)
})

t.test('a dry run says what would change', async (t) => {
  const { command } = await shellOn(t as Test, { accounts: [accountWith({ name: at('a') })] }, ['a'])
  const { stdout } = await command([...ID, '--dry-run', '--language', 'en'])
  t.match(stdout, /^Would change \(the first 100\):\n {2}a@architettitorinopec\.it: /m)
  t.notMatch((await command(ID)).stdout, /Cambierebbe/)
})

t.test('a replacement that would remove too much is held', async (t) => {
  const { command, all, kept } = await shellOn(t as Test, {}, ['a', 'b'])
  const held = await command([...ID, '--mode', 'replace'])
  t.equal(held.code, 1)
  t.match(held.stderr, /l'elenco toglierebbe 2 caselle/)
  t.match(held.stdout, /Caselle tolte +2\nCaselle tolte, le prime 100 +a@\S+, b@\S+\n$/)
  t.match(await kept(), [{ result: 'held' }])
  t.equal((await command([...ID, '--mode', 'replace', '--remove-at-most', '2'])).code, 0)
  t.equal((await all()).length, 1)
})

t.test('what keeps a sync from being done', async (t) => {
  const { command, all } = await shellOn(t as Test, {})
  const table: { args: string[]; given?: object; stderr: RegExp }[] = [
    { args: [], stderr: /^pec-addons: --agreement: indicare una convenzione tra / },
    { args: ['--agreement', 'x'], stderr: /indicare una convenzione/ },
    { args: ['--agreement', 'ingegneri-cni'], stderr: /la convenzione ingegneri-cni non dice come leggere le caselle/ },
    { args: ['--agreement', 'ingegneri-cni', '--language', 'en'], stderr: /does not say how to read its mailboxes/ },
    { args: ID, given: { account: false }, stderr: /servono ARUBA_USERNAME e ARUBA_PASSWORD/ },
    {
      args: ID,
      given: { password: 'segreto' },
      stderr:
        /^pec-addons: Aruba, token: unauthorized \(401, 401\)\nControllare ARUBA_USERNAME e ARUBA_PASSWORD\. Nel registro non è cambiato nulla\.\n$/,
    },
    { args: [...ID, '--mode', 'all'], stderr: /--mode/ },
    { args: [...ID, '--mod', 'merge', '--language', 'en'], stderr: /--mod/ },
    { args: [...ID, 'list.csv'], stderr: /list\.csv/ },
    { args: [...ID, '--remove-at-most', 'all'], stderr: /--remove-at-most/ },
    { args: [...ID, '--language', 'fr'], stderr: /--language/ },
  ]
  for (const { args, given, stderr } of table) {
    const failed = await command(args, given)
    t.equal(failed.code, 1, args.join(' '))
    t.match(failed.stderr, stderr)
    t.notMatch(failed.stderr, /segreto/)
  }
  t.strictSame(await all(), [])
})

t.test('--help explains it, in both languages', async (t) => {
  const { command } = await shellOn(t as Test, {})
  t.match((await command(['--help'])).stdout, /^npm run sync:aruba -- \[opzioni\]/)
  const english = await command(['-h', '--language', 'en'])
  t.match(english, { code: 0, stdout: /^npm run sync:aruba -- \[options\]/ })
})

t.test('with one agreement none needs to be named', async (t) => {
  const [first] = fixtureAgreements().all.filter(({ id }) => id === 'architetti-torino')
  const { command, all } = await shellOn(t as Test, {}, [], createAgreements([first as Agreement]))
  t.equal((await command([])).code, 0)
  t.equal((await all()).length, 1)
})

t.test('the command runs with the settings of the service', async (t) => {
  const aruba = await startAruba(t as Test)
  const settings = {
    DATABASE_URL: `sqlite:${temporaryFolder(t as Test)}/register.sqlite`,
    ARUBA_API_URL: aruba.url,
    ARUBA_USERNAME: USERNAME,
    ARUBA_PASSWORD: PASSWORD,
  }
  const done = await run('src/cli.ts', ['sync:aruba', ...ID, '--language', 'en'], settings)
  t.match(done, { code: 0, stderr: '', stdout: /added +1\n/ })
  const wrong = await run('src/cli.ts', ['sync:aruba', ...ID], { ...settings, ARUBA_PASSWORD: '' })
  t.strictSame(wrong, {
    code: 1,
    stdout: '',
    stderr: 'pec-addons: ARUBA_PASSWORD: expected a password with ARUBA_USERNAME, got nothing\n',
  })
})
