import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import type { Channels } from '../../src/delivery/decide.ts'
import { createKey, type Key } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { fixtureAgreements, NOW, testApp } from './app.ts'
import { waitingReminders } from './reminders.ts'

/** An application with a register of its own, and keys for it. */
export interface RegisteredApp {
  readonly app: FastifyInstance
  readonly register: Register
  /** Makes a key and returns the headers of a request with it; every scope and all agreements by default. */
  headersWith(key?: Partial<Pick<Key, 'agreement' | 'scopes'>>): Promise<{ authorization: string }>
}

/**
 * @param url of the register; by default one in memory
 * @param channels of its reminders; undefined: they are off
 */
export async function registeredApp(
  t: Test,
  records: readonly MailboxRecord[] = [],
  url = 'sqlite::memory:',
  channels?: Channels,
): Promise<RegisteredApp> {
  const register = createRegister(url)
  const reminders = channels && waitingReminders(register, fixtureAgreements(), () => NOW, channels)
  const app = await testApp({}, undefined, { register, ...(reminders && { reminders }) })
  t.teardown(async () => {
    await app.close()
    await register.close()
  })
  await register.write((db) => saveMailboxes(db, records))
  const headersWith: RegisteredApp['headersWith'] = async ({ agreement, scopes = SCOPES } = {}) => {
    const settings = { name: 'test', scopes, ...(agreement !== undefined && { agreement }) }
    const key = await register.write((db) => createKey(db, settings, '2026-11-20T09:00:00.000Z'))
    return { authorization: `Bearer ${key}` }
  }
  return { app, register, headersWith }
}
