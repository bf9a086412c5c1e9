import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** A connection of the server, and the answer under way on it, which Node keeps there. */
export type Connection = Socket & { readonly _httpMessage?: ServerResponse | null }

/** The connections that are open, at any time: a set that stays up to date. */
export function openConnections(server: Server): ReadonlySet<Connection> {
  const open = new Set<Connection>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return open
}
