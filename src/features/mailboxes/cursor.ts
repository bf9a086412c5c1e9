import { type CivilDate, isCivilDate } from '../../domain/calendar.ts'
import { type CursorScope, decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { type DuePosition, startOf } from '../../register/due-order.ts'
import type { SearchPosition } from '../../register/search-addresses.ts'
import type { FieldFault } from '../../shared/field-fault.ts'

/** Where a page of the list begins: the date of the order, and the mailbox after which it begins. */
export interface ListPosition {
  readonly on: CivilDate
  readonly after: DuePosition
}

/** "2026-11-22 1 04-30 5b6f…": the date of the order, then the segment, the key and the id of a mailbox. */
const LIST_POSITION = /^(\d{4}-\d{2}-\d{2}) ([012]) ((?:\d{4}-)?\d{2}-\d{2}) ([A-Za-z0-9-]{1,64})$/

export function listCursor(scope: CursorScope, on: CivilDate, { segment, key, id }: DuePosition): string {
  return encodeCursor(scope, `${on} ${segment} ${key} ${id}`)
}

/** Where a page begins; undefined for a cursor that is not of this list. @param today where there is no cursor */
export function listPosition(
  scope: CursorScope,
  cursor: string | undefined,
  today: CivilDate,
): ListPosition | undefined {
  if (cursor === undefined) return { on: today, after: startOf(0, today) }
  const [, on, segment, key, id] = LIST_POSITION.exec(decodeCursor(scope, cursor) ?? '') ?? []
  if (on === undefined || key === undefined || id === undefined || !isCivilDate(on) || on > today) return undefined
  return { on, after: { segment: Number(segment) as DuePosition['segment'], key, id } }
}

/** "architetti-torino mario@…": the agreement and the address of a mailbox. */
const SEARCH_POSITION = /^([a-z0-9-]{1,64}) ([^\s\p{C}]{1,254})$/u

export function searchCursor(scope: CursorScope, { agreement, address }: SearchPosition): string {
  return encodeCursor(scope, `${agreement} ${address}`)
}

/** Where a page of a search begins; undefined for a cursor that is not of this search. */
export function searchPosition(scope: CursorScope, cursor: string | undefined): SearchPosition | undefined {
  if (cursor === undefined) return { agreement: '', address: '' }
  const [, agreement, address] = SEARCH_POSITION.exec(decodeCursor(scope, cursor) ?? '') ?? []
  return agreement === undefined || address === undefined ? undefined : { agreement, address }
}

/** The fault of a cursor. @param pointer `?cursor` or `/cursor` */
export const cursorFault = (pointer: string): FieldFault => ({ pointer, code: 'wrong-format', allowed: 'nextCursor' })
