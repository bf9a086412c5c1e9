import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { loadAgreements } from './agreements/load.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { createAgreements } from './domain/agreement.ts'
import { createMetrics } from './http/metrics.ts'
import { endProcess } from './http/server/end-process.ts'
import { logOptions } from './http/server/log.ts'
import { logWriter } from './http/server/log-writer.ts'
import { metricsServer } from './http/server/metrics-server.ts'
import { createReadiness } from './http/server/readiness.ts'
import { stopOrders } from './http/server/stop-orders.ts'

const STANDARD_OUTPUT = 1

/** Says why the service cannot start, every fault on a line of its own, and ends the process. */
function refuseToStart(faults: readonly string[]): never {
  for (const fault of faults) process.stderr.write(`pec-addons: ${fault}\n`)
  process.exit(1)
}

const { config, faults } = readConfig(process.env)
const loaded = loadAgreements(config.agreementsDir)
if (faults.length + loaded.faults.length > 0) refuseToStart([...faults, ...loaded.faults])

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const lines = logWriter(STANDARD_OUTPUT, ({ message }) => {
  process.stderr.write(`pec-addons: going on without a log: ${message}\n`)
})
process.on('exit', lines.atExit)
const logger = pino(logOptions(config.logLevel), lines)
logger.info({ agreements: loaded.agreements.map(({ id }) => id) }, 'agreements loaded')
if (loaded.passedOver.length > 0) {
  const files = { folder: config.agreementsDir, passedOver: loaded.passedOver }
  logger.warn(files, 'passed over in the folder of agreements: only files named *.json are read')
}
for (const id of loaded.replaced) logger.info({ agreement: id }, 'shipped agreement replaced')

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (err) => {
    logger.fatal({ err }, `${event}: ending`)
    endProcess(lines, 1)
  })
}

const readiness = createReadiness()

/** Absent until it is built. */
let app: FastifyInstance | undefined

const orderOf = stopOrders()

function stop(signal: NodeJS.Signals): void {
  const order = orderOf(signal, performance.now())
  if (order === 'stop') stopInTurn(signal)
  else if (order === 'at-once') {
    logger.warn({ signal }, 'told to stop again: ending at once')
    endProcess(lines, 1)
  }
}

/** Not ready at once; after a while, in which whoever spreads the requests learns of it, no more of them; then the end. */
function stopInTurn(signal: NodeJS.Signals): void {
  readiness.stop()
  logger.info({ signal }, 'stopping')
  setTimeout(async () => {
    await app?.close()
    logger.info('stopped')
    endProcess(lines, 0)
  }, config.shutdownDelayMs)
}

// Before there is anything to stop: as process 1 of a container Node ignores a signal that nobody hears.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)

/** What kept a server from listening, for whoever started it. */
function cannotListen(name: string, port: number, { code, message }: NodeJS.ErrnoException): never {
  const fault =
    code === 'EADDRINUSE' ? `${name}: port ${port} of ${config.host} is in use` : `HOST, ${name}: ${message}`
  return refuseToStart([fault])
}

const agreements = createAgreements(loaded.agreements)
const metrics = config.metricsPort > 0 ? createMetrics() : undefined
app = await buildApp({ agreements, clock: Date.now, version, logger, readiness, metrics }, config)
// First the port that nobody sends questions to: once the other listens, everything is in order.
if (metrics) await listenForMetrics(metricsServer(metrics))
await app.listen({ host: config.host, port: config.port }).catch((error) => cannotListen('PORT', config.port, error))

function listenForMetrics(server: Server): Promise<void> {
  return new Promise((listening) => {
    server.once('error', (error) => cannotListen('METRICS_PORT', config.metricsPort, error))
    server.listen(config.metricsPort, config.host, () => {
      logger.info({ port: config.metricsPort }, 'metrics served')
      listening()
    })
  })
}
