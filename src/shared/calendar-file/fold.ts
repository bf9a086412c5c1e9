/** The limit of a line (RFC 5545, 3.1), without its end. */
const MAX_OCTETS = 75

/** What must stay together: a backslash with what it escapes, or one character, which may have several octets. */
const UNITS = /\\[\s\S]|[\s\S]/gu

/** A line that was folded goes on after its end and one space or tab. */
const FOLD = /\r\n[ \t]/g

/**
 * Folds the lines of a calendar file anew, at most 75 octets each, never within an escape such as `\,` or `\n`.
 * ical-generator folds there too, as RFC 5545 allows; several calendars then read a comma or a line break wrongly, and
 * Google shows no such event.
 * @param file with CRLF at the end of each line
 */
export function foldAnew(file: string): string {
  return file.replace(FOLD, '').split('\r\n').map(folded).join('\r\n')
}

function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const [unit] of line.matchAll(UNITS)) {
    const length = Buffer.byteLength(unit)
    if (octets + length > MAX_OCTETS) {
      text += '\r\n '
      // The space counts.
      octets = 1
    }
    text += unit
    octets += length
  }
  return text
}
