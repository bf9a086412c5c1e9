import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { ROOT, run } from './support/command.ts'

t.test('an unknown command is reported with those that there are', async (t) => {
  for (const [args, command] of [
    [[], '""'],
    [['reprot', 'list.csv'], '"reprot"'],
  ] as const) {
    const ended = promisify(execFile)(process.execPath, ['src/cli.ts', ...args], { cwd: ROOT })
    const stderr = `pec-addons: unknown command ${command}; the commands are: report, agreements, keys, feeds, import, sync:aruba, reminders, backup\n`
    await t.rejects(ended, { code: 1, stdout: '', stderr })
  }
})

t.test('a report reads AGREEMENTS_DIR as the service does: white space names no folder', async (t) => {
  const { stderr } = await run('src/cli.ts', ['report', 'test/fixtures/lists/excel-italia.csv'], {
    AGREEMENTS_DIR: ' ',
  })
  t.match(stderr, /Righe lette: 6/)
})
