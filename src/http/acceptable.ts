import type { FastifyReply, FastifyRequest } from 'fastify'
import { mediaTypeFor } from './media-type.ts'
import type { Problems } from './problem.ts'

/** The media types of a route that responds in JSON only. */
export const JSON_ONLY = ['application/json']

/**
 * A hook for routes that respond in certain media types only: 406 to a client that accepts none of them. It runs before
 * the body is read, but after the rate limit, so that such a request counts too.
 */
export function requireAcceptable(problems: Problems, available: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void => {
    if (mediaTypeFor(request.headers.accept, available) === undefined) problems.send(request, reply, 'not-acceptable')
    else done()
  }
}
