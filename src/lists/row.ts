import type { AddOn } from '../domain/add-on.ts'
import type { CivilDate } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'
import type { FaultDetails, FieldFaultCode } from '../shared/field-fault.ts'

/** What is wrong with one cell or field of a row. */
export interface RowFault extends Partial<FaultDetails> {
  /** The column as the list itself calls it, or the path of a field; "" for the row as a whole. */
  readonly column: string
  readonly code: FieldFaultCode
}

/** An add-on as a row states it, with the name of its column where the list has columns. */
export interface StatedAddOn extends AddOn {
  readonly column?: string
}

/** One mailbox of a list as it was read. What is faulty is absent from the fields and told in `faults`. */
export interface Row {
  /** Number of the line in the list on which it begins; the header of a CSV list is on line 1. */
  readonly line: number
  /**
   * Its cells as they came, for the columns of the list; of an NDJSON list only the fields of a faulty row, those of add-ons
   * aside. Empty where the line could not be read.
   */
  readonly cells: readonly string[]
  readonly address?: string
  readonly expiresOn?: CivilDate
  readonly addOns: readonly StatedAddOn[]
  readonly usedGigabytes?: number
  readonly credit?: Money
  readonly faults: readonly RowFault[]
}

/** A line of which nothing could be read. */
export function unreadableRow(line: number, fault: Omit<RowFault, 'column'>): Row {
  return { line, cells: [], addOns: [], faults: [{ column: '', ...fault }] }
}

/** The most bytes of a row, its last line end aside; a longer one is a faulty row. */
export const MAX_ROW_BYTES = 64 * 1024

/** The fault of a row longer than that. */
export const TOO_LONG = { code: 'wrong-length', allowed: `0–${MAX_ROW_BYTES}` } as const

/** The most bytes that are kept in order to find the end of a line, or of a cell in quotes. */
export const MAX_BUFFERED_BYTES = 256 * 1024

/** What stands in a text where its bytes were no UTF-8, or where some were UTF-16, and the fault that this is. */
export const REPLACEMENT_CHARACTER = '\ufffd'
export const NUL = '\0'
export const NOT_UTF8 = { code: 'wrong-format', allowed: 'UTF-8' } as const

/** The fault of quotes that do not close where they should. */
export const BAD_QUOTES = { code: 'wrong-format', allowed: '"…""…"' } as const
