import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { gatherLines } from '../../src/http/log-writer.ts'

/** Notes what a writer of a log does to its destination. */
function noting(): { done: string[]; to: Parameters<typeof gatherLines>[0] } {
  const done: string[] = []
  const write = (text: string): boolean => done.push(text) > 0
  return { done, to: { write, flushSync: () => done.push('(flushed)') } }
}

t.test('lines that come one soon after another are written together, in their order', async (t) => {
  const { done, to } = noting()
  const { write } = gatherLines(to)
  for (const line of ['one\n', 'two\n']) write(line)
  await setTimeout(1)
  write('three\n')
  t.strictSame(done, [])
  await setTimeout(100)
  t.strictSame(done, ['one\ntwo\nthree\n'])
  write('four\n')
  await setTimeout(100)
  t.strictSame(done, ['one\ntwo\nthree\n', 'four\n'])
})

t.test('what is left at the end is written at once, and no line twice', async (t) => {
  const { done, to } = noting()
  const { write, flushSync } = gatherLines(to)
  write('one\n')
  flushSync()
  t.strictSame(done, ['one\n', '(flushed)'])
  flushSync()
  await setTimeout(100)
  t.strictSame(done, ['one\n', '(flushed)', '(flushed)'])
})
