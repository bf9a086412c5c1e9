import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import { SCHEMA_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { readReport } from '../support/report.ts'
import { sendFuzzed } from './send-fuzzed.ts'

export const JSON_LINES = 'application/x-ndjson'

export const REPORTS = '/v1/renewal-reports'
const QUERY = { asOf: '2026-11-22', services: 'none' }

/** Sends a list, checks its report in NDJSON by the contract, line by line, and returns the rows. */
export async function reportOf(mediaType: string, payload: string | Buffer) {
  const { statusCode, body } = await responseOf(mediaType, payload)
  if (statusCode !== 200) throw new Error(body)
  const { rows, summary } = readReport(body)
  const faulty = rows.filter(({ errors }) => errors).length
  if (summary.rowsRead !== rows.length || summary.rowsFaulty !== faulty) throw new Error(body)
  return { rows, summary }
}

/** The response to a list, whatever it is. */
export function responseOf(mediaType: string, payload: string | Buffer, headers: Record<string, string> = {}) {
  const all = { 'content-type': mediaType, ...headers }
  return sendFuzzed({ method: 'POST', url: REPORTS, query: QUERY, payload, headers: all })
}

/** The report as CSV, as text. */
export async function tableOf(mediaType: string, payload: string): Promise<string> {
  const { statusCode, body } = await responseOf(mediaType, payload, { accept: 'text/csv' })
  if (statusCode !== 200) throw new Error(body)
  return body
}

/** A fault of a row in a report. */
export interface ReportedFault {
  readonly column: string
  readonly code: string
}

/** The only fault of a row that its schema finds; the domain may have found others. */
export function schemaFaultOf(errors: readonly ReportedFault[] = []): ReportedFault {
  const [reported, ...others] = errors.filter(({ code }) => (SCHEMA_FAULT_CODES as readonly string[]).includes(code))
  if (reported === undefined || others.length > 0) throw new Error(JSON.stringify(errors))
  return reported
}

/** A row of a report without its line and its columns, which each format names in its own way. */
export const contentOf = ({ line: _, errors, ...row }: Record<string, unknown>): object => ({
  ...row,
  ...(errors !== undefined && { errors: (errors as ReportedFault[]).map(({ code }) => code) }),
})

/** A list as NDJSON. */
export const inJson = (rows: readonly ReportRowBody[]): string => rows.map((row) => JSON.stringify(row)).join('\n')
