import { levels } from 'pino'

/** Turns a line of pino, which is JSON, into what is written. */
export type LineFormat = (line: string) => string

/** JSON for programs that read the log; on a terminal, lines that people can read. */
export function lineFormat(isTerminal: boolean): LineFormat {
  return isTerminal ? readableLine : (line) => line
}

/**
 * Time, level, message and the fields; the stack of an error follows on lines of its own. By hand, because pino-pretty
 * would add packages to the image for something that only a terminal shows.
 * @example "2026-11-26T09:00:00.000Z INFO  request completed method=GET route=/v1/status status=200"
 */
function readableLine(line: string): string {
  const { level, time, pid, hostname, msg, err = {}, ...fields } = JSON.parse(line)
  const { stack = [], ...error } = err
  const label = String(levels.labels[level]).toUpperCase().padEnd(5)
  const details = Object.entries({ ...error, ...fields }).map(([name, value]) => ` ${name}=${readableValue(value)}`)
  const frames = stack.map((frame: string) => `\n    ${frame}`)
  return `${[time, label, msg].join(' ')}${details.join('')}${frames.join('')}\n`
}

/** Texts without spaces as they are, anything else as JSON, without control characters that a terminal would obey. */
function readableValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(readableValue).join(',')
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return value
  return JSON.stringify(value).replace(/[\u007f-\u009f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)
}
