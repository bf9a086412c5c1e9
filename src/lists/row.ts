import type { AddOn } from '../domain/add-on.ts'
import type { CivilDate } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'
import type { FaultDetails, FieldFaultCode } from '../shared/field-fault.ts'
import type { Language } from '../shared/language.ts'

/** What is wrong with a value, without its column. */
export interface ValueFault extends Partial<FaultDetails> {
  readonly code: FieldFaultCode
}

/** What is wrong with one cell or field of a row. */
export interface RowFault extends ValueFault {
  /** Name of the column as in the list, or path of a field in NDJSON; "" for the whole row. */
  readonly column: string
}

/** An add-on as a row states it, with the name of its column if the list has columns. */
export interface StatedAddOn extends AddOn {
  readonly column?: string
}

/** One mailbox of a list, as it was read. A faulty value is not in its field; `faults` says what is wrong with it. */
export interface Row {
  /** Line of the list on which the row begins. The header of a CSV list is line 1. */
  readonly line: number
  /**
   * The cells as text, in the order of the columns of the list. For NDJSON: the faulty row's address, expiry date, used
   * gigabytes and credit; empty for a row without faults. Also empty if the row could not be read.
   */
  readonly cells: readonly string[]
  readonly address?: string
  readonly expiresOn?: CivilDate
  readonly addOns: readonly StatedAddOn[]
  readonly usedGigabytes?: number
  readonly credit?: Money
  /** Date on which the credit was read. Read only for an import, as are the contact and the language. */
  readonly creditReadOn?: CivilDate
  /** An ordinary e-mail address. */
  readonly contact?: string
  readonly language?: Language
  /** Of an NDJSON row: whether it has `addOns`, be it an empty list. */
  readonly statesAddOns?: boolean
  readonly faults: readonly RowFault[]
}

/** A row of which nothing could be read. */
export function unreadableRow(line: number, fault: ValueFault): Row {
  return { line, cells: [], addOns: [], faults: [{ column: '', ...fault }] }
}
