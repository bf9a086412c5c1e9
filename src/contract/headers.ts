import type { Operation } from '../shared/operation.ts'

const integer = (description: string, maximum: number, example: number) => ({
  description,
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum, examples: [example] },
})
const string = (description: string, maxLength: number, pattern: string, example: string) => ({
  description,
  schema: { type: 'string', maxLength, pattern, examples: [example] },
})

const UNCOUNTED =
  'Absent where requests are not counted: where the operator has set no limit, at /status, and on a request refused before it was counted.'
const REQUEST_ID = '^[A-Za-z0-9_.:+/=-]{1,128}$'
const LANGUAGE_RANGES = '^[A-Za-z0-9*,;=. -]*$'
const ETAGS = '^[ -~]*$'

/** A header that the answers which declare it always carry. */
const always = <Header extends object>(header: Header) => ({ ...header, required: true })

/** The headers of answers, as components of the contract. */
export const headers = {
  'Request-Id': always(
    string(
      'The Request-Id of the request, or a new one where it sent none or a hostile one. Quote it when you report a problem.',
      128,
      REQUEST_ID,
      '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11',
    ),
  ),
  'X-RateLimit-Limit': integer(`Requests allowed per minute and client. ${UNCOUNTED}`, 1_000_000_000, 600),
  'X-RateLimit-Remaining': integer(`Requests left in this minute. ${UNCOUNTED}`, 1_000_000_000, 599),
  'X-RateLimit-Reset': integer(`Seconds until the count starts anew. ${UNCOUNTED}`, 60, 60),
  'Retry-After': always(integer('Seconds to wait before trying again.', 3600, 30)),
  'Content-Language': always(string('Language of the texts for people: `it` or `en`.', 2, '^(it|en)$', 'it')),
  Vary: always(
    string('The request headers that the answer depends on.', 64, '^[A-Za-z-]+(, [A-Za-z-]+)*$', 'Accept-Language'),
  ),
  'Cache-Control': always(
    string(
      'What may be kept. Answers to questions and problems must not be, they may carry addresses: `no-store`. Agreements may be, by anyone, for 5 minutes: `public, max-age=300`; then ask again with If-None-Match.',
      64,
      '^[a-z0-9=, -]+$',
      'no-store',
    ),
  ),
  Link: always(
    string(
      'Where the contract is (`service-desc`) and where to try it out (`service-doc`), after RFC 8631.',
      8192,
      '^<[^>]*>; rel="[a-z-]+"(, <[^>]*>; rel="[a-z-]+")*$',
      '</openapi.json>; rel="service-desc", </docs>; rel="service-doc"',
    ),
  ),
  ETag: always(
    string('Version of the document in its language, for If-None-Match.', 64, ETAGS, '"fUA1cWTYkuBCdbZrcnFmL0hfzWX"'),
  ),
}

export type HeaderName = keyof typeof headers

/** The request headers that have a meaning here, as parameters of the contract. None is ever required. */
export const requestHeaders = {
  'Accept-Language': string(
    'The language of the texts for people, with q-values if need be: Italian by default, English on request.',
    256,
    LANGUAGE_RANGES,
    'en',
  ),
  'Request-Id': string(
    'A name for this request, which the answer and the log line then carry. Anything but one plain word is replaced.',
    128,
    REQUEST_ID,
    '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11',
  ),
  'If-None-Match': string(
    'The ETag of the version that the client has: the answer is 304 while it is current.',
    1024,
    ETAGS,
    '"fUA1cWTYkuBCdbZrcnFmL0hfzWX"',
  ),
}

export type RequestHeaderName = keyof typeof requestHeaders

const LIMIT_HEADERS: HeaderName[] = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']

/** The headers of a 200 or 304. The Italian guidelines want the limit declared on every 2xx. */
export function responseHeaders({ limited, cached }: Operation): HeaderName[] {
  const texts: HeaderName[] = limited ? ['Content-Language', 'Vary'] : []
  return ['Request-Id', 'Link', 'Cache-Control', ...texts, ...(cached ? (['ETag'] as const) : []), ...LIMIT_HEADERS]
}

/** The headers of a problem. The Italian guidelines want the limit declared on every 4xx. */
export function problemHeaders(status: number): HeaderName[] {
  return [
    'Request-Id',
    'Link',
    'Cache-Control',
    'Content-Language',
    'Vary',
    ...(status < 500 ? LIMIT_HEADERS : []),
    ...(status === 429 || status === 503 ? (['Retry-After'] as const) : []),
  ]
}

/** The request headers of an operation. */
export function requestHeadersOf({ limited, cached }: Operation): RequestHeaderName[] {
  return [
    'Request-Id',
    ...(limited ? (['Accept-Language'] as const) : []),
    ...(cached ? (['If-None-Match'] as const) : []),
  ]
}

/** References to headers, by their names. */
export function headerRefs(names: readonly HeaderName[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
