import { Writable } from 'node:stream'
import t, { type Test } from 'tap'
import { NO_REMINDERS, type Reminders } from '../../../src/delivery/reminders.ts'
import { runReminders } from '../../../src/features/reminders/shell.ts'
import { usage } from '../../../src/features/reminders/shell-messages.ts'
import { saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../../src/register/register.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import { run } from '../../support/command.ts'
import { EXAMPLE_RECORDS, recordWith } from '../../support/records.ts'
import { MAIL_AND_WEBHOOK, waitingReminders } from '../../support/reminders.ts'
import { emptyStore } from '../../support/stores.ts'

const OTHER = 'ordine-di-prova'

const RECORDS = [
  ...EXAMPLE_RECORDS,
  recordWith({ id: 'p', address: 'p@pec.prova.example', agreement: OTHER, expiresOn: '2026-12-22', credit: '0.00' }),
  recordWith({
    id: 'odd',
    address: 'o@pec.prova.example',
    agreement: OTHER,
    addOns: [{ service: 'fax', gigabytes: 1 }],
  }),
]

async function registerWith(t: Test, records = RECORDS): Promise<Register> {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  for (let at = 0; at < records.length; at += 500) {
    await register.write((db) => saveMailboxes(db, records.slice(at, at + 500)))
  }
  return register
}

const on = (register: Register): Reminders =>
  waitingReminders(register, fixtureAgreements(), () => NOW, MAIL_AND_WEBHOOK)

/** Runs `npm run reminders` in this process. */
async function reminders(register: Register, service: Reminders, ...args: string[]) {
  const written = { stdout: '', stderr: '' }
  const sink = (name: keyof typeof written): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk
        done()
      },
    })
  const agreements = fixtureAgreements()
  const code = await runReminders(args, {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    register,
    agreements,
    reminders: service,
    now: NOW,
  })
  return { code, ...written }
}

t.test('a preview of today, of all agreements or one', async (t) => {
  const register = await registerWith(t as Test)
  const anna =
    '2027-01-15  anna.bianchi@architettitorinopec.it  Parte un evento per il webhook: il credito non copre alcun servizio, al rinnovo mancano 54 giorni; nessuna mail: manca un recapito.\n'
  t.strictSame(await reminders(register, on(register), 'preview'), {
    code: 0,
    stdout:
      '2026-12-22  p@pec.prova.example                  Parte una mail a mario.rossi@example.org e parte un evento per il webhook: il credito non copre alcun servizio, al rinnovo mancano 30 giorni.\n' +
      anna,
    stderr: 'Caselle: 2. Con un promemoria: 2. Non è stato inviato nulla.\n',
  })
  t.equal((await reminders(register, on(register), 'preview', '--agreement', 'architetti-torino')).stdout, anna)
})

t.test('a preview of another date, in English, while reminders are off', async (t) => {
  const register = await registerWith(t as Test)
  const expected = {
    code: 0,
    stdout: '2027-04-30  o@pec.prova.example  Nothing is sent: the renewal of this mailbox cannot be checked.\n',
    stderr:
      'REMINDERS is not on here: this is what would be sent with the settings of this shell.\nMailboxes: 1. With a reminder: 0. Nothing was sent.\n',
  }
  const query = ['preview', '--agreement', OTHER, '--language', 'en']
  const { stdout, ...rest } = await reminders(register, NO_REMINDERS, ...query, '--on', '30/04/2027')
  t.strictSame(
    { ...rest, stdout: stdout.split('\n').slice(1).join('\n') },
    { ...expected, stderr: expected.stderr.replace('Mailboxes: 1', 'Mailboxes: 2') },
  )
  t.match(stdout, /^2026-12-22 {2}p@pec.prova.example {2}Nothing is sent: the expiry of 22 December 2026 has passed/)
})

t.test('a preview goes on after its first page', async (t) => {
  const many = Array.from({ length: 450 }, (_, index) =>
    recordWith({
      id: `m${index}`,
      address: `m${index}@architettitorinopec.it`,
      expiresOn: '2026-12-22',
      credit: '0.00',
    }),
  )
  const register = await registerWith(t as Test, many)
  const { stdout, stderr } = await reminders(register, on(register), 'preview')
  t.equal(new Set(stdout.split('\n')).size, 451)
  t.equal(stderr, 'Caselle: 450. Con un promemoria: 450. Non è stato inviato nulla.\n')
})

t.test('a run decides, and the service sends', async (t) => {
  const register = await registerWith(t as Test)
  const service = on(register)
  t.strictSame(await reminders(register, service, 'run', '--agreement', 'architetti-torino'), {
    code: 0,
    stdout:
      'mail  not-sent  no-contact  1\nwebhook  waiting  1\nPromemoria del 2026-11-22: caselle controllate 1, messaggi da inviare 1. Li invia il servizio in funzione.\n',
    stderr: '',
  })
  t.strictSame(await reminders(register, service, 'run', '--agreement', 'architetti-torino', '--language', 'en'), {
    code: 0,
    stdout: 'Reminders of 2026-11-22: 1 mailboxes checked, 0 messages to send. The running service sends them.\n',
    stderr: '',
  })
})

t.test('what is not done, and why', async (t) => {
  const register = await registerWith(t as Test, [])
  const ids = 'architetti-torino, ingegneri-cni, ordine-di-prova'
  const table: [args: string[], it: string, en: string][] = [
    [['send'], 'serve preview o run; --help li spiega', 'expected preview or run; --help explains them'],
    [['preview', 'run'], 'serve preview o run; --help li spiega', 'expected preview or run; --help explains them'],
    [
      ['preview', '--on', '2027-02-30'],
      '--on: serve una data, come 2027-04-30 o 30/04/2027',
      '--on: needs a date, like 2027-04-30 or 30/04/2027',
    ],
    [
      ['preview', '--on', '1899-12-31'],
      '--on: serve una data, come 2027-04-30 o 30/04/2027',
      '--on: needs a date, like 2027-04-30 or 30/04/2027',
    ],
    [
      ['preview', '--on', '2151-01-01'],
      '--on: serve una data, come 2027-04-30 o 30/04/2027',
      '--on: needs a date, like 2027-04-30 or 30/04/2027',
    ],
    [
      ['preview', '--agreement', 'x'],
      `--agreement: indicare una convenzione tra ${ids}`,
      `--agreement: state one of the agreements ${ids}`,
    ],
    [['run'], `--agreement: indicare una convenzione tra ${ids}`, `--agreement: state one of the agreements ${ids}`],
    [
      ['run', '--on', '2026-11-22'],
      '--on: opzione sconosciuta; --help elenca le opzioni',
      '--on: unknown option; --help lists the options',
    ],
    [
      ['run', '--all'],
      '--all: opzione sconosciuta; --help elenca le opzioni',
      '--all: unknown option; --help lists the options',
    ],
    [
      ['run', '--agreement', OTHER],
      'i promemoria non sono attivi: serve REMINDERS=on, con SMTP_URL o WEBHOOK_URL',
      'reminders are off: they need REMINDERS=on, and SMTP_URL or WEBHOOK_URL',
    ],
  ]
  for (const [args, it, en] of table) {
    const failed = { code: 1, stdout: '' }
    t.strictSame(await reminders(register, NO_REMINDERS, ...args), { ...failed, stderr: `pec-addons: ${it}\n` })
    const english = await reminders(register, NO_REMINDERS, ...args, '--language', 'en')
    t.strictSame(english, { ...failed, stderr: `pec-addons: ${en}\n` })
  }
  t.equal(
    (await reminders(register, NO_REMINDERS, 'preview', '--language', 'de')).stderr,
    'pec-addons: --language: uno tra it, en\n',
  )
})

t.test('what it can do', async (t) => {
  const register = await registerWith(t as Test, [])
  for (const args of [[], ['--help'], ['run', '-h']]) {
    t.strictSame(await reminders(register, on(register), ...args), { code: 0, stdout: usage.it, stderr: '' })
  }
  t.equal((await reminders(register, on(register), '--help', '--language', 'en')).stdout, usage.en)
})

t.test('from a shell, with the settings of the service', async (t) => {
  const url = await emptyStore(t as Test, 'sqlite')
  const register = createRegister(url)
  await register.write((db) => saveMailboxes(db, RECORDS))
  await register.close()
  const today = new Date().toISOString().slice(0, 10)
  const shell = (environment: Record<string, string>, ...args: string[]) =>
    run('src/cli.ts', ['reminders', ...args], { DATABASE_URL: url, ...environment })
  const settings = { REMINDERS: 'on', WEBHOOK_URL: 'http://127.0.0.1:9/', WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}` }
  const off = await shell({}, 'run')
  t.equal(off.code, 1)
  t.match(off.stderr, 'i promemoria non sono attivi')
  const on = await shell(settings, 'run')
  t.equal(on.code, 0, on.stderr)
  t.match(on.stdout, `Promemoria del ${today.slice(0, 4)}`)
  const preview = await shell({}, 'preview', '--on', '2027-01-29')
  t.equal(preview.code, 0)
  t.match(preview.stdout, 'luca.verdi@architettitorinopec.it    Parte una mail')
  const off2 = await shell({ DATABASE_URL: 'off' }, 'preview')
  t.match(off2, { code: 1, stderr: /there is no register/ })
})
