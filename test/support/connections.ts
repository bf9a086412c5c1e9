import { connect } from 'node:net'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'

/** How many connections of an application are open. */
export const openAt = ({ server }: FastifyInstance): Promise<number> => promisify(server.getConnections.bind(server))()

/** Whether no one listens on a port any more. */
export function isClosed(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })
}
