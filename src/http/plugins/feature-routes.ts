import fp from 'fastify-plugin'
import type { Feature } from '../feature.ts'
import type { RouteTable } from '../route-table.ts'
import type { Service } from '../service.ts'
import { access } from './access.ts'
import { batching } from './batching.ts'
import { overload } from './overload.ts'
import { rateLimit } from './rate-limit.ts'
import { unrouted } from './unrouted.ts'

export interface FeatureRoutesOptions {
  readonly service: Service
  readonly features: readonly Feature[]
  readonly routes: RouteTable
}

/** The features' routes; those of limited operations share a scope with load shedding, rate limit and batching. */
export const featureRoutes = fp<FeatureRoutesOptions>(
  (app, { service, features, routes }, done) => {
    for (const feature of features) if (!isLimited(feature)) app.register(feature.routes, service)
    app.register((scope, _options, scopeDone) => {
      scope.register(overload, service)
      scope.register(rateLimit, { max: service.config.rateLimitMax })
      scope.register(access, service)
      scope.register(batching)
      scope.register(unrouted, { ...service, routes })
      for (const feature of features) if (isLimited(feature)) scope.register(feature.routes, service)
      scopeDone()
    })
    done()
  },
  {
    name: 'feature-routes',
    dependencies: ['errors', 'validation', 'json-body', 'collect-routes'],
    encapsulate: true,
    fastify: '5.x',
  },
)

const isLimited = ({ operations }: Feature): boolean => operations.some(({ limited }) => limited)
