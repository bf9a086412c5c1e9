import { setImmediate } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import { asOfOf, type Completion, complete } from '../../http/registered-question.ts'
import type { Service } from '../../http/service.ts'
import { COMPLETED_FIELDS } from '../renewals/request-schema.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the register made of each question of a batch; undefined for a request without a key. */
    completions: readonly Completion[] | undefined
  }
}

/** After this number of questions other requests get their turn. */
const QUESTIONS_PER_TURN = 25

/** Stands for an unknown mailbox, so that the other fields of its question are still validated. It is not checked. */
const PLACEHOLDERS = { expiresOn: '2150-12-31', addOns: [] }

/** A hook before validation: completes every question of a batch from the register, for a request with a key. */
export const completeBatch = (service: Service) => async (request: FastifyRequest) => {
  const { requestKey, body } = request
  const { mailboxes } = (body ?? {}) as { mailboxes?: unknown }
  if (requestKey === undefined || !Array.isArray(mailboxes)) return
  const asOf = asOfOf(body)
  const completions: Completion[] = []
  for (const [index, question] of mailboxes.entries()) {
    if (index > 0 && index % QUESTIONS_PER_TURN === 0) await setImmediate()
    const completion = await complete(service, requestKey, question, COMPLETED_FIELDS, asOf)
    if (completion && 'unknown' in completion) question.mailbox = { ...PLACEHOLDERS, ...question.mailbox }
    completions.push(completion)
  }
  request.completions = completions
}
