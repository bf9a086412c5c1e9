import fp from 'fastify-plugin'

/** W3C Trace Context: version, trace id, parent id, flags, and in later versions perhaps more. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:$|-)/

/** The trace that a request belongs to, by its `traceparent`; undefined where that is missing or invalid. */
export function traceIdOf(traceparent: string | string[] | undefined): string | undefined {
  if (typeof traceparent !== 'string') return undefined
  return TRACEPARENT.exec(traceparent)?.[1]
}

/** Logs one line per request: method, route (never the path, which may hold anything), status, time, trace and key. */
export const requestLog = fp(
  (app, _options, done) => {
    app.addHook('onResponse', (request, reply, next) => {
      const traceId = traceIdOf(request.headers.traceparent)
      const { requestKey } = request
      request.log.info(
        {
          method: request.method,
          route: request.routeOptions.url ?? '(none)',
          status: reply.statusCode,
          milliseconds: Math.round(reply.elapsedTime * 1000) / 1000,
          ...(traceId !== undefined && { traceId }),
          ...(requestKey instanceof Object && { key: requestKey.key.id }),
        },
        'request completed',
      )
      next()
    })
    done()
  },
  { name: 'request-log', fastify: '5.x' },
)
