import type { FaultCode } from '../../domain/fault-codes.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { fieldErrors } from '../../http/problem.ts'
import type { Language } from '../../shared/language.ts'
import { problemMessages } from '../../shared/messages/problems.ts'

/** Why a mailbox among others cannot be checked: code and title of the first fault, and all faults. */
export function rejectionResponse({ faults }: Rejection, language: Language) {
  const code = faults[0]?.code as FaultCode
  return { code, title: problemMessages[code].title[language], errors: fieldErrors(faults, language) }
}
