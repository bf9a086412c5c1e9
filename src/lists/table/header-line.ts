import { missingFields } from './column-faults.ts'
import type { Columns } from './columns.ts'

/** The header is looked for in this many lines that are not blank: people put titles above it. */
export const MAX_TITLE_LINES = 10

/** Whether a line is the header: it names an address and an expiry date. */
export function isHeader(columns: Columns): boolean {
  return missingFields(columns).length === 0
}

/** How many fields and services a line names. Of several lines or delimiters the one with most is taken. */
export function countKnown({ fields, services }: Columns): number {
  return Object.keys(fields).length + services.length
}
