import type { FastifyReply, FastifyRequest } from 'fastify'
import type { UnusableList } from '../lists/list.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { Problems } from './problem.ts'
import type { ListNotReceived } from './received-list.ts'

/** After this time a client may try again, in seconds. */
const RETRY_AFTER = '10'

/** Rejects a list that may not have arrived whole. */
export function rejectUpload(
  problems: Problems,
  request: FastifyRequest,
  reply: FastifyReply,
  code: 'payload-too-large' | 'unavailable' | 'invalid-request',
  faults?: readonly FieldFault[],
): void {
  if (code === 'unavailable') reply.header('retry-after', RETRY_AFTER)
  problems.send(request, reply, code, faults)
}

/** A mapping of columns to a field or service that no agreement has. */
const WRONG_MAPPING: FieldFault = { pointer: '?column', code: 'wrong-format', allowed: 'GB extra:extra-space' }

/** Rejects a list whose columns are said to be something that does not exist. */
export function rejectMapping(problems: Problems, request: FastifyRequest, reply: FastifyReply): void {
  rejectUpload(problems, request, reply, 'invalid-request', [WRONG_MAPPING])
}

/** Rejects a list that could not be received; a client that has disconnected gets no response. */
export function rejectNotReceived(
  problems: Problems,
  request: FastifyRequest,
  reply: FastifyReply,
  error: ListNotReceived,
): void {
  if (error.reason === 'disconnected') return
  request.log.warn({ err: error }, 'list not received')
  rejectUpload(problems, request, reply, error.reason === 'too-large' ? 'payload-too-large' : 'unavailable')
}

/** Rejects a list that was received but cannot be read. */
export function rejectUnusable(
  problems: Problems,
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, faults, header }: UnusableList,
): void {
  const errors = faults.map(({ column, ...fault }) => ({ ...fault, pointer: column && `/${column}` }))
  problems.send(request, reply, problem, errors, header && { header })
}
