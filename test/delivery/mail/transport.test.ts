import { type AddressInfo, createServer, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import t, { type Test } from 'tap'
import { selfSigned } from '../../support/certificate.ts'
import { every } from '../../support/every.ts'
import { freePort } from '../../support/free-port.ts'
import { mailWith, testMailer } from '../../support/mail.ts'
import { type ReceivedMail, type SmtpReply, startSmtp } from '../../support/smtp.ts'

/** Short, for servers that hang. */
const HURRIED = { connect: 300, idle: 300, mail: 30_000 }

const LOGIN = { user: 'promemoria@ordine.example', password: 'p@ss:w/ord %' }

t.test('a mail arrives, and the server can be used', async (t) => {
  const smtp = await startSmtp(t)
  const mailer = testMailer(t, smtp.url)
  t.equal(await mailer.check(), undefined)
  t.strictSame(await mailer.send(mailWith()), { state: 'sent' })
  t.match(smtp.received, [{ from: 'promemoria@ordine.example', to: ['mario.rossi@example.org'], secure: false }])
})

t.test('several mails share few connections', async (t) => {
  const smtp = await startSmtp(t)
  const mailer = testMailer(t, smtp.url)
  const ids = Array.from({ length: 30 }, (_, index) => `d${index}`)
  const results = await Promise.all(ids.map((id) => mailer.send(mailWith({ id }))))
  t.ok(results.every(({ state }) => state === 'sent'))
  t.equal(smtp.timesById().size, 30)
  t.ok(smtp.connections() <= 3, `${smtp.connections()} connections`)
})

t.test('an idle connection that the server has closed meanwhile loses nothing', async (t) => {
  const smtp = await startSmtp(t)
  const mailer = testMailer(t, smtp.url)
  t.strictSame(await mailer.send(mailWith({ id: 'd1' })), { state: 'sent' })
  smtp.hangUp()
  t.strictSame(await mailer.send(mailWith({ id: 'd2' })), { state: 'sent' })
  t.strictSame([...smtp.timesById().values()], [1, 1])
})

const certificate = selfSigned()

t.test('STARTTLS and TLS', async (t) => {
  for (const secure of [false, true]) {
    const smtp = await startSmtp(t, { login: LOGIN, options: { ...certificate, secure, allowInsecureAuth: false } })
    const name = secure ? 'TLS' : 'STARTTLS'

    t.test(`${name}: a certificate that no one trusts is rejected`, async (t) => {
      const mailer = testMailer(t, smtp.url)
      t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'tls-failed' })
      t.equal(await mailer.check(), 'tls-failed')
      t.equal(smtp.received.length, 0)
    })

    t.test(`${name}: a trusted one is accepted, and only then the password is sent`, async (t) => {
      const before = getCACertificates('default')
      setDefaultCACertificates([...before, certificate.cert])
      t.teardown(() => setDefaultCACertificates(before))
      const mailer = testMailer(t, smtp.url)
      t.equal(await mailer.check(), undefined)
      t.strictSame(await mailer.send(mailWith({ id: name })), { state: 'sent' })
      t.match(smtp.received.at(-1), { secure: true, user: LOGIN.user })
    })

    t.test(`${name}: the operator may accept any`, async (t) => {
      const mailer = testMailer(t, `${smtp.url}?tls.rejectUnauthorized=false`)
      t.strictSame(await mailer.send(mailWith({ id: `${name}-any` })), { state: 'sent' })
      t.match(smtp.received.at(-1), { secure: true })
    })
  }
})

t.test('a server without TLS is refused where the operator requires it', async (t) => {
  const smtp = await startSmtp(t)
  const mailer = testMailer(t, `${smtp.url}?requireTLS=true`)
  t.match(await mailer.send(mailWith()), { state: 'retry' })
  t.equal(smtp.received.length, 0)
})

t.test('a wrong password is for the operator: it closes no step', async (t) => {
  const smtp = await startSmtp(t, { login: LOGIN })
  const mailer = testMailer(t, smtp.url.replace(/:[^:@]+@/, ':wrong@'))
  t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'login-failed 535' })
  t.equal(await mailer.check(), 'login-failed 535')
  t.equal(smtp.received.length, 0)
})

/** A reply to one command, and what becomes of the mail. */
const REPLIES: readonly { at: 'connect' | 'sender' | 'recipient' | 'data'; reply: SmtpReply; expect: object }[] = [
  { at: 'connect', reply: [554, 'no'], expect: { state: 'retry', reason: 'server-refused 554' } },
  { at: 'connect', reply: [421, 'later'], expect: { state: 'retry', reason: 'temporarily-refused 421' } },
  { at: 'sender', reply: [553, '5.1.8 no'], expect: { state: 'retry', reason: 'sender-refused 553 5.1.8' } },
  { at: 'sender', reply: [451, '4.3.0 later'], expect: { state: 'retry', reason: 'temporarily-refused 451 4.3.0' } },
  { at: 'recipient', reply: [550, '5.1.1 no'], expect: { state: 'refused', reason: 'recipient-refused 550 5.1.1' } },
  { at: 'recipient', reply: [450, 'later'], expect: { state: 'retry', reason: 'temporarily-refused 450' } },
  {
    at: 'recipient',
    reply: [554, '5.7.1 Relay access denied'],
    expect: { state: 'retry', reason: 'sender-refused 554 5.7.1' },
  },
  { at: 'data', reply: [554, '5.7.1 no'], expect: { state: 'refused', reason: 'recipient-refused 554 5.7.1' } },
  { at: 'data', reply: [452, '4.2.2 full'], expect: { state: 'retry', reason: 'temporarily-refused 452 4.2.2' } },
  { at: 'connect', reply: 'drop', expect: { state: 'retry', reason: 'unreachable' } },
  { at: 'recipient', reply: 'drop', expect: { state: 'retry', reason: 'unreachable' } },
  { at: 'data', reply: 'drop', expect: { state: 'retry', reason: 'unreachable' } },
]

for (const { at, reply, expect } of REPLIES) {
  t.test(`${at}: ${reply}`, async (t) => {
    const smtp = await startSmtp(t, { [at]: () => reply })
    t.strictSame(await testMailer(t, smtp.url).send(mailWith()), expect)
  })
}

t.test('greylisting: refused for now, then accepted', async (t) => {
  const seen = new Set<string>()
  const smtp = await startSmtp(t, {
    recipient: (address) => {
      if (seen.has(address)) return undefined
      seen.add(address)
      return [450, '4.7.1 greylisted']
    },
  })
  const mailer = testMailer(t, smtp.url)
  t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'temporarily-refused 450 4.7.1' })
  t.strictSame(await mailer.send(mailWith()), { state: 'sent' })
  t.equal(smtp.received.length, 1)
})

t.test('one recipient that is refused stops no one else', async (t) => {
  const smtp = await startSmtp(t, {
    recipient: (address) => (address.startsWith('m7@') ? [550, '5.1.1 no such user'] : undefined),
  })
  const mailer = testMailer(t, smtp.url)
  const mails = Array.from({ length: 20 }, (_, index) => mailWith({ id: `d${index}`, to: `m${index}@example.org` }))
  const results = await Promise.all(mails.map((mail) => mailer.send(mail)))
  const refused = results.flatMap(({ state }, index) => (state === 'sent' ? [] : [index]))
  t.strictSame(refused, [7])
  t.equal(smtp.received.length, 19)
})

t.test('a connection lost after the contents: the repeated mail has the same Message-ID', async (t) => {
  let isFirst = true
  const smtp = await startSmtp(t, {
    data: () => {
      const reply = isFirst ? 'drop' : undefined
      isFirst = false
      return reply
    },
  })
  const mailer = testMailer(t, smtp.url)
  t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'unreachable' })
  t.strictSame(await mailer.send(mailWith()), { state: 'sent' })
  t.strictSame([...smtp.timesById()], [['<d1@ordine.example>', 2]])
})

t.test('a server that accepts one mail a second delays mails, and loses none', async (t) => {
  const seconds = every(1000)
  let turn: Promise<unknown> = Promise.resolve()
  const smtp = await startSmtp(t, {
    data: async () => {
      turn = turn.then(() => seconds.next())
      await turn
      return undefined
    },
  })
  const mailer = testMailer(t, smtp.url)
  const results = await Promise.all(['d1', 'd2', 'd3'].map((id) => mailer.send(mailWith({ id }))))
  t.strictSame(results, [{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }])
  t.strictSame([...smtp.timesById().values()], [1, 1, 1])
})

const TIMED_OUT = { state: 'retry', reason: 'timed-out' }

/** Takes connections and does with them what it is told, which may be nothing. */
async function startOdd(t: Test, onConnection: (socket: Socket) => void = () => {}): Promise<string> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}))
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

t.test('a server that never greets', async (t) => {
  const mailer = testMailer(t, await startOdd(t), { timeouts: HURRIED })
  t.strictSame(await mailer.send(mailWith()), TIMED_OUT)
  t.equal(await mailer.check(), 'timed-out')
})

const never = (): Promise<undefined> => new Promise(() => {})

t.test('a server that hangs after the contents', async (t) => {
  const smtp = await startSmtp(t, { data: never })
  const mailer = testMailer(t, smtp.url, { timeouts: HURRIED })
  t.strictSame(await mailer.send(mailWith()), TIMED_OUT)
})

t.test('a server that keeps a mail for ever, a byte now and then, hinders no later mail', async (t) => {
  let isFirst = true
  const smtp = await startSmtp(t, {
    data: () => {
      if (!isFirst) return undefined
      isFirst = false
      return never()
    },
  })
  const mailer = testMailer(t, smtp.url, { timeouts: { connect: 60_000, idle: 60_000, mail: 2000 } })
  t.strictSame(await mailer.send(mailWith({ id: 'd1' })), TIMED_OUT)
  t.strictSame(await mailer.send(mailWith({ id: 'd2' })), { state: 'sent' })
})

t.test('no server at all', async (t) => {
  const mailer = testMailer(t, `smtp://127.0.0.1:${await freePort()}`)
  t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'unreachable' })
  t.equal(await mailer.check(), 'unreachable')
})

t.test('what is no SMTP server', async (t) => {
  const url = await startOdd(t, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  t.strictSame(await testMailer(t, url).send(mailWith()), { state: 'retry', reason: 'unreachable' })
})

t.test('closing lets a mail that is being sent finish; afterwards none is sent', async (t) => {
  const arrived = Promise.withResolvers<ReceivedMail>()
  const release = Promise.withResolvers<undefined>()
  const smtp = await startSmtp(t, {
    data: (mail) => {
      arrived.resolve(mail)
      return release.promise
    },
  })
  const mailer = testMailer(t, smtp.url)
  const sent = mailer.send(mailWith())
  await arrived.promise
  await mailer.close()
  release.resolve(undefined)
  t.strictSame(await sent, { state: 'sent' })
  t.strictSame(await mailer.send(mailWith()), { state: 'retry', reason: 'unreachable' })
})
