import { SCHEMA_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { readReport } from '../support/report.ts'
import { answerTo } from './fuzzed.ts'

export const REPORTS = '/v1/renewal-reports'
const QUERY = { asOf: '2026-11-22' }

/** Sends a list, holds its answer in NDJSON against the contract, line by line, and answers the rows. */
export async function reportOf(mediaType: string, payload: string) {
  const headers = { 'content-type': mediaType }
  const { statusCode, body } = await answerTo({ method: 'POST', url: REPORTS, query: QUERY, payload, headers })
  if (statusCode !== 200) throw new Error(body)
  const { rows, summary } = readReport(body)
  const faulty = rows.filter(({ errors }) => errors).length
  if (summary.rowsRead !== rows.length || summary.rowsFaulty !== faulty) throw new Error(body)
  return { rows, summary }
}

/** The same as a table, as it stands. */
export async function tableOf(mediaType: string, payload: string): Promise<string> {
  const headers = { 'content-type': mediaType, accept: 'text/csv' }
  const { statusCode, body } = await answerTo({ method: 'POST', url: REPORTS, query: QUERY, payload, headers })
  if (statusCode !== 200) throw new Error(body)
  return body
}

/** A fault of a row, as a report tells it. */
export interface Told {
  readonly column: string
  readonly code: string
}

/** The one fault of the form of a row; others may only be the domain's. */
export function formFaultOf(errors: readonly Told[] = []): Told {
  const [told, ...others] = errors.filter(({ code }) => (SCHEMA_FAULT_CODES as readonly string[]).includes(code))
  if (told === undefined || others.length > 0) throw new Error(JSON.stringify(errors))
  return told
}
