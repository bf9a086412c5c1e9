import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * The open connections of a server, each with its responses in progress, in the order of their requests: more than one
 * where a client pipelines. Stays up to date.
 */
export type OpenConnections = ReadonlyMap<Socket, ReadonlySet<ServerResponse>>

export function openConnections(server: Server): OpenConnections {
  const open = new Map<Socket, Set<ServerResponse>>()
  server.on('connection', (socket) => {
    open.set(socket, new Set())
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    const inProgress = open.get(socket)
    inProgress?.add(response)
    response.once('close', () => inProgress?.delete(response))
  })
  return open
}

/** Makes a response, if there is one, the last of its connection; not where its headers are sent. */
export function makeLast(response: ServerResponse | undefined): void {
  if (response?.headersSent === false) response.setHeader('connection', 'close')
}
