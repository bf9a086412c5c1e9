import type { FastifyPluginCallback } from 'fastify'
import type { Feature } from '../feature.ts'
import type { Service } from '../service.ts'
import { batching } from './batching.ts'
import { type RouteTable, unrouted } from './methods.ts'
import { overload } from './overload.ts'
import { rateLimit } from './rate-limit.ts'

export interface FeatureRoutesOptions {
  readonly service: Service
  readonly features: readonly Feature[]
  readonly routes: RouteTable
}

/** The features' routes; those of limited operations share a scope with rate limit, load shedding and batching. */
export const featureRoutes: FastifyPluginCallback<FeatureRoutesOptions> = (app, options, done) => {
  const { service, features, routes } = options
  for (const feature of features) if (!isLimited(feature)) app.register(feature.routes, service)
  app.register((scope, _options, scopeDone) => {
    scope.register(overload, service)
    scope.register(rateLimit, { max: service.config.rateLimitMax })
    scope.register(batching)
    scope.register(unrouted, routes)
    for (const feature of features) if (isLimited(feature)) scope.register(feature.routes, service)
    scopeDone()
  })
  done()
}

const isLimited = ({ operations }: Feature): boolean => operations.some(({ limited }) => limited)
