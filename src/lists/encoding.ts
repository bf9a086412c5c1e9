/**
 * Whether bytes are UTF-16, by their byte order mark, or by the NUL that is half of each of their first characters:
 * a single NUL is a slip of somebody's export and no reason to refuse a list.
 */
export function isUtf16(start: Buffer): boolean {
  const mark = start.toString('hex', 0, 2)
  return mark === 'fffe' || mark === 'feff' || hasNulls(start, 0) || hasNulls(start, 1)
}

/** How many characters tell. */
const CHARACTERS = 4

function hasNulls(start: Buffer, half: 0 | 1): boolean {
  for (let character = 0; character < CHARACTERS; character++) if (start[character * 2 + half] !== 0) return false
  return true
}

/** The bytes behind the byte order mark of UTF-8, where there is one. */
export function withoutMark(start: Buffer): Buffer {
  return start.toString('hex', 0, 3) === 'efbbbf' ? start.subarray(3) : start
}
