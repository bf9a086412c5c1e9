import swagger from '@fastify/swagger'
import { type FastifyInstance, fastify } from 'fastify'
import type { Config } from './config.ts'
import { namedSchemas } from './contract/schemas.ts'
import { swaggerOptions } from './contract/swagger-options.ts'
import { healthRoutes } from './features/status/health-route.ts'
import { FEATURES } from './features.ts'
import { BASE_PATH } from './http/paths.ts'
import { bodyCoding } from './http/plugins/body-coding.ts'
import { collectRoutes } from './http/plugins/collect-routes.ts'
import { commonHeaders } from './http/plugins/common-headers.ts'
import { connections } from './http/plugins/connections.ts'
import { cors } from './http/plugins/cors.ts'
import { errors } from './http/plugins/errors.ts'
import { featureRoutes } from './http/plugins/feature-routes.ts'
import { forwardedFor } from './http/plugins/forwarded-for.ts'
import { jsonBody } from './http/plugins/json-body.ts'
import { proxyWarning } from './http/plugins/proxy-warning.ts'
import { requestChecks } from './http/plugins/request-checks.ts'
import { requestLog } from './http/plugins/request-log.ts'
import { requestMetrics } from './http/plugins/request-metrics.ts'
import { unrouted } from './http/plugins/unrouted.ts'
import { validation } from './http/plugins/validation.ts'
import { createRouteTable } from './http/route-table.ts'
import { CONNECTION_LIMITS } from './http/server/connection-limits.ts'
import { fastifyOptions } from './http/server/fastify-options.ts'
import { createService, type Dependencies } from './http/service.ts'
import { pages } from './page/pages.ts'

/** The whole HTTP application, ready to listen or to be injected into: tests run the settings of production. */
export async function buildApp(
  deps: Dependencies,
  config: Config,
  limits = CONNECTION_LIMITS,
): Promise<FastifyInstance> {
  const service = createService(deps, config)
  const features = FEATURES.filter(({ usesRegister }) => !usesRegister || deps.register !== undefined)
  const routes = createRouteTable()
  const app = fastify(fastifyOptions(service, limits, deps.logger))
  await app.register(connections, { ...service, limits })
  await app.register(commonHeaders, service)
  await app.register(errors, service)
  await app.register(forwardedFor, service)
  await app.register(proxyWarning, service)
  await app.register(collectRoutes, { routes })
  await app.register(cors, { ...service, routes })
  // After CORS, so that pages can read its rejections too.
  await app.register(requestChecks, service)
  await app.register(requestLog)
  await app.register(requestMetrics, { metrics: deps.metrics })
  await app.register(validation, { schemas: namedSchemas(features) })
  await app.register(bodyCoding, service)
  await app.register(jsonBody)
  await app.register(unrouted, { ...service, routes })
  await app.register(swagger, swaggerOptions(service.version, features))
  await app.register(featureRoutes, { service, routes, features, prefix: BASE_PATH })
  await app.register(healthRoutes, service)
  await app.register(pages, service)
  return app
}
