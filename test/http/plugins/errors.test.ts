import { errorCodes } from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { buildApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { problemOf } from '../../../src/http/plugins/errors.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { fixtureAgreements, testApp } from '../../support/app.ts'
import { ask, postText, problem, REQUEST_ID } from '../../support/problem.ts'

const quoteRequest = JSON.stringify({
  agreement: 'architetti-torino',
  items: [{ service: 'extra-space', gigabytes: 1 }],
})
const brokenClock = () => {
  throw new Error('the clock of mario.rossi@architettitorinopec.it is broken')
}

t.test('a failure of the service is 500 without details; the log has the place of the failure', async (t) => {
  const lines: string[] = []
  const logger = pino(logOptions('info'), { write: (line: string) => lines.push(line) })
  const { config } = readConfig({})
  const app = await buildApp({ agreements: fixtureAgreements(), clock: brokenClock, version: '0.0.0', logger }, config)
  const { status, body, headers } = await postText(app, '/v1/quotes', quoteRequest)
  t.equal(status, 500)
  t.strictSame(body, problem('internal-error', '/v1/quotes'))
  t.equal(headers['content-type'], 'application/problem+json; charset=utf-8')
  const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50)
  t.equal(failure.msg, 'request failed')
  t.equal(failure.requestId, REQUEST_ID)
  t.match(failure.err, { type: 'Error', stack: [/brokenClock/] })
  t.notMatch(lines.join(''), /is broken|mario\.rossi/)
})

t.test('every error has its problem: internal-error where it is not the client’s fault', async (t) => {
  const withStatus = (statusCode: number) => Object.assign(new Error(), { statusCode })
  const table: [error: Error, code: string][] = [
    [new errorCodes.FST_ERR_BAD_URL('x'), 'not-found'],
    [new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY(), 'malformed-json'],
    [new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH(), 'malformed-json'],
    [new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), 'payload-too-large'],
    [new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('x'), 'unsupported-media-type'],
    [withStatus(400), 'invalid-request'],
    [withStatus(408), 'request-timeout'],
    [withStatus(414), 'uri-too-long'],
    [withStatus(422), 'internal-error'],
    [withStatus(429), 'too-many-requests'],
    [withStatus(418), 'internal-error'],
    [withStatus(500), 'internal-error'],
    [withStatus(503), 'unavailable'],
    [new SyntaxError('not the client’s'), 'internal-error'],
    [new TypeError(), 'internal-error'],
  ]
  for (const [error, code] of table) t.equal(problemOf(error), code, `${error}`)
})

t.test('an error of status 503 is reported as unavailable', async (t) => {
  const app = await testApp()
  app.get('/overloaded', (_request, reply) => {
    reply.header('retry-after', '5')
    throw Object.assign(new Error('busy'), { statusCode: 503 })
  })
  const { status, body, headers } = await ask(app, { url: '/overloaded' })
  t.strictSame([status, headers['retry-after']], [503, '5'])
  t.strictSame(body, problem('unavailable', '/overloaded'))
})
