/** How often the progress is shown. */
const PROGRESS_MS = 200

/** Clears the current line of a terminal. */
export const CLEAR = '\r\x1b[K'

/** Shows on a terminal how far a command has come. @param textOf the line for a number of rows */
export function progressOn(terminal: NodeJS.WritableStream, textOf: (rows: number) => string): (rows: number) => void {
  let shownAt = Number.NEGATIVE_INFINITY
  return (rows) => {
    const now = performance.now()
    if (now - shownAt <= PROGRESS_MS) return
    terminal.write(`${CLEAR}${textOf(rows)}`)
    shownAt = now
  }
}
