import type { destination } from 'pino'

/** For so long lines are gathered: to write one costs about as much as to make it. */
const GATHERED_MS = 10

/** Where pino writes the lines of the log to. */
export interface LogWriter {
  write(line: string): void
  /** Writes at once whatever is left. To be called when the process ends; pino does so at a fatal line. */
  flushSync(): void
}

/** Hands lines on some at a time, in their order. */
export function gatherLines(to: Pick<ReturnType<typeof destination>, 'write' | 'flushSync'>): LogWriter {
  let lines: string[] = []
  const handOn = (): void => {
    if (lines.length === 0) return
    const text = lines.join('')
    lines = []
    to.write(text)
  }
  return {
    write: (line) => {
      // Unlike an interval it ends by itself, and a process that has nothing else to do waits for it.
      if (lines.push(line) === 1) setTimeout(handOn, GATHERED_MS)
    },
    flushSync: () => {
      handOn()
      to.flushSync()
    },
  }
}
