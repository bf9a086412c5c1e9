import type { Rejection } from '../../domain/rejection.ts'
import type { Renewal } from '../../domain/renewal.ts'
import { fieldErrors } from '../../http/problem.ts'
import type { Registered } from '../../http/registered-question.ts'
import type { FieldFault } from '../../shared/field-fault.ts'
import type { Language } from '../../shared/language.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import { renewalResponse } from '../../shared/renewal/response.ts'
import { rejectionResponse } from '../renewals/response.ts'

/** The result for a question that was checked. @param index its position in the batch */
export function checkedResponse(
  index: number,
  renewal: Renewal,
  registered: Registered | undefined,
  language: Language,
) {
  return { index, check: { ...renewalResponse(renewal, language), registered } }
}

/** The result for a question that was rejected. @param index its position in the batch */
export function rejectedResponse(index: number, rejection: Rejection, language: Language) {
  return { index, problem: rejectionResponse(rejection, language) }
}

/** The result for a question about a mailbox that is not registered. @param faults the fields that are missing */
export function unknownResponse(index: number, faults: readonly FieldFault[], language: Language) {
  const code = 'unknown-mailbox'
  return {
    index,
    problem: { code, title: problemMessages[code].title[language], errors: fieldErrors(faults, language) },
  }
}
