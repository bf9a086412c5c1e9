import { type FastifyBaseLogger, type FastifyServerOptions, LogController } from 'fastify'
import type { Logger } from 'pino'
import { constantHeaders, setCommonHeaders } from '../plugins/common-headers.ts'
import { allowOrigin } from '../plugins/cors.ts'
import { problemOf } from '../plugins/errors.ts'
import { isRejected } from '../plugins/request-checks.ts'
import { requestIdOf } from '../request-id.ts'
import { MAX_URL_LENGTH } from '../request-path.ts'
import type { Service } from '../service.ts'
import { type ConnectionLimits, serverOptions } from './connection-limits.ts'
import { trustedProxies } from './trusted-proxies.ts'

/** Every option of Fastify, so that tests run exactly the settings of production. */
export function fastifyOptions(
  { config, problems }: Service,
  limits: ConnectionLimits,
  logger: Logger | undefined,
): FastifyServerOptions {
  const constant = constantHeaders(config)
  return {
    // Absent in tests that read no log.
    ...(logger && { loggerInstance: logger as FastifyBaseLogger }),
    // Each line of a request carries its id. Fastify's own lines would hold an address and a URL: the plugin
    // `request-log` writes one instead.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // Time-outs, and requests without Host.
    ...serverOptions(limits),
    // It also limits closing: after ten seconds, with requests still in progress, that would fail.
    pluginTimeout: 0,
    // While closing, a request on a connection that is still open gets its response, not a 503.
    return503OnClosing: false,
    // With Fastify's 100 characters, a long parameter would be a path without a route.
    routerOptions: { maxParamLength: MAX_URL_LENGTH },
    // Which proxies may say in X-Forwarded-For whose request it is.
    trustProxy: trustedProxies(config.trustProxy),
    // The id that a client sends is checked before it is used.
    requestIdHeader: false,
    genReqId: requestIdOf,
    // Fastify's own response to bytes that are no request is no problem document: the plugin `connections` sends one.
    clientErrorHandler: () => {},
    // Errors before any hook, such as a URL that cannot be decoded, get a problem document with the usual headers too.
    frameworkErrors: (error, request, reply) => {
      setCommonHeaders(request, reply as never, constant)
      allowOrigin(request, reply as never, config)
      if (!isRejected(problems, request, reply as never)) problems.send(request, reply as never, problemOf(error))
    },
  }
}
