import { Agent, type IncomingMessage, request } from 'node:http'
import { parseArgs } from 'node:util'
import { randomFrom } from './random.ts'
import { startServer } from './server.ts'
import { type SoakRequest, soakTraffic } from './soak-traffic.ts'

/**
 * Sends valid and broken requests to the service on 127.0.0.1 for a given time, at a moderate rate, and prints
 * requests, failures, p99 and the slope of resident memory. Exit code 1 on any failure.
 *
 *     npm run soak -- --minutes 20 [--clients 16] [--pause 20]
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    clients: { type: 'string', default: '16' },
    pause: { type: 'string', default: '20' },
  },
})
const minutes = Number(options.minutes)
const clients = Number(options.clients)
const pauseMs = Number(options.pause)
if (!(minutes > 0 && clients > 0 && pauseMs >= 0)) throw new Error('minutes, clients and pause are numbers')

const SAMPLE_EVERY_MS = 2_000
/** The first part of the run fills caches and compiles code: the slope is taken after it. */
const WARM_UP = 0.25

const server = await startServer('service', {})
const agent = new Agent({ keepAlive: true, maxSockets: clients })
const next = soakTraffic(randomFrom(Date.now()))
const began = performance.now()
const until = began + minutes * 60_000
const milliseconds: number[] = []
const failures = new Map<string, number>()
const memory: { readonly minute: number; readonly mebibytes: number }[] = []
let requests = 0
let abandoned = 0
let shed = 0

/** Resolves with the status of the response, or with what went wrong. */
function send({ method, path, body, contentType, abandoned }: SoakRequest): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = {
      ...(contentType && { 'content-type': contentType, 'content-length': Buffer.byteLength(body ?? '') }),
    }
    const sent = request(`${server.url}${path}`, { agent, method, headers }, (response: IncomingMessage) => {
      response.resume().once('close', () => resolve(response.complete ? (response.statusCode as number) : 'cut off'))
    })
    sent.once('error', ({ message }) => resolve(message))
    if (abandoned) sent.write(String(body).slice(0, -10), () => sent.destroy())
    else sent.end(body)
  })
}

async function client(): Promise<void> {
  while (performance.now() < until) {
    const each = next()
    const sent = performance.now()
    const outcome = await send(each)
    if (each.abandoned) abandoned += 1
    else {
      requests += 1
      milliseconds.push(performance.now() - sent)
      if (outcome === 503) shed += 1
      else if (!each.expected.includes(outcome as number)) {
        const failure = `${each.method} ${each.path.replace(/\d{3,}/, 'N')}: ${outcome}`
        failures.set(failure, (failures.get(failure) ?? 0) + 1)
      }
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

/** Least squares, in mebibytes per hour. */
function slopePerHour(samples: typeof memory): number {
  const mean = (pick: (sample: (typeof memory)[number]) => number): number =>
    samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length
  const [minute, mebibytes] = [mean((sample) => sample.minute), mean((sample) => sample.mebibytes)]
  const covariance = mean((sample) => (sample.minute - minute) * (sample.mebibytes - mebibytes))
  return (covariance / mean((sample) => (sample.minute - minute) ** 2)) * 60
}

await Promise.all([watchMemory(), ...Array.from({ length: clients }, client)])
agent.destroy()
await server.stop()

const warm = memory.filter(({ minute }) => minute >= minutes * WARM_UP)
const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
milliseconds.sort((a, b) => a - b)
const percentile = (part: number): string => (milliseconds[Math.floor(milliseconds.length * part)] ?? 0).toFixed(1)
console.log(`minutes            ${minutes}`)
console.log(`requests           ${requests}, and ${abandoned} abandoned by the client`)
console.log(`shed               ${shed} with 503: overloaded, or too many reports at once`)
console.log(`failures           ${failed}`)
for (const [failure, count] of failures) console.log(`                   ${count} x ${failure}`)
console.log(
  `milliseconds       p50 ${percentile(0.5)}, p99 ${percentile(0.99)}, longest ${percentile(1 - Number.EPSILON)}`,
)
console.log(
  `resident memory    ${memory[0]?.mebibytes.toFixed(0)} MiB at first, ${memory.at(-1)?.mebibytes.toFixed(0)} MiB at the end`,
)
console.log(
  `slope              ${slopePerHour(warm).toFixed(1)} MiB per hour, over the last ${100 * (1 - WARM_UP)} % of the time`,
)
process.exitCode = failed === 0 ? 0 : 1
