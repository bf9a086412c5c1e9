import t from 'tap'
import { keptTick } from '../src/keep-ticks-fast.ts'

t.test("what is kept is an object that Node makes for a tick, as every later tick's is", async (t) => {
  await new Promise<void>((resolve) => process.nextTick(resolve))
  t.type(Object.getOwnPropertyDescriptor(keptTick, 'callback')?.value, 'function')
})
