import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { destination } from 'pino'

/** For so long lines are gathered: to write one costs about as much as to make it. */
const GATHERED_MS = 10

/** So many characters may wait for a reader that does not read; further lines are dropped, because answers matter more. */
const MOST_WAITING = 8 * 1024 * 1024

/** For so long the end waits until all is written, and then until at least what is just being written is. */
const LONGEST_END_MS = 3_000
const LAST_WRITE_MS = 1_000

/** Where pino writes the lines of the log to. */
export interface LogWriter {
  write(line: string): void
  /** Pino calls it at a fatal line, behind which the end should come. */
  flushSync(): void
  /**
   * Resolves when everything is written, or will not be; false where even then a write waits for a reader. Lines that come
   * later are lost.
   */
  end(): Promise<boolean>
  /** Writes what is still gathered, where the process ends without that. */
  atExit(): void
}

/**
 * Writes lines to a file descriptor, some at a time, in their order, without ever keeping the service waiting. Where it cannot be
 * written to, as on a full disk, the service goes on without a log.
 * @param failed hears so, once
 */
export function logWriter(fileDescriptor: number, failed: (error: Error) => void): LogWriter {
  const to = destination({ dest: fileDescriptor, sync: false, minLength: 1, maxLength: MOST_WAITING })
  const lines: string[] = []
  let isOver = false
  const finish = (isWritten: boolean): void => {
    isOver = true
    // What has come meanwhile is for the exit, unless nobody reads.
    if (!isWritten) lines.length = 0
    to.destroy()
  }
  const handOn = (): void => {
    if (!isOver && lines.length > 0) to.write(lines.splice(0).join(''))
  }
  // It comes twice, because pino has looked at it before.
  to.on('error', (error) => {
    if (!isOver) failed(error)
    finish(false)
  })
  return {
    write: (line) => {
      if (!isOver && lines.push(line) === 1) setTimeout(handOn, GATHERED_MS)
    },
    flushSync: handOn,
    end: async () => {
      if (isOver) return true
      handOn()
      const allWritten = new Promise<boolean>((resolve) => to.flush(() => resolve(true)))
      const isWritten = await Promise.race([allWritten, pause(LONGEST_END_MS, false)])
      finish(isWritten)
      return isWritten || Promise.race([once(to, 'write').then(() => true), pause(LAST_WRITE_MS, false)])
    },
    atExit: () => {
      try {
        writeSync(fileDescriptor, lines.splice(0).join(''))
      } catch {
        // There is nobody left to tell.
      }
    },
  }
}
