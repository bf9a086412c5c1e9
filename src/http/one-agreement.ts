import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Agreement } from '../domain/agreement.ts'
import { accessTo } from './access.ts'
import type { Problems } from './problem.ts'

/**
 * The one agreement that a request concerns, among those of its key; undefined where the request was rejected.
 * @param id as the query states it; it may be absent where the key is for one agreement only
 */
export function oneAgreement(
  problems: Problems,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string | undefined,
): Agreement | undefined {
  const { agreements } = accessTo(request)
  const [only] = agreements
  if (id === undefined && agreements.length > 1) {
    problems.send(request, reply, 'invalid-request', [{ pointer: '?agreement', code: 'missing-field' }])
    return undefined
  }
  const agreement = id === undefined ? only : agreements.find((each) => each.id === id)
  if (agreement === undefined) problems.send(request, reply, 'forbidden')
  return agreement
}
