import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { SMTPServer } from 'smtp-server'
import { addDays, todayIn } from '../src/domain/calendar.ts'
import type { MailboxRecord } from '../src/register/mailbox-record.ts'
import { saveMailboxes } from '../src/register/mailboxes.ts'
import { MAX_ROWS } from '../src/register/max-rows.ts'
import { createRegister } from '../src/register/register.ts'
import { recordWith } from '../test/support/records.ts'
import { type Cores, nodeOn } from './cores.ts'
import type { Request } from './operations.ts'
import type { RunCost } from './reminders-process.ts'
import { type Server, startServer } from './server.ts'
import { assertAnswered } from './shed.ts'
import { quantile } from './statistics.ts'

export interface RemindersSpeed {
  /** The daily run over many mailboxes before anything is sent, and by how much they raise the peak of memory. */
  readonly run: RunCost & { readonly mailboxes: number; readonly growthMebibytes: number }
  readonly sending: {
    readonly mails: number
    /** Mails per minute: what was allowed, and what went out. */
    readonly allowed: number
    readonly perMinute: number
    /** Of a quote, in milliseconds, without and with mails going out. */
    readonly p99Before: number
    readonly p99: number
  }
}

export interface RemindersOptions {
  readonly mailboxes: { readonly small: number; readonly large: number }
  readonly mails: number
  readonly perMinute: number
  readonly quotes: readonly Request[]
  readonly cores: Cores | undefined
}

/** Quotes per second beside the mails: a busy day of an Order, far from what the service can do. */
const QUOTES_PER_SECOND = 100

/** The daily run over a million mailboxes, and ten thousand mails beside quotes. */
export async function measureReminders(options: RemindersOptions): Promise<RemindersSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-reminders-'))
  try {
    const { small, large } = options.mailboxes
    const few = await runOver(join(folder, 'small.sqlite'), small, options.cores)
    const many = await runOver(join(folder, 'large.sqlite'), large, options.cores)
    const growthMebibytes = many.peakMebibytes - few.peakMebibytes
    const sending = await measureSending(`sqlite:${join(folder, 'mails.sqlite')}`, options)
    return { run: { ...many, mailboxes: large, growthMebibytes }, sending }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function runOver(path: string, mailboxes: number, cores: Cores | undefined): Promise<RunCost> {
  const file = fileURLToPath(new URL('reminders-process.ts', import.meta.url))
  const run = async (way: string): Promise<RunCost> => {
    const [command, args] = nodeOn(cores?.server, [file, way, `sqlite:${path}`, String(mailboxes)])
    const { stdout } = await promisify(execFile)(command, args, { env: { PATH: process.env.PATH } })
    return JSON.parse(stdout)
  }
  await run('fill')
  return run('decide')
}

async function measureSending(
  database: string,
  { mails, perMinute, quotes, cores }: RemindersOptions,
): Promise<RemindersSpeed['sending']> {
  await registerMailboxes(database, mails)
  const received: number[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, callback) => {
      stream.resume()
      stream.on('end', () => {
        received.push(performance.now())
        callback()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  const idle = await startServer('service', { core: cores?.server, database })
  const before = await latenciesOf(idle, quotes, () => false, Math.min(20, mails / 50))
  await idle.stop()
  const env = {
    REMINDERS: 'on',
    REMINDERS_AT: '00:00',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'ordine@example.org',
    MAIL_PER_MINUTE: String(perMinute),
    PUBLIC_URL: 'https://pec.example.org',
  }
  const busy = await startServer('service', { core: cores?.server, database, env })
  const during = await latenciesOf(busy, quotes, () => received.length >= mails, 600)
  await busy.stop()
  smtp.close()
  const minutes = ((received.at(-1) ?? 0) - (received[0] ?? 0)) / 60_000
  return {
    mails: received.length,
    allowed: perMinute,
    perMinute: received.length / minutes,
    p99Before: quantile(before, 0.99),
    p99: quantile(during, 0.99),
  }
}

async function registerMailboxes(url: string, count: number): Promise<void> {
  const today = todayIn('Europe/Rome', Date.now())
  const register = createRegister(url)
  const record = (index: number): MailboxRecord =>
    recordWith({
      id: `m${index}`,
      address: `iscritto.${index}@architettitorinopec.it`,
      contact: `iscritto.${index}@example.org`,
      expiresOn: addDays(today, 1 + (index % 60)),
      credit: '0.50',
      creditReadOn: today,
    })
  for (let from = 0; from < count; from += MAX_ROWS) {
    const rows = Array.from({ length: Math.min(MAX_ROWS, count - from) }, (_, index) => record(from + index))
    await register.write((db) => saveMailboxes(db, rows))
  }
  await register.close()
}

/** The milliseconds of quotes at an even pace, until something is done or for some seconds at most. */
async function latenciesOf(
  server: Server,
  requests: readonly Request[],
  isDone: () => boolean,
  seconds: number,
): Promise<number[]> {
  const latencies: number[] = []
  let worst = 200
  await new Promise<void>((resolve, reject) => {
    const options = { url: server.url, connections: 4, overallRate: QUOTES_PER_SECOND, duration: Math.ceil(seconds) }
    const run = autocannon({ ...options, requests: [...requests] }, (error) => (error ? reject(error) : resolve()))
    run.on('response', (_client, status, _bytes, milliseconds) => {
      worst = Math.max(worst, status)
      latencies.push(milliseconds)
      if (isDone()) run.stop()
    })
  })
  assertAnswered(worst, server.url)
  return latencies
}
