import type { Config } from '../../config.ts'
import { type ArubaClient, createArubaClient } from './client.ts'
import { type ArubaSyncService, type ArubaSyncs, createArubaSyncs } from './daily.ts'

/** The client of a configuration; undefined without a user name and a password. */
export function configuredClient(
  { arubaApiUrl, arubaUsername, arubaPassword }: Config,
  signal: AbortSignal,
  clock: () => number,
): ArubaClient | undefined {
  if (arubaUsername === undefined || arubaPassword === undefined) return undefined
  const account = { username: arubaUsername, password: arubaPassword }
  return createArubaClient({ ...account, apiUrl: arubaApiUrl, signal, clock })
}

/** The daily syncs of a configuration; undefined if there are none. They begin when they are started. */
export function configuredArubaSyncs(
  service: Omit<ArubaSyncService, 'client'>,
  config: Config,
): ArubaSyncs | undefined {
  const stopper = new AbortController()
  const client = configuredClient(config, stopper.signal, service.clock)
  if (client === undefined || config.arubaSyncAt === undefined) return undefined
  return createArubaSyncs({ ...service, client }, config.arubaSyncAt, stopper)
}
