// A process that sends reminders as the service does, with a clock of its own: CLOCK_OFFSET_MS. It decides once more at its
// start, as if the day ran twice, and writes a line when it has begun.
import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import { configuredReminders } from '../../src/delivery/start.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { createRegister } from '../../src/register/register.ts'
import { fixtureAgreements } from './agreements.ts'

const { config, faults } = readConfig(process.env)
if (faults.length > 0) throw new Error(faults.join('\n'))
const offset = Number(process.env.CLOCK_OFFSET_MS)
const agreements = fixtureAgreements()
const register = createRegister(config.databaseUrl)
const reminders = configuredReminders(
  {
    register,
    agreements,
    logger: pino({ level: 'error' }, pino.destination(2)),
    clock: () => Date.now() + offset,
    countReminder: () => {},
  },
  config,
)
process.stdout.write('begun\n')
reminders.start()
await reminders.run(agreements.byId('architetti-torino') as Agreement, 'request')
