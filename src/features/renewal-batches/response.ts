import type { FaultCode } from '../../domain/fault-codes.ts'
import type { Rejection } from '../../domain/rejection.ts'
import type { Renewal } from '../../domain/renewal.ts'
import { fieldErrors } from '../../http/problem.ts'
import type { Language } from '../../shared/language.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import { renewalResponse } from '../renewals/response.ts'

/** The result for a question that was checked. @param index its position in the batch */
export function checkedResponse(index: number, renewal: Renewal, language: Language) {
  return { index, check: renewalResponse(renewal, language) }
}

/** The result for a question that was rejected. @param index its position in the batch */
export function rejectedResponse(index: number, { faults }: Rejection, language: Language) {
  const code = faults[0]?.code as FaultCode
  return {
    index,
    problem: { code, title: problemMessages[code].title[language], errors: fieldErrors(faults, language) },
  }
}
