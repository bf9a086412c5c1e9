import { Agent, type IncomingMessage, request } from 'node:http'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import { listen, testApp } from '../support/app.ts'
import { every } from '../support/every.ts'
import { QUOTE } from '../support/raw-http.ts'

const ROWS = 100_000
const LIST = `casella;scadenza;spazio extra\n${'m@architettitorinopec.it;30/04/2027;3\n'.repeat(ROWS)}`

/** Milliseconds that this thread has worked: a clock that stands still while the machine pauses or does other work. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Measures the longest turn of the event loop, in milliseconds of the clock above, until it is stopped. */
function watchTurns(): () => number {
  let longestTurn = 0
  let turnedAt = worked()
  const turn = (): void => {
    const now = worked()
    longestTurn = Math.max(longestTurn, now - turnedAt)
    turnedAt = now
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  return () => {
    clearImmediate(next)
    return longestTurn
  }
}

/** Posts a body to a path on connections that stay open. */
function poster(t: Test, port: number): (path: string, type: string, body: string) => Promise<IncomingMessage> {
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  return (path, type, body) =>
    new Promise((resolve, reject) => {
      const options = { agent, host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': type } }
      request(options, resolve).once('error', reject).end(body)
    })
}

t.test(
  'a report of a hundred thousand rows is no overload, and other requests get their responses meanwhile',
  async (t) => {
    const post = poster(t, await listen(t, await testApp()))
    const stopWatching = watchTurns()
    const before = worked()
    const report = await post('/v1/renewal-reports?asOf=2026-11-22', 'text/csv', LIST)
    t.equal(report.statusCode, 200)
    let isInProgress = true
    let last = ''
    report.on('data', (chunk) => {
      last = (last + chunk).slice(-2_000)
    })
    report.once('close', () => {
      isInProgress = false
    })
    let responses = 0
    for await (const _ of every(10)) {
      if (!isInProgress) break
      const response = await post('/v1/quotes', 'application/json', QUOTE)
      if (response.statusCode !== 200) t.fail(`a request got ${response.statusCode}`)
      await new Promise((resolve) => response.resume().once('close', resolve))
      responses += 1
    }
    const longestTurn = stopWatching()
    t.match(last, new RegExp(`"rowsRead":${ROWS},`))
    const work = worked() - before
    t.ok(
      longestTurn < readConfig({}).config.maxEventLoopDelayMs,
      `${Math.round(longestTurn)} ms are below the limit of production`,
    )
    t.ok(longestTurn < work / 5, `of ${Math.round(work)} ms of work the longest turn took ${Math.round(longestTurn)}`)
    t.ok(responses > 1, `${responses} requests got their response meanwhile`)
  },
)
