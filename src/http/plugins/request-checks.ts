import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Problems } from '../problem.ts'
import { hasAddress, hasHost, hasKnownTransferCoding } from '../request-head.ts'
import { MAX_URL_LENGTH } from '../request-path.ts'

/**
 * Rejects a request whose URL is too long, whose header is not as HTTP requires it, or whose connection was reset as it
 * came. Returns whether it did.
 */
export function isRejected(problems: Problems, request: FastifyRequest, reply: FastifyReply): boolean {
  const { raw } = request
  if ((raw.url as string).length > MAX_URL_LENGTH) {
    problems.send(request, reply, 'uri-too-long')
    return true
  }
  if (hasHost(raw) && hasKnownTransferCoding(raw) && hasAddress(raw)) return false
  // A proxy in front may see the end of such a request elsewhere: what follows is not read as the next one.
  reply.header('connection', 'close')
  problems.send(request, reply, 'invalid-request')
  return true
}

/** Rejects requests by what they are before anything is done for them. */
export const requestChecks = fp<{ problems: Problems }>(
  (app, { problems }, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      if (!isRejected(problems, request, reply)) next()
    })
    done()
  },
  { name: 'request-checks', dependencies: ['common-headers'], fastify: '5.x' },
)
