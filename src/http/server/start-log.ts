import type { Logger } from 'pino'

/** What an operator looks for in the first line of the log. */
export interface Started {
  readonly version: string
  /** Where the service listens, such as http://127.0.0.1:3000. */
  readonly address: string
  /** Where clients reach it, if that is set. */
  readonly publicUrl: string | undefined
  /** The ids of all agreements. */
  readonly agreements: readonly string[]
}

/** Logs that the service has started, at level `info` and also where LOG_LEVEL leaves out that level. */
export function logStart(logger: Logger, { version, address, publicUrl, agreements }: Started): void {
  const docs = `${publicUrl ?? address}/docs`
  logger.child({}, { level: 'info' }).info({ version, address, docs, agreements }, 'pec-addons started')
}
