import { type Questions, questionsOfLife } from './questions.ts'
import type { Random } from './random.ts'
import { registerTraffic } from './soak-register.ts'

/** A request of the soak test, and the statuses that are right for it. */
export interface SoakRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly contentType?: string
  readonly expected: readonly number[]
  /** The client disconnects in the middle of its body, or of the response where it sends none. */
  readonly abandoned?: true
  /** Takes the body of a response as expected, and its ETag, for later requests. */
  learn?(body: string, etag: string | undefined): void
}

/** The requests of one kind of traffic, valid and broken in some way. */
export interface Traffic {
  readonly good: readonly (() => SoakRequest)[]
  readonly broken: readonly (() => SoakRequest)[]
}

const DISTINCT = 2_000
const ROWS = 200
const JSON_TYPE = 'application/json'

/** Some of the questions have no answer in the domain: 422. */
const ANSWERED = [200, 422]

/** Returns the requests of clients one by one: nine in ten are valid, one is broken in some way. */
export function soakTraffic(random: Random, key: string): () => SoakRequest {
  const kinds = [statelessTraffic(random), registerTraffic(random, key)]
  return () => {
    const { good, broken } = random.pick(kinds)
    return random.pick(random.chance(0.9) ? good : broken)()
  }
}

function statelessTraffic(random: Random): Traffic {
  const questions = questionsOfLife(DISTINCT)
  const ask = (path: string, body: unknown): SoakRequest => ({
    method: 'POST',
    path: `/v1${path}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    contentType: JSON_TYPE,
    expected: ANSWERED,
  })
  const get = (path: string, expected = 200): SoakRequest => ({ method: 'GET', path, expected: [expected] })
  const good: Traffic['good'] = [
    () => ask('/quotes', random.pick(questions.quotes)),
    () => ask('/activation-eligibility', random.pick(questions.eligibilities)),
    () => ask('/renewal-checks', random.pick(questions.renewals)),
    () => get('/v1/agreements/architetti-torino'),
    () => (random.chance(0.05) ? report(list(questions, random)) : get('/v1/status')),
  ]
  const broken: Traffic['broken'] = [
    () => ({ ...ask('/quotes', JSON.stringify(random.pick(questions.quotes)).slice(0, -5)), expected: [400] }),
    () => ({
      ...ask('/quotes', { ...random.pick(questions.quotes), unknown: random.integer(0, 1e9) }),
      expected: [400],
    }),
    () => ({ ...ask('/quotes', `${'['.repeat(20_000)}${']'.repeat(20_000)}`), expected: [400] }),
    () => ({ ...ask('/quotes', 'x'.repeat(100_000)), expected: [413] }),
    () => ({ ...ask('/renewal-checks', '{}'), contentType: 'text/plain', expected: [415] }),
    () => ({ ...ask('/renewal-checks', random.pick(questions.renewals)), abandoned: true }),
    () => ({ ...report(list(questions, random)), abandoned: true }),
    () => ({ ...report('neither;header;nor;list'), expected: [422] }),
    () => get(`/v1/nowhere/${random.integer(0, 1e9)}`, 404),
    () => get(`/v1/agreements/agreement-${random.integer(0, 1e9)}`, 404),
  ]
  return { good, broken }
}

const report = (body: string): SoakRequest => ({
  method: 'POST',
  path: '/v1/renewal-reports',
  body,
  contentType: 'text/csv',
  expected: [200],
})

/** A CSV list in which some rows are faulty. */
function list({ renewals }: Questions, random: Random): string {
  const rows = Array.from({ length: ROWS }, () => {
    const { mailbox, credit = '' } = random.pick(renewals)
    return `${mailbox.address};${random.chance(0.05) ? 'soon' : mailbox.expiresOn};${random.integer(0, 4)};${credit}`
  })
  return ['casella;scadenza;spazio extra;credito', ...rows].join('\r\n')
}
