import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { ROOT } from './support/command.ts'

t.test('an unknown command is reported with those that there are', async (t) => {
  for (const [args, command] of [
    [[], '""'],
    [['reprot', 'list.csv'], '"reprot"'],
  ] as const) {
    const ended = promisify(execFile)(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT })
    const stderr = `pec-addons: unknown command ${command}; the commands are: report, agreements\n`
    await t.rejects(ended, { code: 1, stdout: '', stderr })
  }
})
