import { pino } from 'pino'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import type { RunningReminders } from '../../src/delivery/reminders.ts'
import { configuredReminders } from '../../src/delivery/start.ts'
import { createKey, type Key } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { fixtureAgreements, NOW, testApp } from '../support/app.ts'
import { type SmtpBehaviour, startSmtp, type TestSmtp } from '../support/smtp.ts'
import { type OpenPage, type PageOptions, withPage } from './open-page.ts'

/** What a test of the page with a register gets. */
export interface OpenRegister extends OpenPage {
  /** A whole key of the register. */
  readonly key: string
  readonly register: Register
  /** Where the reminders of the register go; undefined where they are off. */
  readonly smtp: TestSmtp | undefined
  /** They send only when the test starts them. */
  readonly reminders: RunningReminders | undefined
}

export interface RegisterOptions extends PageOptions {
  readonly records?: readonly MailboxRecord[]
  /** By default in memory. */
  readonly url?: string
  /** What the key allows; by default everything, for the agreement of the real example. */
  readonly allows?: { readonly agreement?: string | undefined; readonly scopes?: Key['scopes'] }
  /** Whether the test begins signed in, as it does by default. */
  readonly signedIn?: boolean
  /** Reminders are on, and their mails go to such a server. */
  readonly smtp?: SmtpBehaviour
}

/** Records that one statement takes. */
const AT_ONCE = 500

const KEY_MADE_AT = '2026-11-20T09:00:00.000Z'

/** The reminders of a register, with mail to a server, until the test ends; they are not started by themselves. */
export function mailReminders(register: Register, smtpUrl: string): RunningReminders {
  const { config, faults } = readConfig({
    REMINDERS: 'on',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Ordine di Prova <promemoria@ordine.example>',
    PUBLIC_URL: 'https://pec.ordine.example',
  })
  if (faults.length > 0) throw new Error(faults.join())
  const logger = pino({ level: 'silent' })
  const service = { register, agreements: fixtureAgreements(), logger, clock: () => NOW, countReminder: () => {} }
  return configuredReminders(service, config)
}

/** A test of the page of a service with a register of its own, with what `pageTest` checks of every page. */
export function registerPageTest(
  name: string,
  { records = [], url = 'sqlite::memory:', allows = {}, signedIn = true, smtp: behaviour, ...page }: RegisterOptions,
  run: (t: Test, open: OpenRegister) => Promise<void>,
): void {
  t.test(name, async (t) => {
    const register = createRegister(url)
    const smtp = behaviour && (await startSmtp(t as Test, behaviour))
    const reminders = smtp && mailReminders(register, smtp.url)
    await register.write(async (db) => {
      for (let at = 0; at < records.length; at += AT_ONCE) await saveMailboxes(db, records.slice(at, at + AT_ONCE))
    })
    const { agreement, scopes } = { agreement: 'architetti-torino', scopes: SCOPES, ...allows }
    const settings = { name: 'Segreteria', scopes, ...(agreement !== undefined && { agreement }) }
    const key = await register.write((db) => createKey(db, settings, KEY_MADE_AT))
    const app = await testApp({}, undefined, { register, ...(reminders && { reminders }) })
    t.teardown(async () => {
      await reminders?.stop()
      await app.close()
      await register.close()
    })
    const origin = await app.listen({ host: '127.0.0.1', port: 0 })
    await withPage(t as Test, origin, { at: '#report', ...page }, async (open) => {
      if (signedIn) await signIn(open.page, key)
      await run(t as Test, { ...open, key, register, smtp, reminders })
    })
  })
}

/** Signs in with a key, and waits for what is shown then. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.locator('#register-key').fill(key)
  await page.locator('#register-sign-in-form [type=submit]').click()
  await page.locator('#register .part h2').waitFor()
}

/** Stops the clock of the page: from now on its time passes only by `page.clock.runFor`. Requests go on as ever. */
export async function stopTime(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
}
