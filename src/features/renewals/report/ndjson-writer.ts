import { faultyRowResponse } from '../../../lists/faulty-row.ts'
import type { Language } from '../../../shared/language.ts'
import { repeatText } from '../../../shared/messages/faults.ts'
import { renewalResponse } from '../../../shared/renewal/response.ts'
import type { CheckedRow } from './check-row.ts'
import type { ReportedList } from './reported-list.ts'
import type { Writer } from './writer.ts'

/** Writes a report as NDJSON: one JSON document per row, then one with the summary. */
export function ndjsonWriter(list: ReportedList, language: Language): Writer {
  return {
    head: '',
    row: (checked) => {
      const response = rowResponse(checked, language)
      const members = list.membersOf?.(checked.row)
      return `${JSON.stringify(members ? { ...response, ...members } : response)}\n`
    },
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  }
}

function rowResponse(checked: CheckedRow, language: Language) {
  const { row, renewal, faults } = checked
  const { line, address } = row
  if (renewal) {
    const { repeats } = checked
    const repeated = repeats === undefined ? {} : { repeats: { line: repeats, text: repeatText(repeats, language) } }
    return { line, address, ...renewalResponse(renewal, language), ...repeated }
  }
  return faultyRowResponse(row, faults, language)
}
