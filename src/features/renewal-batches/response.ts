import type { Rejection } from '../../domain/rejection.ts'
import type { Renewal } from '../../domain/renewal.ts'
import type { Language } from '../../shared/language.ts'
import { rejectionResponse, renewalResponse } from '../renewals/response.ts'

/** The result for a question that was checked. @param index its position in the batch */
export function checkedResponse(index: number, renewal: Renewal, language: Language) {
  return { index, check: renewalResponse(renewal, language) }
}

/** The result for a question that was rejected. @param index its position in the batch */
export function rejectedResponse(index: number, rejection: Rejection, language: Language) {
  return { index, problem: rejectionResponse(rejection, language) }
}
