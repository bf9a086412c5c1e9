import swagger from '@fastify/swagger'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginCallback,
  fastify,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Agreements } from '../domain/agreement.ts'
import { accept } from './answer.ts'
import { answerClientErrors, refuseTunnels } from './client-errors.ts'
import { answerInCohorts } from './cohort.ts'
import { CONNECTION_LIMITS, type ConnectionLimits, serverOptions } from './connections.ts'
import { contractOptions } from './contract/document.ts'
import { allowOrigins } from './cors.ts'
import { handleErrors, problemOf } from './errors.ts'
import { trusted, warnOfUntrustedProxy } from './forwarded.ts'
import { hardenedPages } from './hardening.ts'
import { constantHeaders, identifyAnswers } from './identity.ts'
import { readJsonBodies } from './json-body.ts'
import { closeGracefully } from './lifecycle.ts'
import { LOAD_LIMITS, type LoadLimits } from './load.ts'
import { logRequests, sharedLogger } from './log.ts'
import { type AnswerUnrouted, answerUnrouted, tellMethodsFromPaths } from './methods.ts'
import { type Metrics, NO_METERS } from './metrics.ts'
import { openConnections } from './open-connections.ts'
import { shedOverload } from './overload.ts'
import { BASE_PATH } from './paths.ts'
import { problemsBelow } from './problem.ts'
import { limitRequests } from './rate-limit.ts'
import { createReadiness, type Readiness } from './readiness.ts'
import { requestIdOf } from './request-id.ts'
import { LONGEST_URL, lacksHost, lacksSender } from './request-path.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { documentationRoutes } from './routes/documentation.ts'
import { eligibilityRoutes } from './routes/eligibility.ts'
import { healthRoutes } from './routes/health.ts'
import { pageRoutes } from './routes/page.ts'
import { problemRoutes } from './routes/problems.ts'
import { quoteRoutes } from './routes/quotes.ts'
import { renewalRoutes } from './routes/renewals.ts'
import { reportRoutes } from './routes/reports.ts'
import { statusRoutes } from './routes/status.ts'
import type { Service } from './service.ts'
import { refuseSlowBodies } from './slow-bodies.ts'
import { validateWithSchemas } from './validation.ts'

/** What the service needs from outside. */
export interface Dependencies {
  readonly agreements: Agreements
  /** Milliseconds since the epoch; read whenever a question does not state its date. */
  readonly clock: () => number
  readonly version: string
  readonly logger?: Logger
  /** Whether this instance should be sent requests; its owner tells it when to stop. */
  readonly readiness?: Readiness
  /** Absent: nothing is measured. */
  readonly metrics?: Metrics
  /** From which load on requests are refused. */
  readonly load?: LoadLimits
}

const JSON_ONLY = ['application/json']

/** The whole HTTP application, ready to be listened with or injected into: tests run the settings of production. */
export async function buildApp(
  dependencies: Dependencies,
  config: Config,
  limits: ConnectionLimits = CONNECTION_LIMITS,
): Promise<FastifyInstance> {
  const { agreements, clock, version, logger, metrics } = dependencies
  const { readiness = createReadiness(), load = LOAD_LIMITS } = dependencies
  const publicUrl = config.publicUrl ?? ''
  const problems = problemsBelow(publicUrl)
  const service: Service = { agreements, clock, version, publicUrl, problems, meters: metrics?.meters ?? NO_METERS }
  const constant = constantHeaders(config)
  const identify = identifyAnswers(constant)
  const app = fastify({
    ...(logger && { loggerInstance: logger as FastifyBaseLogger }),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: sharedLogger,
    ...serverOptions(limits),
    // It would end a stop after ten seconds too, as a failure, with requests still in flight.
    pluginTimeout: 0,
    // While closing, requests on connections that were open before are answered as ever.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_URL },
    trustProxy: trusted(config.trustProxy),
    requestIdHeader: false,
    genReqId: requestIdOf,
    clientErrorHandler: answerClientErrors(publicUrl, constant),
    frameworkErrors: (error, request, reply) => {
      identify(request, reply as never)
      problems.send(request, reply as never, problemOf(error))
    },
  })
  // An Expect other than 100-continue may be ignored (RFC 9110, 10.1.1); Node would answer 417 without a document.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  // A client may end its half of the connection behind its last request; while the request waits, Node would give it up.
  Object.assign(app.server, { httpAllowHalfOpen: true })
  app.server.maxConnections = limits.connections
  refuseTunnels(app.server, publicUrl, constant)
  const open = openConnections(app.server)
  closeGracefully(app, open, { idleGraceMs: limits.idleGraceMs, timeoutMs: config.shutdownTimeoutMs })
  const lookForProxy = warnOfUntrustedProxy(app, config)
  // One hook, not one for each of them, because every question pays for it.
  app.addHook('onRequest', (request, reply, done) => {
    identify(request, reply)
    lookForProxy(request)
    if ((request.raw.url as string).length > LONGEST_URL) problems.send(request, reply, 'uri-too-long')
    else if (lacksHost(request.raw) || lacksSender(request.raw)) problems.send(request, reply, 'invalid-request')
    else done()
  })
  refuseSlowBodies(app, open, limits)
  logRequests(app, logger)
  metrics?.observe(app)
  validateWithSchemas(app)
  readJsonBodies(app)
  handleErrors(app, problems)
  const unrouted = tellMethodsFromPaths(app, problems)
  answerUnrouted(app, unrouted)
  allowOrigins(app, config.corsOrigins, unrouted)
  await app.register(swagger, contractOptions(version))
  await app.register(statusRoutes, { ...service, prefix: BASE_PATH })
  await app.register(limited(service, config, { readiness, load }, unrouted), { prefix: BASE_PATH })
  await app.register(healthRoutes, { readiness })
  await app.register(hardenedPages(pages(service, config), config))
  return app
}

/** What browsers open. */
function pages(service: Service, config: Config): FastifyPluginCallback {
  return (app, _options, done) => {
    app.register(problemRoutes, service)
    app.register(documentationRoutes, service)
    app.register(pageRoutes, { ...service, config })
    done()
  }
}

/** The questions of the contract, with a limit of requests per minute and client, and refused under overload. */
function limited(
  service: Service,
  config: Config,
  overload: { readonly readiness: Readiness; readonly load: LoadLimits },
  unrouted: AnswerUnrouted,
): FastifyPluginCallback {
  return (app, _options, done) => {
    shedOverload(app, overload.readiness, overload.load)
    limitRequests(app, config.rateLimitMax)
    answerInCohorts(app)
    answerUnrouted(app, unrouted)
    app.register((json, _jsonOptions, jsonDone) => {
      json.addHook('preParsing', accept(service.problems, JSON_ONLY))
      json.register(agreementRoutes, service)
      json.register(quoteRoutes, service)
      json.register(eligibilityRoutes, service)
      jsonDone()
    })
    app.register(renewalRoutes, service)
    app.register(reportRoutes, { ...service, config })
    done()
  }
}
