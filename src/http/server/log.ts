import type { FastifyServerOptions } from 'fastify'
import type { LoggerOptions } from 'pino'

/** How the service logs: JSON lines, in which nothing that a client sent can stand. */
export function logOptions(level: string): LoggerOptions {
  return { level, serializers: { err: withoutMessage }, hooks: { logMethod: withoutErrorMessage } }
}

/** Pino would make an error's message the line's own where a line has none. */
const withoutErrorMessage: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (line, log) {
  const [first, message] = line as unknown[]
  if (first instanceof Error) log.call(this, { err: first }, 'error')
  else if (message === undefined && first instanceof Object && 'err' in first) log.call(this, first, 'error')
  else log.apply(this, line)
}

/** A frame of a stack, which names a place in the code and no data. */
const FRAME = /^ {4}at .*$/gm

/** What is read of an error. */
interface Told {
  readonly name?: string
  readonly code?: unknown
  readonly cause?: { readonly code?: unknown } | null
  readonly stack?: string
}

/**
 * What is told of an error: its kind, its code, that of its cause and where it happened, but not its message, which may quote an address,
 * an amount or a part of a body.
 */
export function withoutMessage(error: unknown): object {
  const { name = typeof error, code, cause, stack = '' } = (error ?? {}) as Told
  const causeCode = cause?.code
  return {
    type: name,
    ...(code !== undefined && { code }),
    ...(causeCode !== undefined && { causeCode }),
    stack: stack.match(FRAME)?.map((frame) => frame.trim()),
  }
}

/**
 * Requests share the logger of the service: a child of its own for each would cost every request more than the few lines
 * about it, which name it themselves. Only a route with a level of its own gets a child.
 */
export const sharedLogger: NonNullable<FastifyServerOptions['childLoggerFactory']> = (logger, _bindings, options) =>
  options.level === undefined ? logger : logger.child({}, options)
