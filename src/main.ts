// Starts the service: configuration, log, application, stop, listening. The settings: docs/operations.md.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { isatty } from 'node:tty'
import { pino } from 'pino'
import { loadAgreements } from './agreements/load.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { channelsOf } from './delivery/channels.ts'
import { NO_REMINDERS } from './delivery/reminders.ts'
import { checkMail, configuredReminders } from './delivery/start.ts'
import { createAgreements } from './domain/agreement.ts'
import { createMetrics, NO_COUNTERS } from './http/metrics.ts'
import { logOptions } from './http/server/log.ts'
import { logDestination } from './http/server/log-destination.ts'
import { lineFormat } from './http/server/log-line.ts'
import { metricsServer } from './http/server/metrics-server.ts'
import { createReadiness } from './http/server/readiness.ts'
import { logStart } from './http/server/start-log.ts'
import { stopSignals } from './http/server/stop-signals.ts'
import { countMailboxes } from './register/mailboxes.ts'
import { createRegister, type Register } from './register/register.ts'
import { reminderFigures } from './register/reminder-runs.ts'
import { retainDaily } from './register/retention.ts'
import { lastApplied } from './register/source-syncs.ts'
import { openAtStart } from './register/start.ts'
import { configuredArubaSyncs } from './sources/aruba/start.ts'

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

const format = lineFormat(isatty(STANDARD_OUTPUT))
const log = logDestination(STANDARD_OUTPUT, ({ message }) => report(`going on without a log: ${message}`), format)
const logger = pino(logOptions(config.logLevel), log)

/** Ends the process once its log is written. */
async function exit(code: number): Promise<never> {
  // Where no one reads the log, a write waits for its reader, and `process.exit` would wait for that write. The test of
  // it, log-reader.test.ts, gets no coverage from a killed process.
  /* c8 ignore next */
  if (!(await log.close())) process.kill(process.pid, 'SIGKILL')
  process.exit(code)
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
/** The register that the configuration names; undefined if there is none. It is opened when it is used. */
function configuredRegister(): Register | undefined {
  if (config.databaseUrl === 'off') return undefined
  const observe = metrics?.watchRegister(() => configured.read(countMailboxes))
  const configured: Register = createRegister(config.databaseUrl, { logger, ...(observe && { observe }) })
  return configured
}

const register = configuredRegister()
if (register) metrics?.watchReminders(() => register.read(reminderFigures))
const { counters } = metrics ?? { counters: NO_COUNTERS }
const common = { agreements, logger, clock: Date.now }
const arubaSyncs = register && configuredArubaSyncs({ ...common, register, countSync: counters.countArubaSync }, config)
if (register && arubaSyncs) metrics?.watchArubaSyncs(() => register.read(lastApplied))
const mayBegin = arubaSyncs?.isSettled
const reminders =
  register && config.reminders ? configuredReminders({ ...common, register, ...counters, mayBegin }, config) : undefined
const dependencies = {
  ...common,
  version,
  readiness,
  metrics,
  ...(register && { register }),
  reminders: reminders ?? { ...NO_REMINDERS, channels: channelsOf(config) },
}
const building = buildApp(dependencies, config)

const onSignal = stopSignals({
  stop: async (signal) => {
    logger.info({ signal }, 'stopping')
    readiness.stop()
    // Until the load balancer has noticed, requests still come.
    await delay(config.shutdownDelayMs)
    // A mail server that hangs keeps the process for no longer than a client does.
    const working = Promise.all([reminders?.stop(), arubaSyncs?.stop()])
    const sent = Promise.race([working, delay(config.shutdownTimeoutMs, undefined, { ref: false })])
    await (await building).close()
    await sent
    await register?.close()
    logger.info('stopped')
    exit(0)
  },
  stopAtOnce: (signal) => {
    logger.warn({ signal }, 'second signal: ending at once')
    exit(1)
  },
})
// Before the application is built: as process 1 of a container, Node ignores a signal without a listener.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)

/** Reports what kept a server from listening and ends the process. */
function cannotListen(name: string, port: number, { code, message }: NodeJS.ErrnoException): Promise<never> {
  report(code === 'EADDRINUSE' ? `${name}: port ${port} of ${config.host} is in use` : `HOST, ${name}: ${message}`)
  return exit(1)
}

const { host, port, metricsPort, publicUrl } = config
const app = await building
// The private port first: once the public one listens, everything is in order.
if (metrics) {
  const server = metricsServer(metrics).listen(metricsPort, host)
  await once(server, 'listening').catch((error) => cannotListen('METRICS_PORT', metricsPort, error))
}

let isStarted = false

/** Fastify calls it once for each address, for a line of its own: the first line of the log comes before that one. */
function listenTextResolver(address: string): string {
  if (!isStarted) logStart(logger, { version, address, publicUrl, agreements: loaded.agreements.map(({ id }) => id) })
  isStarted = true
  return `Server listening at ${address}`
}

await app.listen({ host, port, listenTextResolver }).catch((error) => cannotListen('PORT', port, error))
if (metrics) logger.info({ port: metricsPort }, 'metrics served')
if (register) {
  await openAtStart(register, logger)
  retainDaily(register, agreements, { clock: Date.now, logger })
  await checkMail(config, logger)
  arubaSyncs?.start()
  reminders?.start()
}
for (const id of loaded.replaced) logger.info({ agreement: id }, 'shipped agreement replaced')
if (loaded.passedOver.length > 0) {
  const files = { folder: config.agreementsDir, passedOver: loaded.passedOver }
  logger.warn(files, 'passed over in the folder of agreements: only files named *.json are read')
}
