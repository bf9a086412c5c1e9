import t from 'tap'
import { endProcess } from '../../../src/http/server/end-process.ts'

t.test(
  'a process ends with its code once the log is written, and is killed where the log waits for a reader',
  async (t) => {
    for (const { isWritten, expected } of [
      { isWritten: true, expected: ['exit', 1] },
      { isWritten: false, expected: ['kill', 42, 'SIGKILL'] },
    ]) {
      const done: unknown[] = []
      const own = {
        pid: 42,
        exit: (...args: unknown[]) => done.push('exit', ...args) as never,
        kill: (...args: unknown[]) => Boolean(done.push('kill', ...args)) as true,
      }
      await endProcess({ end: async () => isWritten }, 1, own)
      t.strictSame(done, expected)
    }
  },
)
