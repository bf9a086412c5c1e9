import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'

/** How many connections of an application are open. */
export const openConnections = ({ server }: FastifyInstance): Promise<number> =>
  promisify(server.getConnections.bind(server))()
