import { Socket } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Runs something during which nothing is sent, which must not look like an idle connection. */
export async function withoutIdleTimeout<Result>(request: FastifyRequest, run: () => Promise<Result>): Promise<Result> {
  const { socket } = request.raw
  // A request that was injected has no socket.
  if (!(socket instanceof Socket)) return run()
  socket.setTimeout(0)
  try {
    return await run()
  } finally {
    socket.setTimeout(request.server.server.timeout)
  }
}
