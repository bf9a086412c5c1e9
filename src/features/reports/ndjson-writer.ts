import type { Language } from '../../shared/language.ts'
import { faultText } from '../../shared/messages/faults.ts'
import { renewalResponse } from '../renewals/response.ts'
import type { CheckedRow } from './check-row.ts'
import type { Writer } from './writer.ts'

/** Writes a report as NDJSON: one JSON document per row, then one with the summary. */
export function ndjsonWriter(language: Language): Writer {
  return {
    head: '',
    row: (row) => `${JSON.stringify(rowResponse(row, language))}\n`,
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  }
}

function rowResponse({ row, renewal, faults }: CheckedRow, language: Language) {
  const { line, address } = row
  if (renewal) return { line, address, ...renewalResponse(renewal, language) }
  const errors = faults.map((fault) => ({
    column: fault.column,
    code: fault.code,
    detail: faultText(fault.code, fault, language),
  }))
  return { line, address, errors }
}
