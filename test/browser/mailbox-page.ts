import type { Page } from 'playwright-core'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { mailboxById, updateMailbox } from '../../src/register/mailboxes.ts'
import type { Register } from '../../src/register/register.ts'
import { recordWith } from '../support/records.ts'

/** A mailbox whose credit is too low for its renewal within the next 60 days, and the page of it. */
export const RECORD = recordWith({ expiresOn: '2026-12-20', credit: '5.00', usedGigabytes: 0.5 })
export const AT = '#report/mailbox/mario'

export function recordOf(register: Register, id = 'mario'): Promise<MailboxRecord> {
  return register.read((db) => mailboxById(db, ['architetti-torino'], id)) as Promise<MailboxRecord>
}

/** Changes the mailbox as someone else does meanwhile. */
export async function changeElsewhere(register: Register, values: Partial<MailboxRecord>): Promise<void> {
  const record = await recordOf(register)
  await register.write((db) => updateMailbox(db, { ...record, version: record.version + 1, ...values }, record.version))
}

export async function save(page: Page): Promise<void> {
  await page.locator('#mailbox-form [type=submit]').click()
}

/** Waits for a sentence about the renewal. */
export async function sentence(page: Page, text: string): Promise<void> {
  await page.locator('.mailbox .sentence', { hasText: text }).waitFor()
}

/** Waits until there are so many offers to undo something. */
export async function offers(page: Page, number: number): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelectorAll('.offer').length === wanted, number)
}

/** Presses the button that erases a mailbox, and the one that says it is meant. */
export async function erase(page: Page): Promise<void> {
  await page.locator('.erase button').click()
  await page.locator('dialog .btn-danger').click()
  await page
    .locator('.offer', { hasText: 'sta per essere cancellata' })
    .or(page.locator('.offer', { hasText: 'is about to be erased' }))
    .waitFor()
}

/** Holds the changes that the page sends back, until the function that is returned is called. */
export async function holdChanges(page: Page): Promise<{ sent: () => number; release: () => void }> {
  let sent = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/v1/mailboxes/*', async (route) => {
    if (route.request().method() === 'PATCH') {
      sent += 1
      await promise
    }
    await route.continue()
  })
  return { sent: () => sent, release: resolve }
}
