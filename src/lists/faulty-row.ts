import type { Language } from '../shared/language.ts'
import { faultText } from '../shared/messages/faults.ts'
import type { Row, RowFault } from './row.ts'

/** A faulty row as responses have it, in one language. */
export function faultyRowResponse({ line, address }: Row, faults: readonly RowFault[], language: Language) {
  const errors = faults.map((fault) => ({
    column: fault.column,
    code: fault.code,
    didYouMean: fault.didYouMean,
    firstLine: fault.firstLine,
    detail: faultText(fault.code, fault, language),
  }))
  return { line, address, errors }
}
