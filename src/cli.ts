// The service from a shell. Only this file, main.ts and config.ts read the environment or the clock.
import { runAgreements } from './agreements/shell.ts'
import { readConfig } from './config.ts'
import { runReport } from './features/reports/shell.ts'

const { stdin, stdout, stderr, argv, env } = process
const [command = '', ...args] = argv.slice(2)

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has enough, as in `report … | head`: no failure.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`pec-addons: ${error.message}\n`)
  process.exit(1)
})

const { agreementsDir, temporaryFolder } = readConfig(env).config

/** Each command returns its exit code. */
const COMMANDS = new Map<string, () => number | Promise<number>>([
  ['report', () => runReport(args, { stdin, stdout, stderr, agreementsDir, temporaryFolder, now: Date.now() })],
  ['agreements', () => runAgreements(args, { stdout, stderr, now: Date.now() })],
])

const run = COMMANDS.get(command)
if (run) process.exitCode = await run()
else {
  const names = [...COMMANDS.keys()].join(', ')
  stderr.write(`pec-addons: unknown command ${JSON.stringify(command)}; the commands are: ${names}\n`)
  process.exitCode = 1
}
