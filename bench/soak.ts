import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { randomFrom } from './random.ts'
import { startServer } from './server.ts'
import { soakKey } from './soak-register.ts'
import { type CountedRequest, printSoak } from './soak-result.ts'
import { type SoakRequest, soakTraffic } from './soak-traffic.ts'

/**
 * Sends valid and broken requests to the service on 127.0.0.1 for a given time, at a moderate rate, and prints
 * requests, failures, p99 and the slope of resident memory. Exit code 1 on any failure. The register is a file of SQLite
 * in a temporary folder, or the database of PostgreSQL that is named; what it holds is changed.
 *
 *     npm run soak -- --minutes 20 [--clients 16] [--pause 20] [--database postgres://…]
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    clients: { type: 'string', default: '16' },
    pause: { type: 'string', default: '20' },
    database: { type: 'string' },
  },
})
const minutes = Number(options.minutes)
const clients = Number(options.clients)
const pauseMs = Number(options.pause)
if (!(minutes > 0 && clients > 0 && pauseMs >= 0)) throw new Error('minutes, clients and pause are numbers')

const SAMPLE_EVERY_MS = 2_000

const folder = mkdtempSync(join(tmpdir(), 'pec-addons-soak-'))
const database = options.database ?? `sqlite:${join(folder, 'register.sqlite')}`
const key = await soakKey(database)
const server = await startServer('service', { database })
const agent = new Agent({ keepAlive: true, maxSockets: clients })
const next = soakTraffic(randomFrom(Date.now()), key)
const began = performance.now()
const until = began + minutes * 60_000
const counted: CountedRequest[] = []
const memory: { readonly minute: number; readonly mebibytes: number }[] = []
let abandoned = 0

/** Resolves with the status of the response, or with what went wrong; undefined where it is abandoned. */
function send({ method, path, headers, body, contentType, abandoned, learn }: SoakRequest) {
  return new Promise<number | string | undefined>((resolve) => {
    const length = { 'content-type': contentType, 'content-length': Buffer.byteLength(body ?? '') }
    const allHeaders = { ...headers, ...(contentType && length) }
    const sent = request(
      `${server.url}${path}`,
      { agent, method, headers: allHeaders },
      (response: IncomingMessage) => {
        if (abandoned) {
          sent.destroy()
          resolve(undefined)
          return
        }
        const { statusCode: status = 0 } = response
        text(response).then(
          (received) => {
            if (status === 200) learn?.(received, response.headers.etag)
            // A register that is lost is no load that was shed.
            resolve(status === 503 && received.includes('register-unavailable') ? 'register-unavailable' : status)
          },
          () => resolve('cut off'),
        )
      },
    )
    sent.once('error', ({ message }) => resolve(message))
    if (abandoned && body) sent.write(body.slice(0, -10), () => sent.destroy())
    else sent.end(body)
  })
}

async function client(): Promise<void> {
  while (performance.now() < until) {
    const each = next()
    const sentAt = performance.now()
    const outcome = await send(each)
    if (each.abandoned) abandoned += 1
    else {
      const isExpected = outcome === 503 || each.expected.includes(outcome as number)
      const name = `${each.method} ${each.path.replace(/\?.*/, '').replace(/[^/]*\d{3,}.*|[0-9a-f]{8,}.*/, 'N')}`
      counted.push({ name, milliseconds: performance.now() - sentAt, outcome, isExpected })
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

async function watchMemory(): Promise<void> {
  while (performance.now() < until) {
    const { residentBytes } = await server.usage()
    memory.push({ minute: (performance.now() - began) / 60_000, mebibytes: residentBytes / 2 ** 20 })
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS))
  }
}

await Promise.all([watchMemory(), ...Array.from({ length: clients }, client)])
agent.destroy()
await server.stop()
rmSync(folder, { recursive: true })
process.exitCode = printSoak({ minutes, counted, abandoned, memory }) === 0 ? 0 : 1
