// The service from a shell. Only this file, main.ts and config.ts read the environment or the clock.
import { pino } from 'pino'
import { loadAgreements } from './agreements/load.ts'
import { runAgreements } from './agreements/shell.ts'
import { readConfig } from './config.ts'
import { channelsOf } from './delivery/channels.ts'
import { createReminders, NO_REMINDERS, type Reminders } from './delivery/reminders.ts'
import { createAgreements } from './domain/agreement.ts'
import { runImport } from './features/mailbox-imports/shell.ts'
import { runSync } from './features/mailbox-imports/sync-shell.ts'
import { runReminders } from './features/reminders/shell.ts'
import { runReport } from './features/reports/shell.ts'
import { NO_COUNTERS } from './http/metrics.ts'
import { runBackup } from './register/backup-shell.ts'
import { runFeeds } from './register/feeds-shell.ts'
import { runKeys } from './register/keys-shell.ts'
import { createRegister, type Register } from './register/register.ts'
import { configuredAruba } from './sources/aruba/start.ts'

const { stdin, stdout, stderr, argv, env } = process
const [command = '', ...args] = argv.slice(2)

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has enough, as in `report … | head`: no failure.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`pec-addons: ${error.message}\n`)
  process.exit(1)
})

const { config, faults } = readConfig(env)
const { agreementsDir, temporaryFolder, databaseUrl, publicUrl } = config

/** Runs a command with the register that the service has. @param settings that must make sense for it */
async function withRegister(
  run: (register: Register) => Promise<number>,
  settings: readonly string[] = ['DATABASE_URL'],
): Promise<number> {
  const fault = faults.find((each) => settings.includes(each.split(':', 1)[0] as string))
  if (fault !== undefined || databaseUrl === 'off') {
    stderr.write(`pec-addons: ${fault ?? 'there is no register: DATABASE_URL is off'}\n`)
    return 1
  }
  const register = createRegister(databaseUrl)
  try {
    return await run(register)
  } finally {
    await register.close()
  }
}

const agreements = () => createAgreements(loadAgreements(agreementsDir).agreements)

/** Reminders that are decided on here, and sent by the service that runs. */
function decidingReminders(register: Register): Reminders {
  const channels = channelsOf(config)
  if (!config.reminders) return { ...NO_REMINDERS, channels }
  const stopper = new AbortController()
  const service = {
    register,
    agreements: agreements(),
    channels,
    senders: {},
    clock: Date.now,
    stopping: stopper.signal,
    logger: pino({ level: 'silent' }),
    countReminder: NO_COUNTERS.countReminder,
  }
  return createReminders(service, config, stopper)
}

/** Each command returns its exit code. */
const COMMANDS = new Map<string, () => number | Promise<number>>([
  ['report', () => runReport(args, { stdin, stdout, stderr, agreementsDir, temporaryFolder, now: Date.now() })],
  ['agreements', () => runAgreements(args, { stdout, stderr, now: Date.now() })],
  [
    'keys',
    () =>
      withRegister((register) =>
        runKeys(args, { stdout, stderr, register, agreements: agreements(), now: Date.now() }),
      ),
  ],
  [
    'feeds',
    () =>
      withRegister((register) =>
        runFeeds(args, { stdout, stderr, register, agreements: agreements(), publicUrl, now: Date.now() }),
      ),
  ],
  [
    'import',
    () =>
      withRegister((register) => {
        const shell = { stdin, stdout, stderr, register, agreementsDir, temporaryFolder, now: Date.now() }
        return runImport(args, shell)
      }),
  ],
  [
    'sync:aruba',
    () =>
      withRegister(
        (register) => {
          const connect = configuredAruba(config, Date.now)
          return runSync(args, { stdout, stderr, register, agreements: agreements(), connect, clock: Date.now })
        },
        ['DATABASE_URL', 'ARUBA_API_URL', 'ARUBA_USERNAME', 'ARUBA_PASSWORD'],
      ),
  ],
  [
    'reminders',
    () =>
      withRegister((register) =>
        runReminders(args, {
          stdout,
          stderr,
          register,
          agreements: agreements(),
          reminders: decidingReminders(register),
          now: Date.now(),
        }),
      ),
  ],
  ['backup', () => withRegister((register) => runBackup(args, { stdout, stderr, register }))],
])

const run = COMMANDS.get(command)
if (run) process.exitCode = await run()
else {
  const names = [...COMMANDS.keys()].join(', ')
  stderr.write(`pec-addons: unknown command ${JSON.stringify(command)}; the commands are: ${names}\n`)
  process.exitCode = 1
}
