import type { Config } from '../../config.ts'
import { type ConnectAruba, createArubaClient } from './client.ts'
import { type ArubaSyncService, type ArubaSyncSettings, type ArubaSyncs, createArubaSyncs } from './daily.ts'

/** How clients of a configuration are made; undefined without a user name and a password. */
export function configuredAruba(
  { arubaApiUrl, arubaUsername, arubaPassword }: Config,
  clock: () => number,
): ConnectAruba | undefined {
  if (arubaUsername === undefined || arubaPassword === undefined) return undefined
  const account = { username: arubaUsername, password: arubaPassword }
  return (signal) => createArubaClient({ ...account, apiUrl: arubaApiUrl, signal, clock })
}

/** The daily syncs of a configuration; undefined if there are none. They begin when they are started. */
export function configuredArubaSyncs(
  service: Omit<ArubaSyncService, 'connect'>,
  config: Config & Pick<ArubaSyncSettings, 'tickMs'>,
): ArubaSyncs | undefined {
  const connect = configuredAruba(config, service.clock)
  if (connect === undefined || config.arubaSyncAt === undefined) return undefined
  return createArubaSyncs({ ...service, connect }, { syncAt: config.arubaSyncAt, tickMs: config.tickMs })
}
