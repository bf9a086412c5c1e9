// `npm run report`: beside main.ts the only place that reads environment and clock.
import { runReport } from './report/shell.ts'

const { stdin, stdout, stderr, argv } = process
stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the answer has seen enough: report … | head.
  if (error.code === 'EPIPE') process.exit(0)
  stderr.write(`pec-addons: ${error.message}\n`)
  process.exit(1)
})
process.exitCode = await runReport(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  agreementsDir: process.env.AGREEMENTS_DIR,
  now: Date.now(),
})
