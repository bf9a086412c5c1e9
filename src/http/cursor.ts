import { createHash } from 'node:crypto'

/** For whom and what a cursor is: the key, the operation, its filters. Another request cannot use it. */
export type CursorScope = readonly unknown[]

const DIGEST_BYTES = 12

const digestOf = (scope: CursorScope, position: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([scope, position]))
    .digest()
    .subarray(0, DIGEST_BYTES)

/** The cursor of a position, as one opaque word: where the next page begins. */
export function encodeCursor(scope: CursorScope, position: string): string {
  return Buffer.concat([digestOf(scope, position), Buffer.from(position)]).toString('base64url')
}

/**
 * The position of a cursor; undefined if the text is not exactly what was made for this scope. The digest is no secret:
 * a client that makes a cursor by hand gets no more than a page of what the key may see, and the form of the position is
 * still to be checked.
 */
export function decodeCursor(scope: CursorScope, cursor: string): string | undefined {
  const position = Buffer.from(cursor, 'base64url').subarray(DIGEST_BYTES).toString()
  return encodeCursor(scope, position) === cursor ? position : undefined
}
