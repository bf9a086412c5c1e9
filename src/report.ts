// `npm run report`: beside main.ts the only place that reads environment and clock.
import { runReport } from './report/shell.ts'

const { stdin, stdout, stderr, argv } = process
// Whoever reads the answer has seen enough: report … | head.
stdout.on('error', () => process.exit(0))
process.exitCode = await runReport(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  agreementsDir: process.env.AGREEMENTS_DIR,
  now: Date.now(),
})
