// The service from a shell. Beside main.ts and config.ts the only place that reads environment and clock.
import { runReport } from './features/reports/shell.ts'

const { stdin, stdout, stderr, argv, env } = process
const [command = '', ...args] = argv.slice(2)

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader closed the pipe early, as in `report … | head`: no failure.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`pec-addons: ${error.message}\n`)
  process.exit(1)
})

if (command === 'report') {
  const shell = { stdin, stdout, stderr, agreementsDir: env.AGREEMENTS_DIR, now: Date.now() }
  process.exitCode = await runReport(args, shell)
} else {
  stderr.write(`pec-addons: no command ${JSON.stringify(command)}; there is: report\n`)
  process.exitCode = 1
}
