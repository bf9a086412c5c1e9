import { every } from './every.ts'

/** Waits until a condition holds, however long that takes: the time-out of the tests ends it. */
export async function until(holds: () => boolean | Promise<boolean>, everyMs = 20): Promise<void> {
  if (await holds()) return
  for await (const _ of every(everyMs)) if (await holds()) return
}
