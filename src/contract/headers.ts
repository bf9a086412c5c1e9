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
  'Absent if the request is not counted: the operator has set no limit, the path is `/status`, or the request was rejected before it was counted.'
const REQUEST_ID = '^[A-Za-z0-9_.:+/=-]{1,128}$'
const LANGUAGE_RANGES = '^[A-Za-z0-9*,;=. -]*$'
const ETAGS = '^[ -~]*$'

/** Marks a header that is never absent from a response that declares it. */
const always = <Header extends object>(header: Header) => ({ ...header, required: true })

/** The response headers, as components of the contract. */
export const headers = {
  'Request-Id': always(
    string(
      'The Request-Id of the request, or a new one if the request has none or an invalid one. Quote it when you report a problem.',
      128,
      REQUEST_ID,
      '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11',
    ),
  ),
  'X-RateLimit-Limit': integer(`Maximum number of requests per minute and client. ${UNCOUNTED}`, 1_000_000_000, 600),
  'X-RateLimit-Remaining': integer(`Number of requests left in the current minute. ${UNCOUNTED}`, 1_000_000_000, 599),
  'X-RateLimit-Reset': integer(`Seconds until the count restarts. ${UNCOUNTED}`, 60, 60),
  'Retry-After': always(integer('Seconds to wait before the next attempt.', 60, 30)),
  'Content-Language': always(string('Language of the texts for people: `it` or `en`.', 2, '^(it|en)$', 'it')),
  Vary: always(
    string('Request headers that the response depends on.', 64, '^[A-Za-z-]+(, [A-Za-z-]+)*$', 'Accept-Language'),
  ),
  'Cache-Control': always(
    string(
      'Whether the response may be cached. `no-store` for problems and for results about mailboxes, which may contain addresses; `public, max-age=300` for agreements, which may be cached for 5 minutes and then revalidated with If-None-Match.',
      64,
      '^[a-z0-9=, -]+$',
      'no-store',
    ),
  ),
  Link: always(
    string(
      'URLs of this contract (`service-desc`) and of the documentation where it can be tried out (`service-doc`), as in RFC 8631.',
      8192,
      '^<[^>]*>; rel="[a-z-]+"(, <[^>]*>; rel="[a-z-]+")*$',
      '</openapi.json>; rel="service-desc", </docs>; rel="service-doc"',
    ),
  ),
  'WWW-Authenticate': always(string('How to sign in: with a key of the register.', 64, '^Bearer$', 'Bearer')),
  'Accept-Post': always(
    string(
      'Media types of request bodies that the operation takes.',
      256,
      '^[a-z0-9.+/-]+(, [a-z0-9.+/-]+)*$',
      'text/csv, application/x-ndjson',
    ),
  ),
  'Content-Disposition': string(
    'A name for the file, of calendar files and CSV only.',
    128,
    '^attachment; filename="[a-z0-9.-]+"$',
    'attachment; filename="rinnovo-pec-2027-04-30.ics"',
  ),
  ETag: always(
    string(
      'Version of the response body in its language, for use with If-None-Match; of a registered mailbox, the version of its record, for use with If-Match.',
      64,
      ETAGS,
      '"fUA1cWTYkuBCdbZrcnFmL0hfzWX"',
    ),
  ),
}

export type HeaderName = keyof typeof headers

/** The request headers that the service reads, as parameters of the contract. */
export const requestHeaders = {
  'Accept-Language': string(
    'Preferred language of the texts for people: Italian (default) or English. Quality values are supported.',
    256,
    LANGUAGE_RANGES,
    'en',
  ),
  'Request-Id': string(
    'Id of the request, returned in the response and written to the log. An id that does not match the pattern is replaced by a new one.',
    128,
    REQUEST_ID,
    '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11',
  ),
  'If-None-Match': string(
    'ETag of the version that the client has cached. The response is 304 if that version is current.',
    1024,
    ETAGS,
    '"fUA1cWTYkuBCdbZrcnFmL0hfzWX"',
  ),
  'If-Match': string(
    'ETag of the version that is changed. Without it the response is 428, also to `*`, which names no version; if the record has changed since, it is 412 and nothing is changed.',
    1024,
    ETAGS,
    '"1"',
  ),
}

/** The request headers without which an operation does nothing. */
export const REQUIRED_HEADERS: readonly RequestHeaderName[] = ['If-Match']

export type RequestHeaderName = keyof typeof requestHeaders

const LIMIT_HEADERS: HeaderName[] = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']

/** Media types of responses that people save as files. */
const FILES = ['text/calendar', 'text/csv']

/** The headers of a 200 or 304. The Italian guidelines require the rate-limit headers on every 2xx. */
export function responseHeaders({ limited, cached, versioned, response }: Operation): HeaderName[] {
  const hasTag = cached || (versioned !== undefined && Object.keys(response).length > 0)
  const isFile = FILES.some((mediaType) => mediaType in response)
  return [
    'Request-Id',
    'Link',
    'Cache-Control',
    ...(limited ? (['Content-Language', 'Vary'] as const) : []),
    ...(hasTag ? (['ETag'] as const) : []),
    ...(isFile ? (['Content-Disposition'] as const) : []),
    ...LIMIT_HEADERS,
  ]
}

/** The headers of a problem. The Italian guidelines require the rate-limit headers on every 4xx. */
export function problemHeaders(status: number): HeaderName[] {
  return [
    'Request-Id',
    'Link',
    'Cache-Control',
    'Content-Language',
    'Vary',
    ...(status < 500 ? LIMIT_HEADERS : []),
    ...(status === 401 ? (['WWW-Authenticate'] as const) : []),
    ...(status === 415 ? (['Accept-Post'] as const) : []),
    ...(status === 429 || status === 503 ? (['Retry-After'] as const) : []),
  ]
}

/** The request headers that an operation reads. */
export function requestHeadersOf({ limited, cached, versioned }: Operation): RequestHeaderName[] {
  return [
    'Request-Id',
    ...(limited ? (['Accept-Language'] as const) : []),
    ...(cached ? (['If-None-Match'] as const) : []),
    ...(versioned === 'required' ? (['If-Match'] as const) : []),
  ]
}

/** References to headers, by their names. */
export function headerRefs(names: readonly HeaderName[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
