import { type CursorScope, decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { SearchPosition } from '../../register/search-addresses.ts'

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
