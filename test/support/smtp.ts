import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Test } from 'tap'

/** A mail that a server was given, accepted or not. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the line. */
  readonly raw: string
  readonly parsed: ParsedMail
  /** Whether it came over TLS. */
  readonly secure: boolean
  /** Who was logged in. */
  readonly user?: string
}

/** A reply other than 250, such as [550, '5.1.1 no such user']; `drop`: the connection is lost without one. */
export type SmtpReply = readonly [code: number, text: string] | 'drop'

/** What a server replies to each command; nothing: it accepts. It may take its time. */
export interface SmtpBehaviour {
  readonly connect?: () => SmtpReply | undefined
  readonly login?: { readonly user: string; readonly password: string }
  readonly sender?: (address: string) => SmtpReply | undefined
  readonly recipient?: (address: string) => SmtpReply | undefined
  readonly data?: (mail: ReceivedMail) => SmtpReply | undefined | Promise<SmtpReply | undefined>
  /** Options of smtp-server, such as a certificate; by default it has no TLS. */
  readonly options?: SMTPServerOptions
}

export interface TestSmtp {
  readonly port: number
  /** Of the SMTP server, as `SMTP_URL` has it. */
  readonly url: string
  /** Those that it was given whole, also where it refused them or lost the connection afterwards. */
  readonly received: readonly ReceivedMail[]
  /** How often each Message-ID came. */
  readonly timesById: () => ReadonlyMap<string, number>
  /** How many connections there have been. */
  readonly connections: () => number
  /** Closes all connections, as a server does that has waited long enough. */
  readonly hangUp: () => void
}

/** A real SMTP server on this machine, until the test ends. */
export async function startSmtp(t: Test, behaviour: SmtpBehaviour = {}): Promise<TestSmtp> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  type Callback = (error?: Error | null) => void
  const reply = (how: SmtpReply | undefined, callback: Callback): void => {
    if (how === 'drop') hangUp()
    else callback(how && Object.assign(new Error(how[1]), { responseCode: how[0] }))
  }
  const { connect, login, sender, recipient, data, options } = behaviour
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: options === undefined ? ['STARTTLS'] : [],
    disableReverseLookup: true,
    closeTimeout: 50,
    // Texts of replies say their enhanced status codes themselves.
    hideENHANCEDSTATUSCODES: true,
    onConnect: (_session, callback) => reply(connect?.(), callback),
    onAuth: ({ username, password }, _session, callback) => {
      const isRight = username === login?.user && password === login?.password
      callback(isRight ? null : new Error('wrong user name or password'), isRight ? { user: username } : undefined)
    },
    onMailFrom: ({ address }, _session, callback) => reply(sender?.(address), callback),
    onRcptTo: ({ address }, _session, callback) => reply(recipient?.(address), callback),
    onData: async (stream, { envelope, secure, user }, callback) => {
      // A client that disconnects within a mail has not sent it.
      const bytes = await buffer(stream).catch(() => undefined)
      if (bytes === undefined) return
      const mail = {
        from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        to: envelope.rcptTo.map(({ address }) => address),
        raw: bytes.toString(),
        parsed: await simpleParser(bytes),
        secure,
        ...(user !== undefined && { user }),
      }
      received.push(mail)
      reply(await data?.(mail), callback)
    },
    ...options,
  })
  // Lost connections are what some tests are about.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  const user = login && `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@`
  return {
    port,
    url: `${options?.secure ? 'smtps' : 'smtp'}://${user ?? ''}127.0.0.1:${port}`,
    received,
    timesById: () => countsOf(received.map(({ parsed }) => parsed.messageId as string)),
    connections: () => connections,
    hangUp,
  }
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
