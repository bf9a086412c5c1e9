import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import type { FieldFault } from '../../shared/field-fault.ts'
import type { ProblemCode } from '../../shared/messages/problems.ts'
import { schemaFaults } from '../../shared/validation/schema-faults.ts'
import { PROBLEM_STATUS, type Problems } from '../problem.ts'

/** Fastify's own errors that are not named by their status alone. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-json',
  FST_ERR_BAD_URL: 'not-found',
  FST_STATIC_FORBIDDEN_PATH: 'not-found',
}

/** The problem of each status that Fastify or a plugin sends by itself, the first of each; 422 is the domain's. */
const BY_STATUS: ReadonlyMap<number, ProblemCode> = new Map(
  (Object.entries(PROBLEM_STATUS) as [ProblemCode, number][])
    .filter(([code, status]) => status !== 422 && code !== 'malformed-json')
    .map(([code, status]): [number, ProblemCode] => [status, code])
    .reverse(),
)

/** The problem that reports an error. Every error that is not the client's fault is `internal-error`. */
export function problemOf(error: Partial<FastifyError>): ProblemCode {
  if (error instanceof RegisterUnavailable) return 'register-unavailable'
  return BY_CODE[error.code ?? ''] ?? BY_STATUS.get(error.statusCode ?? 500) ?? 'internal-error'
}

/** Turns every error into a problem document; errors of the service itself are logged too, without their messages. */
export const errors = fp<{ problems: Problems }>(
  (app, { problems }, done) => {
    app.setErrorHandler((error: FastifyError, request, reply) => {
      if (error.validation) {
        rejectForm(problems, request, reply, error)
        return
      }
      const code = problemOf(error)
      if (code === 'internal-error') request.log.error({ err: error }, 'request failed')
      problems.send(request, reply, code)
    })
    done()
  },
  { name: 'errors', dependencies: ['common-headers'], fastify: '5.x' },
)

/** Rejects a request that does not match the schema of its operation. */
function rejectForm(problems: Problems, request: FastifyRequest, reply: FastifyReply, error: FastifyError): void {
  const faults: FieldFault[] = schemaFaults(error.validation as unknown as ErrorObject[])
  // Parameters of the query have a name (`?days`) instead of a JSON pointer (`/days`).
  const parameters = faults.map((fault) => ({ ...fault, pointer: `?${fault.pointer.slice(1)}` }))
  if (error.validationContext !== 'body') problems.send(request, reply, 'invalid-request', parameters)
  // No body at all is the same mistake as an empty one.
  else if (request.body === undefined) problems.send(request, reply, 'malformed-json')
  else problems.send(request, reply, 'invalid-request', faults)
}
