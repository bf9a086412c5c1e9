import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { destination } from 'pino'
import { type LineFormat, lineFormat } from './log-line.ts'

/** Lines are written together: once there are this many bytes, or after this many milliseconds. */
const MIN_WRITE_BYTES = 4096
const FLUSH_EVERY_MS = 100

/** This many bytes may wait for a slow reader. Further lines are dropped, because responses matter more. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024

/** The end of the process waits this long for the reader of the log. */
const MAX_CLOSE_MS = 4_000

/** Where pino writes the lines of the log. */
export interface LogDestination {
  write(line: string): void
  /** Writes what is left and resolves to true; to false if no one has read it in time. Later lines are dropped. */
  close(): Promise<boolean>
}

/**
 * Writes log lines to a file descriptor in the background, so that a slow reader never delays a response. The first
 * error, such as a full disk, ends the log but not the service.
 *
 * It has no `flushSync`, which pino would call at a fatal line: that of pino's destination retries a full disk
 * for ever.
 * @param onError called once
 * @param format of each line; without one: as it comes, in JSON
 * @param maxCloseMs how long closing waits for the reader
 */
export function logDestination(
  fileDescriptor: number,
  onError: (error: Error) => void,
  format: LineFormat = lineFormat(false),
  maxCloseMs = MAX_CLOSE_MS,
): LogDestination {
  const stream = destination({
    dest: fileDescriptor,
    sync: false,
    minLength: MIN_WRITE_BYTES,
    periodicFlush: FLUSH_EVERY_MS,
    maxLength: MAX_WAITING_BYTES,
  })
  let hasFailed = false
  let closing: Promise<boolean> | undefined
  stream.on('error', (error) => {
    // Pino emits most errors twice.
    if (!hasFailed) onError(error)
    hasFailed = true
    stream.destroy()
  })

  const close = async (): Promise<boolean> => {
    if (hasFailed) return true
    // An error ends it too: nothing more will be written.
    const closed = once(stream, 'close').then(
      () => true,
      () => true,
    )
    stream.end()
    const isWritten = await Promise.race([closed, pause(maxCloseMs, false)])
    stream.destroy()
    return isWritten
  }
  return {
    write: (line) => {
      if (!hasFailed && closing === undefined) stream.write(format(line))
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
