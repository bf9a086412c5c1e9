import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { discardBody } from '../discard-body.ts'

/**
 * The open connections of a server, each with its responses in progress, in the order of their requests: more than one
 * where a client pipelines. A response whose request has not arrived whole stays until it has. Stays up to date.
 */
export type OpenConnections = ReadonlyMap<Socket, readonly ServerResponse[]>

/** @param discardMs for how long the rest of a body is discarded after its response; then the connection is closed */
export function openConnections(server: Server, discardMs: number): OpenConnections {
  const open = new Map<Socket, ServerResponse[]>()
  server.on('connection', (socket) => {
    open.set(socket, [])
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', (request, response) => {
    const inProgress = open.get(request.socket)
    const remove = () => inProgress?.splice(inProgress.indexOf(response), 1)
    inProgress?.push(response)
    response.once('close', () => {
      if (request.complete) {
        remove()
        return
      }
      request.once('end', remove)
      discardBody(request, discardMs)
    })
  })
  return open
}

/** Makes a response, if there is one, the last of its connection; not where its headers are sent. */
export function makeLast(response: ServerResponse | undefined): void {
  if (response?.headersSent === false) response.setHeader('connection', 'close')
}
