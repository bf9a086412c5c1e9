import type { List } from '../../lists/list.ts'
import type { Language } from '../../shared/language.ts'
import { faultText } from '../../shared/messages/faults.ts'
import { renewalResponse } from '../renewals/response.ts'
import type { CheckedRow } from './check-row.ts'
import type { Writer } from './writer.ts'

/** An answer of one JSON document a line: the rows in the order of the list, then the summary. */
export function linesWriter(_list: List, language: Language): Writer {
  return {
    head: '',
    rows: (rows) => {
      let text = ''
      for (const row of rows) text += `${JSON.stringify(rowResponse(row, language))}\n`
      return text
    },
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  }
}

/** An answer of the summary alone. */
export function summaryWriter(): Writer {
  return { head: '', rows: () => '', end: (summary) => JSON.stringify(summary) }
}

/** A row of a report as the API tells it. */
export function rowResponse({ row, renewal, faults }: CheckedRow, language: Language) {
  const { line, address } = row
  if (renewal) return { line, address, ...renewalResponse(renewal, language) }
  const errors = faults.map((fault) => ({
    column: fault.column,
    code: fault.code,
    detail: faultText(fault.code, fault, language),
  }))
  return { line, address, errors }
}
