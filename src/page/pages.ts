import type { FastifyPluginCallback } from 'fastify'
import { browserHeaders } from '../http/plugins/security-headers.ts'
import type { Service } from '../http/service.ts'
import { assetRoutes } from './assets/route.ts'
import { calendarRoutes } from './calendars/route.ts'
import { agreementSchemaRoute } from './docs/agreement-schema-route.ts'
import { contractRoutes } from './docs/contract-route.ts'
import { docsRoutes } from './docs/route.ts'
import { homeRoute } from './home/route.ts'
import { optOutRoutes } from './opt-outs/route.ts'
import { problemRoutes } from './problems/route.ts'

/**
 * What browsers open: the page and its assets, /docs, the contract, the schema of agreement files, /problems; with a
 * register, what the links of its reminders lead to, and its calendar feeds.
 */
export const pages: FastifyPluginCallback<Service> = (app, service, done) => {
  app.register(browserHeaders, service)
  app.register(problemRoutes, service)
  app.register(docsRoutes, service)
  app.register(contractRoutes, service)
  app.register(agreementSchemaRoute)
  app.register(homeRoute, service)
  app.register(assetRoutes, service)
  if (service.register) {
    app.register(optOutRoutes, service)
    app.register(calendarRoutes, service)
  }
  done()
}
