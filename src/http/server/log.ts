import { type LoggerOptions, stdTimeFunctions } from 'pino'

/**
 * How the service logs: JSON lines that quote nothing of a request but its id, its trace and its method. Instants are
 * in UTC, such as 2026-11-26T09:00:00.000Z (RFC 3339; AgID, RAC_GEN_LOG_01).
 */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: withoutMessage },
    hooks: { logMethod: neverMessageOfError },
  }
}

/** Where a line has no message, pino would take that of the error. */
const neverMessageOfError: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (line, log) {
  const [first, message] = line as unknown[]
  if (first instanceof Error) log.call(this, { err: first }, 'error')
  else if (message === undefined && first instanceof Object && 'err' in first) log.call(this, first, 'error')
  else log.apply(this, line)
}

/** A line of a stack that names a place in the code. The first lines quote the message. */
const FRAME = /^ {4}at .*$/gm

/** What is read of an error. */
interface ErrorParts {
  readonly name?: string
  readonly code?: unknown
  readonly cause?: { readonly code?: unknown } | null
  readonly stack?: string
}

/**
 * What is logged of an error: its type, its code, the code of its cause and where it happened. Not its message, which
 * may quote an address, an amount or a part of a body.
 */
export function withoutMessage(error: unknown): object {
  const { name = typeof error, code, cause, stack = '' } = (error ?? {}) as ErrorParts
  const causeCode = cause?.code
  return {
    type: name,
    ...(code !== undefined && { code }),
    ...(causeCode !== undefined && { causeCode }),
    stack: stack.match(FRAME)?.map((frame) => frame.trim()),
  }
}
