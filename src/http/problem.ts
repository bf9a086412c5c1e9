import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Rejection } from '../domain/rejection.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import type { HeaderReport } from '../shared/header-report.ts'
import type { Language } from '../shared/language.ts'
import { faultText } from '../shared/messages/faults.ts'
import { acceptedTypes, type ProblemCode, problemMessages } from '../shared/messages/problems.ts'
import type { ImportReport as ImportReportSchema } from '../shared/schemas/import-report.ts'
import { languageFor } from './accept-language.ts'
import { pathAsReference } from './request-path.ts'

/** The HTTP status of every problem. */
export const PROBLEM_STATUS = {
  'malformed-json': 400,
  'invalid-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  // Of a question about an address it is a fault: then 422.
  'unknown-mailbox': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  'import-held': 409,
  'reminders-off': 409,
  'stale-version': 412,
  'payload-too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  'version-required': 428,
  'unknown-agreement': 422,
  'domain-not-covered': 422,
  'expiry-passed': 422,
  'no-price-list': 422,
  'duplicate-service': 422,
  'service-not-offered': 422,
  'quantity-above-maximum': 422,
  'nothing-to-remind': 422,
  'unusable-header': 422,
  'no-service-column': 422,
  'empty-list': 422,
  'unreadable-workbook': 422,
  'too-many-requests': 429,
  'header-fields-too-large': 431,
  'internal-error': 500,
  unavailable: 503,
  'register-unavailable': 503,
} as const satisfies Record<ProblemCode, number>

/** The status of a problem that is a fault of the question, such as an address that is not registered. */
export const FAULT_OF_QUESTION = 422

/** The result of an import, as the contract describes it. */
type ImportReport = Static<typeof ImportReportSchema>

/** Members of a problem that only some codes have. */
export interface ProblemMembers {
  readonly header?: HeaderReport
  readonly import?: ImportReport
}

/** Sends problem documents (RFC 9457). */
export interface Problems {
  /** In the language of the request, with every fault where there are any. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    code: ProblemCode,
    faults?: readonly FieldFault[],
    members?: ProblemMembers,
  ): void
  /** A rejection by the domain: the problem is that of the first fault, and every fault is listed. */
  reject(request: FastifyRequest, reply: FastifyReply, rejection: Rejection): void
}

/** After this number of seconds a client may try again to use the register. */
export const REGISTER_RETRY_AFTER = 5

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** @param publicUrl where the service is reached, for the `type` of problems; "" for relative references */
export function createProblems(publicUrl: string): Problems {
  const send: Problems['send'] = (request, reply, code, faults = [], members = {}) => {
    const language = languageFor(request.headers['accept-language'])
    const types = code === 'unsupported-media-type' ? typesOf(request) : []
    if (types.length > 0) reply.header('accept-post', types.join(', '))
    if (code === 'register-unavailable') reply.header('retry-after', REGISTER_RETRY_AFTER)
    // What was rejected before any hook has the Vary of CORS only from here.
    const isOfCors = reply.getHeader('vary') === 'Origin'
    reply
      .code(statusOf(code, faults))
      .headers({
        'content-language': language,
        vary: isOfCors ? 'Accept, Accept-Language, Origin' : 'Accept, Accept-Language',
        'cache-control': 'no-store',
      })
      .type(PROBLEM_TYPE)
      .send(
        JSON.stringify({
          ...problemDocument(
            publicUrl,
            code,
            language,
            pathAsReference(request.raw.url as string),
            request.id,
            faults,
            types,
          ),
          ...members,
        }),
      )
  }
  return {
    send,
    reject: (request, reply, { faults }) => send(request, reply, (faults[0] as FieldFault).code as ProblemCode, faults),
  }
}

function statusOf(code: ProblemCode, faults: readonly FieldFault[]): number {
  return code === 'unknown-mailbox' && faults.length > 0 ? FAULT_OF_QUESTION : PROBLEM_STATUS[code]
}

/** The media types of bodies that the operation of a request takes; none where it is no operation. */
function typesOf({ routeOptions }: FastifyRequest): readonly string[] {
  return routeOptions.schema?.consumes ?? []
}

/**
 * A problem as a document; the contract describes its members.
 * @param types the media types that would have been accepted, for the detail of a 415
 */
export function problemDocument(
  publicUrl: string,
  code: ProblemCode,
  language: Language,
  instance: string,
  requestId: string,
  faults: readonly FieldFault[],
  types: readonly string[] = [],
): object {
  const { title, meaning } = problemMessages[code]
  return {
    type: `${publicUrl}/problems/${code}`,
    title: title[language],
    status: statusOf(code, faults),
    detail: types.length > 0 ? `${meaning[language]} ${acceptedTypes[language](types)}` : meaning[language],
    instance,
    requestId,
    code,
    ...(faults.length > 0 && { errors: fieldErrors(faults, language) }),
  }
}

/** Faults of single fields as problems report them, in one language. */
export function fieldErrors(faults: readonly FieldFault[], language: Language) {
  return faults.map((fault) => ({
    pointer: fault.pointer,
    code: fault.code,
    didYouMean: fault.didYouMean,
    detail: faultText(fault.code, fault, language),
  }))
}
