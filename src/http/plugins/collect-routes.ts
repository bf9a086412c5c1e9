import fp from 'fastify-plugin'
import type { RouteTable } from '../route-table.ts'

/** Collects every route that is registered after this plugin. */
export const collectRoutes = fp<{ routes: RouteTable }>(
  (app, { routes }, done) => {
    app.addHook('onRoute', routes.add)
    done()
  },
  { name: 'collect-routes', fastify: '5.x' },
)
