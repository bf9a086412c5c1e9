/** How many connections an instance accepts and how slow their clients may be. Times in milliseconds. */
export interface ConnectionLimits {
  /** For the request line and all header fields, from the first byte, or from connecting. */
  readonly headersMs: number
  /** A kept-alive connection without a request: longer than the usual proxy's 60 s, so that the proxy closes first. */
  readonly keepAliveMs: number
  /** Silence in both directions while a request is in progress. */
  readonly silenceMs: number
  /** A body must bring at least this many bytes in each such period, or be whole. Its total time has no limit. */
  readonly bodyPeriodMs: number
  readonly bodyBytesPerPeriod: number
  /** What comes of a body after its response is discarded for this long; then its connection is closed. */
  readonly discardMs: number
  /** How often slow connections are looked for. */
  readonly lookEveryMs: number
  /** Connections beyond this are closed at once. */
  readonly connections: number
  /** While stopping, how long a silent kept-alive connection may still bring a request. */
  readonly idleGraceMs: number
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  keepAliveMs: 72_000,
  silenceMs: 120_000,
  bodyPeriodMs: 10_000,
  bodyBytesPerPeriod: 1024,
  discardMs: 30_000,
  lookEveryMs: 1_000,
  connections: 10_000,
  idleGraceMs: 1_000,
}

/** The limits that are options of Fastify's server. */
export function serverOptions(limits: ConnectionLimits) {
  return {
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookEveryMs,
      // A request without Host gets a problem document like any other; Node's own 400 is empty.
      requireHostHeader: false,
    },
    keepAliveTimeout: limits.keepAliveMs,
    connectionTimeout: limits.silenceMs,
    // It would cut a long upload that still moves: slow-bodies.ts cuts those that do not.
    requestTimeout: 0,
  }
}
