/** How much patience and how many connections an instance has for its clients. Times in milliseconds. */
export interface ConnectionLimits {
  /** For the request line and all header fields, from the first byte, or from connecting. */
  readonly headersMs: number
  /** A kept-alive connection without a request: longer than the usual proxy's 60 s, so that the proxy closes first. */
  readonly keepAliveMs: number
  /** Nothing moves in either direction in the middle of an exchange. */
  readonly silenceMs: number
  /** A body must move: at least so many bytes in each such period, or be whole. There is no limit to its total time. */
  readonly bodyPeriodMs: number
  readonly bodyBytesPerPeriod: number
  /** How often slow connections are looked for. */
  readonly lookEveryMs: number
  /** Connections beyond this are closed at once. */
  readonly connections: number
  /** While stopping, a silent kept-alive connection may still bring a request for so long. */
  readonly idleGraceMs: number
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 10_000,
  keepAliveMs: 72_000,
  silenceMs: 120_000,
  bodyPeriodMs: 10_000,
  bodyBytesPerPeriod: 1024,
  lookEveryMs: 1_000,
  connections: 10_000,
  idleGraceMs: 1_000,
}

/** The options of Fastify's server that these limits are. `requestTimeout` stays off: it would cut a long upload that moves. */
export function serverOptions(limits: ConnectionLimits) {
  return {
    // A request without Host is refused with a problem, as any other; Node's own 400 is empty.
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookEveryMs,
      requireHostHeader: false,
    },
    keepAliveTimeout: limits.keepAliveMs,
    connectionTimeout: limits.silenceMs,
    requestTimeout: 0,
  }
}
