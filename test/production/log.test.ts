import { pino } from 'pino'
import t from 'tap'
import { traceIdOf } from '../../src/http/plugins/request-log.ts'
import { logOptions, withoutMessage } from '../../src/http/server/log.ts'
import { testApp } from '../support/app.ts'
import { linesOf } from '../support/log.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'

const traceparents: [string | string[] | undefined, string | undefined][] = [
  [`00-${TRACE}-00f067aa0ba902b7-01`, TRACE],
  [`00-${TRACE}-00f067aa0ba902b7-00`, TRACE],
  [`cc-${TRACE}-00f067aa0ba902b7-01-what-a-later-version-adds`, TRACE],
  [undefined, undefined],
  ['', undefined],
  [`ff-${TRACE}-00f067aa0ba902b7-01`, undefined],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, undefined],
  [`00-${TRACE}-${'0'.repeat(16)}-01`, undefined],
  [`00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`, undefined],
  [`00-${TRACE}-00f067aa0ba902b7-01x`, undefined],
  [`00-${TRACE}`, undefined],
  [[`00-${TRACE}-00f067aa0ba902b7-01`], undefined],
]

t.test('the trace id of a traceparent', async (t) => {
  for (const [traceparent, traceId] of traceparents) t.equal(traceIdOf(traceparent), traceId, String(traceparent))
})

t.test('an error is logged without its message', async (t) => {
  const error = Object.assign(new TypeError('mario@example.org'), { code: 'E_ONE' })
  const logged = withoutMessage(error) as { stack: string[] }
  t.match(logged, { type: 'TypeError', code: 'E_ONE' })
  t.match(logged.stack[0], /log\.test/)
  t.notMatch(JSON.stringify(logged), 'mario')
  const cause = Object.assign(new Error('mario'), { code: 'ENOSPC' })
  t.match(withoutMessage(new Error('mario', { cause })), { type: 'Error', causeCode: 'ENOSPC' })
  t.strictSame(withoutMessage('mario'), { type: 'string', stack: undefined })
  t.strictSame(withoutMessage(null), { type: 'object', stack: undefined })
  t.strictSame(withoutMessage(Object.assign(new Error('mario'), { stack: 'Error: mario' })), {
    type: 'Error',
    stack: undefined,
  })
})

t.test('no line of the log is the message of an error, however it is logged', async (t) => {
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('info'), stream)
  logger.error(new Error('mario'))
  logger.error({ err: new Error('mario') })
  logger.error({ err: new Error('mario') }, 'it failed')
  logger.error('plain')
  logger.child({ a: 1 }).error(new Error('mario'))
  t.strictSame(
    lines().map(({ msg }) => msg),
    ['error', 'error', 'it failed', 'plain', 'error'],
  )
  t.notMatch(JSON.stringify(lines()), 'mario')
})

t.test('one line per request, with the trace it belongs to', async (t) => {
  const { stream, lines } = linesOf()
  const app = await testApp({}, undefined, { logger: pino(logOptions('info'), stream) })
  const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`
  await app.inject({ url: '/v1/agreements/architetti-torino?x=1', headers: { 'request-id': 'mine', traceparent } })
  await app.inject({ url: '/nowhere', headers: { 'request-id': 'other' } })
  await app.inject('/health/live')
  const logged = lines().map(({ time, pid, hostname, milliseconds, ...line }) => {
    t.type(milliseconds, 'number')
    return line
  })
  t.strictSame(logged, [
    {
      level: 30,
      requestId: 'mine',
      method: 'GET',
      route: '/v1/agreements/:agreementId',
      status: 200,
      traceId: TRACE,
      msg: 'request completed',
    },
    { level: 30, requestId: 'other', method: 'GET', route: '(none)', status: 404, msg: 'request completed' },
  ])
})

t.test('every line that is logged for a request carries its id, and nothing else of it', async (t) => {
  const { stream, lines } = linesOf()
  const app = await testApp({}, undefined, { logger: pino(logOptions('info'), stream) })
  app.get('/logging', { logLevel: 'warn' }, (request, reply) => {
    request.log.warn('from a route')
    reply.send()
  })
  await app.inject({ url: '/logging', headers: { 'request-id': 'mine' } })
  const logged = lines().map(({ time, pid, hostname, ...line }) => line)
  t.strictSame(logged, [{ level: 40, requestId: 'mine', msg: 'from a route' }])
})

t.test('a proxy that TRUST_PROXY does not name is warned of once', async (t) => {
  for (const [trustProxy, header, warnings] of [
    ['off', 'x-forwarded-for', 1],
    ['off', 'forwarded', 1],
    ['off', 'x-other', 0],
    ['true', 'x-forwarded-for', 0],
  ] as const) {
    const { stream, lines } = linesOf()
    const app = await testApp({ TRUST_PROXY: trustProxy }, undefined, { logger: pino(logOptions('warn'), stream) })
    for (let times = 0; times < 2; times++) {
      await app.inject({ url: '/v1/status', headers: { [header]: 'for=192.0.2.1' } })
    }
    t.equal(lines().length, warnings, `TRUST_PROXY ${trustProxy}, ${header}`)
    if (warnings > 0) t.match(lines()[0], { level: 40, msg: /TRUST_PROXY is off/ })
  }
})
