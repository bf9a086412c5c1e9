const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Where lines end: the index after the first or the last line end among some bytes; 0 if there is none. */
export interface LineEnds {
  first(bytes: Buffer): number
  last(bytes: Buffer): number
}

/** LF alone, as in NDJSON. */
export const LF_ONLY: LineEnds = {
  first: (bytes) => bytes.indexOf(LINE_FEED) + 1,
  last: (bytes) => bytes.lastIndexOf(LINE_FEED) + 1,
}

/** LF, CRLF and CR. One list may have several of them, if several programs have written to it. */
export const ANY_LINE_END: LineEnds = {
  first: (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === LINE_FEED) return at + 1
      if (bytes[at] === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
    }
    return 0
  },
  last: (bytes) => Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1,
}

/** `ANY_LINE_END` within a text. */
export const LINE_BREAK = /\r\n|\n|\r/

/** The number of line breaks in a text. */
export function countLineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(LINE_BREAK).length - 1 : 0
}

/** Whether the last byte is a CR, which may be the first half of a CRLF. */
export function endsInCr(bytes: Buffer): boolean {
  return bytes.at(-1) === CARRIAGE_RETURN
}

/** The length of a line in bytes, without its line end. */
export function lengthOf(line: Buffer): number {
  let length = line.length
  if (line[length - 1] === LINE_FEED) length--
  if (line[length - 1] === CARRIAGE_RETURN) length--
  return length
}
