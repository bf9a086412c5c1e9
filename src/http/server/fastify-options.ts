import { type FastifyBaseLogger, type FastifyServerOptions, LogController } from 'fastify'
import type { Logger } from 'pino'
import { problemOf } from '../plugins/errors.ts'
import { constantHeaders, identify } from '../plugins/identity.ts'
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
    ...(logger && { loggerInstance: logger as FastifyBaseLogger }),
    // Every line of a request carries its id. Of Fastify's own lines per request, which hold addresses and URLs, none.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    ...serverOptions(limits),
    // It would end a stop after ten seconds too, as a failure, with requests still in flight.
    pluginTimeout: 0,
    // While closing, requests on connections that were open before are answered as ever.
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_URL_LENGTH },
    trustProxy: trustedProxies(config.trustProxy),
    requestIdHeader: false,
    genReqId: requestIdOf,
    // Fastify's own response is no problem document: the plugin `connections` sends one.
    clientErrorHandler: () => {},
    frameworkErrors: (error, request, reply) => {
      identify(request, reply as never, constant)
      problems.send(request, reply as never, problemOf(error))
    },
  }
}
