// The service from a shell. Only this file, main.ts and config.ts read the environment or the clock.
import { runReport } from './features/reports/shell.ts'

const { stdin, stdout, stderr, argv, env } = process
const [command = '', ...args] = argv.slice(2)

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has enough, as in `report … | head`: no failure.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`pec-addons: ${error.message}\n`)
  process.exit(1)
})

if (command === 'report') {
  const shell = { stdin, stdout, stderr, agreementsDir: env.AGREEMENTS_DIR, now: Date.now() }
  process.exitCode = await runReport(args, shell)
} else {
  stderr.write(`pec-addons: unknown command ${JSON.stringify(command)}; the commands are: report\n`)
  process.exitCode = 1
}
