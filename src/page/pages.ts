import type { FastifyPluginCallback } from 'fastify'
import { browserHeaders } from '../http/plugins/security-headers.ts'
import type { Service } from '../http/service.ts'
import { documentationRoutes } from './docs-route.ts'
import { pageRoutes } from './page-route.ts'
import { problemRoutes } from './problems-route.ts'

/** What browsers open: the page, /docs and /problems. */
export const pages: FastifyPluginCallback<Service> = (app, service, done) => {
  app.register(browserHeaders, service)
  app.register(problemRoutes, service)
  app.register(documentationRoutes, service)
  app.register(pageRoutes, service)
  done()
}
