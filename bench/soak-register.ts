import { randomUUID } from 'node:crypto'
import { createKey } from '../src/register/keys.ts'
import { createRegister } from '../src/register/register.ts'
import { creditOf, dateAfter } from './questions.ts'
import type { Random } from './random.ts'
import type { SoakRequest, Traffic } from './soak-traffic.ts'

const AGREEMENT = 'architetti-torino'
const DOMAIN = 'architettitorinopec.it'
/** The register grows to this number of mailboxes within the first minute, and then stays as large. */
const MAILBOXES = 3_000
const IMPORTED_ROWS = 300
/** The mailboxes of which a client knows the id, and with it the version, at most. */
const MAX_KNOWN = 500

/** A key that may read and write the register at a URL. */
export async function soakKey(url: string): Promise<string> {
  const register = createRegister(url)
  try {
    const key = { name: 'soak', scopes: ['read', 'write'] } as const
    return await register.write((db) => createKey(db, key, new Date().toISOString()))
  } finally {
    await register.close()
  }
}

/** Imports, changes, searches, pages and reports of the register, and questions by address alone. */
export function registerTraffic(random: Random, key: string): Traffic {
  const headers = { authorization: `Bearer ${key}` }
  /** The ETag of each mailbox that was met; undefined where only its id was. */
  const known = new Map<string, string | undefined>()
  const get = (path: string, expected: number[] = [200]): SoakRequest => ({ method: 'GET', path, headers, expected })
  const post = (path: string, body: unknown, expected = [200]): SoakRequest => ({
    method: 'POST',
    path,
    headers,
    body: JSON.stringify(body),
    contentType: 'application/json',
    expected,
  })
  const address = (): string => `iscritto.${random.integer(0, MAILBOXES - 1)}@${DOMAIN}`
  const importOf = (query = ''): SoakRequest => ({
    method: 'POST',
    path: `/v1/mailbox-imports?agreement=${AGREEMENT}${query}`,
    headers,
    body: importedList(random),
    contentType: 'text/csv',
    expected: [200],
  })
  const page = (query: string): SoakRequest => ({
    ...get(`/v1/mailboxes?limit=${random.integer(1, 200)}${query}`),
    learn: (body) => {
      const { items, nextCursor } = JSON.parse(body) as { items: { id: string }[]; nextCursor?: string }
      for (const { id } of items) if (known.size < MAX_KNOWN && !known.has(id)) known.set(id, undefined)
      following = nextCursor === undefined ? '' : `${query.split('&cursor')[0]}&cursor=${nextCursor}`
    },
  })
  /** The query of the page after one that was listed; "" where none follows. */
  let following = ''
  /** Reads a mailbox whose version is not known yet, then changes it; someone else may have changed it meanwhile. */
  const change = (expected: number[], body: unknown): SoakRequest => {
    const [id, etag] = random.pick([...known, [randomUUID(), undefined] as const])
    const learn: SoakRequest['learn'] = (_, etag) => known.set(id, etag)
    const path = `/v1/mailboxes/${id}`
    if (etag === undefined) return { ...get(path, [200, 404]), learn }
    known.set(id, undefined)
    const withVersion = { ...headers, 'if-match': etag }
    const contentType = 'application/merge-patch+json'
    return { method: 'PATCH', path, headers: withVersion, body: JSON.stringify(body), contentType, expected, learn }
  }
  const alone = (path: string, rest: object): SoakRequest =>
    // 422: not registered yet, or its dates allow no answer.
    post(path, { mailbox: { address: address() }, ...rest }, [200, 422])
  const item = { service: 'extra-space', gigabytes: 1 }

  return {
    good: [
      () => (random.chance(0.2) ? importOf(random.pick(['', '&dryRun=true'])) : alone('/v1/renewal-checks', {})),
      () => change([200, 412], { credit: creditOf(random) }),
      () => change([200, 412], { reminders: random.pick(['on', 'off']), usedGigabytes: null }),
      () => post('/v1/mailbox-searches', { address: address() }),
      () => post('/v1/mailbox-searches', { contains: `o.${random.integer(0, 999)}`, limit: 20 }),
      () => page(random.pick(['', '&outcome=deactivated', '&dueWithinDays=60', '&missing=credit'])),
      () => page(following),
      () => (random.chance(0.05) ? get('/v1/renewal-reports') : alone('/v1/renewal-checks', {})),
      () => alone('/v1/renewal-checks', {}),
      () => alone('/v1/quotes', { items: [item] }),
      () => alone('/v1/activation-eligibility', { items: [item] }),
    ],
    broken: [
      () => ({ ...importOf(), abandoned: true }),
      () => ({ ...importOf(), body: 'neither;header;nor;list', expected: [422] }),
      () => ({ ...importOf(), headers: {}, expected: [401] }),
      () => ({ ...get('/v1/renewal-reports'), abandoned: true }),
      () => get(`/v1/mailboxes/${random.integer(0, 1e9)}`, [404]),
      () => get('/v1/mailboxes?cursor=nonsense', [400]),
      () => ({
        ...get('/v1/mailboxes'),
        headers: { authorization: `Bearer ${key.slice(0, -4)}AAAA` },
        expected: [401],
      }),
      () => change([400, 412], { credit: 'plenty' }),
      () => ({ ...post('/v1/renewal-checks', { mailbox: { address: address() } }, [400]), headers: {} }),
    ],
  }
}

/** A CSV list for an import, in which some rows are faulty and some belong to no one. */
function importedList(random: Random): string {
  const first = random.integer(0, MAILBOXES - IMPORTED_ROWS)
  const rows = Array.from({ length: IMPORTED_ROWS }, (_, index) => {
    const domain = random.chance(0.02) ? 'elsewhere.example' : DOMAIN
    const expiresOn = random.chance(0.02) ? 'soon' : dateAfter(random.integer(151, 515))
    const credit = random.chance(0.7) ? creditOf(random) : ''
    return `iscritto.${first + index}@${domain};${expiresOn};${random.integer(0, 4)};${random.integer(0, 2)};${credit}`
  })
  return ['casella;scadenza;spazio extra;conservazione;credito', ...rows].join('\r\n')
}
