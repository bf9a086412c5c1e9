import { type CivilDate, isCivilDate } from '../domain/calendar.ts'
import { type DuePosition, startOf } from '../register/due-order.ts'
import type { FieldFault } from '../shared/field-fault.ts'
import { type CursorScope, decodeCursor, encodeCursor } from './cursor.ts'

/** Where a page in due order begins: the date of the order, and the mailbox after which it begins. */
export interface ListPosition {
  readonly on: CivilDate
  readonly after: DuePosition
}

/** "2026-11-22 1 04-30 5b6f…": the date of the order, then the segment, the key and the id of a mailbox. */
const LIST_POSITION = /^(\d{4}-\d{2}-\d{2}) ([012]) ((?:\d{4}-)?\d{2}-\d{2}) ([A-Za-z0-9-]{1,64})$/

export function listCursor(scope: CursorScope, on: CivilDate, { segment, key, id }: DuePosition): string {
  return encodeCursor(scope, `${on} ${segment} ${key} ${id}`)
}

/**
 * Where a page begins; undefined for a cursor that is not of this list.
 * @param today the date of the order where there is no cursor; that of a cursor is not later
 */
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

/** The fault of a cursor. @param pointer `?cursor` or `/cursor` */
export const cursorFault = (pointer: string): FieldFault => ({ pointer, code: 'wrong-format', allowed: 'nextCursor' })
