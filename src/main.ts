// Starts the service: configuration, log, application, stop, listening. Settings are in the README.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { loadAgreements } from './agreements/load.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { createAgreements } from './domain/agreement.ts'
import { createMetrics } from './http/metrics.ts'
import { logOptions } from './http/server/log.ts'
import { logDestination } from './http/server/log-destination.ts'
import { metricsServer } from './http/server/metrics-server.ts'
import { createReadiness } from './http/server/readiness.ts'
import { stopSignals } from './http/server/stop-signals.ts'

const STANDARD_OUTPUT = 1

/** Reports to the operator, on standard error, one line each. */
function report(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`pec-addons: ${line}\n`)
}

const { config, faults } = readConfig(process.env)
const loaded = loadAgreements(config.agreementsDir)
if (faults.length + loaded.faults.length > 0) {
  report(...faults, ...loaded.faults)
  process.exit(1)
}

const log = logDestination(STANDARD_OUTPUT, ({ message }) => report(`going on without a log: ${message}`))
const logger = pino(logOptions(config.logLevel), log)
logger.info({ agreements: loaded.agreements.map(({ id }) => id) }, 'agreements loaded')
if (loaded.passedOver.length > 0) {
  const files = { folder: config.agreementsDir, passedOver: loaded.passedOver }
  logger.warn(files, 'passed over in the folder of agreements: only files named *.json are read')
}
for (const id of loaded.replaced) logger.info({ agreement: id }, 'shipped agreement replaced')

/** Ends the process once its log is written. */
async function exit(code: number): Promise<void> {
  if (await log.close()) process.exit(code)
  // No one reads the log, and a write that waits for its reader would keep `process.exit` waiting too.
  process.kill(process.pid, 'SIGKILL')
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (err) => {
    logger.fatal({ err }, `${event}: ending`)
    exit(1)
  })
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const agreements = createAgreements(loaded.agreements)
const readiness = createReadiness()
const metrics = config.metricsPort > 0 ? createMetrics() : undefined
const building = buildApp({ agreements, clock: Date.now, version, logger, readiness, metrics }, config)

const onSignal = stopSignals({
  stop: async (signal) => {
    logger.info({ signal }, 'stopping')
    readiness.stop()
    // Until the load balancer has noticed, requests still come.
    await delay(config.shutdownDelayMs)
    await (await building).close()
    logger.info('stopped')
    await exit(0)
  },
  stopAtOnce: (signal) => {
    logger.warn({ signal }, 'second signal: ending at once')
    exit(1)
  },
})
// Before the application is built: as process 1 of a container, Node ignores a signal without a listener.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)

/** Reports what kept a server from listening and ends the process. */
function cannotListen(name: string, port: number, { code, message }: NodeJS.ErrnoException): Promise<void> {
  report(code === 'EADDRINUSE' ? `${name}: port ${port} of ${config.host} is in use` : `HOST, ${name}: ${message}`)
  return exit(1)
}

const { host, port, metricsPort } = config
const app = await building
// The private port first: once the public one listens, everything is in order.
if (metrics) {
  const server = metricsServer(metrics).listen(metricsPort, host)
  await once(server, 'listening').catch((error) => cannotListen('METRICS_PORT', metricsPort, error))
  logger.info({ port: metricsPort }, 'metrics served')
}
await app.listen({ host, port }).catch((error) => cannotListen('PORT', port, error))
