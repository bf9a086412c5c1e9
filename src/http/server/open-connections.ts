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

/** Makes a response the last of its connection, where its headers are not sent yet. */
export function makeLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
