import type { Page } from 'playwright-core'
import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import { mailboxById, updateMailbox } from '../../src/register/mailboxes.ts'
import type { Register } from '../../src/register/register.ts'
import { EXAMPLE_RECORDS, recordWith } from '../support/records.ts'
import { checkState } from './axe.ts'
import { type OpenRegister, type RegisterOptions, registerPageTest } from './register-page.ts'

const long = `${'mario.rossi.'.repeat(4)}bianchi@architettitorinopec.it`
const records = [
  ...EXAMPLE_RECORDS,
  recordWith({ address: long, expiresOn: '2026-12-20', credit: '1.00' }),
  recordWith({ id: 'late', address: 'late@architettitorinopec.it', expiresOn: '2026-11-01' }),
  ...Array.from({ length: 30 }, (_, index) =>
    recordWith({ id: `m${index}`, address: `m${index}@architettitorinopec.it`, expiresOn: '2026-12-22' }),
  ),
]
const MAILBOX = '#report/mailbox/mario'

/** A message that waits for its next attempt, after one that was refused. */
const addMessages = (register: Register) =>
  register.write(async (db) => {
    const common = { mailbox: 'mario', dueOn: '2026-12-20', channel: 'mail', agreement: 'architetti-torino' } as const
    const at = '2026-11-22T07:00:00.000Z'
    const decisions = [
      { step: 60, state: 'refused', reason: 'recipient-refused 550 5.1.1', attempts: 1 },
      { step: 30, state: 'waiting', reason: 'timed-out', attempts: 2, nextAttemptAt: '2026-11-22T13:00:00.000Z' },
    ] as const
    const made = decisions.map((decision) => {
      const key = { ...common, step: decision.step }
      return { ...key, ...decision, id: deliveryId(key), run: 'run', decidedOn: '2026-11-22', createdAt: at }
    })
    await saveDecisions(db, made as never, at)
  })

const changeElsewhere = (register: Register) =>
  register.write(async (db) => {
    const record = await mailboxById(db, ['architetti-torino'], 'mario')
    if (record) await updateMailbox(db, { ...record, credit: '8.00', version: 2 }, 1)
  })

const save = (page: Page) => page.getByRole('button', { name: 'Salva', exact: true }).click()

interface State extends RegisterOptions {
  readonly name: string
  readonly reach?: (open: OpenRegister) => Promise<void>
  readonly shown: string
  readonly languages?: string[]
}

/** Every state of the register: how to reach it, and an element that it shows. */
const STATES: readonly State[] = [
  { name: 'not signed in', signedIn: false, shown: '#register-sign-in' },
  {
    name: 'a wrong key',
    signedIn: false,
    reach: ({ page }) => page.locator('#register-sign-in-form [type=submit]').click(),
    shown: '#register-sign-in .faults h2',
    languages: ['it'],
  },
  { name: 'the day', shown: '.part tbody tr', smtp: {} },
  {
    name: 'no mailbox found',
    reach: ({ page }) => page.locator('#day-contains').fill('nobody'),
    shown: '.part .state p:has-text("Nessuna casella")',
    languages: ['it'],
  },
  { name: 'a mailbox', at: MAILBOX, reach: ({ register }) => addMessages(register), shown: '#mailbox-form' },
  {
    name: 'a mailbox with faults',
    at: MAILBOX,
    reach: async ({ page }) => {
      await page.locator('#mailbox-credit').fill('1.234')
      await page.locator('#mailbox-expiresOn').fill('')
      await save(page)
    },
    shown: '#mailbox-form .faults li',
    languages: ['it'],
  },
  {
    name: 'a mailbox that someone else has changed',
    at: MAILBOX,
    reach: async ({ page, register }) => {
      await page.locator('#mailbox-credit').fill('20')
      await changeElsewhere(register)
      await save(page)
    },
    shown: '.conflict',
    languages: ['it'],
  },
  {
    name: 'a mailbox that may only be read',
    at: MAILBOX,
    allows: { scopes: ['read'] },
    shown: '.facts',
    languages: ['it'],
  },
  {
    name: 'a question before an erasure',
    at: MAILBOX,
    reach: ({ page }) => page.getByRole('button', { name: 'Cancella la casella' }).click(),
    shown: 'dialog',
    languages: ['it'],
  },
  {
    name: 'a question before what is typed is left',
    at: MAILBOX,
    reach: async ({ page }) => {
      await page.locator('#mailbox-credit').fill('20')
      await page.locator('.tabs a').first().click()
    },
    shown: 'dialog',
    languages: ['it'],
  },
  {
    name: 'something to undo',
    at: MAILBOX,
    reach: async ({ page }) => {
      // The offer counts no seconds, so that it stays. With the whole time of the page, axe would stand still too.
      await page.evaluate(() => Object.assign(window, { setInterval: () => 0 }))
      await page.locator('#mailbox-credit').fill('20')
      await save(page)
      await page.locator('.offer').waitFor()
    },
    shown: '.offer',
    languages: ['it'],
  },
  {
    name: 'reminders',
    at: '#report/reminders',
    smtp: {},
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Esegui ora' }).click()
      await page.locator('dialog .btn-primary').click()
      await page.locator('.runs tbody tr').waitFor()
    },
    shown: '.runs tbody tr',
  },
  {
    name: 'a preview',
    at: '#report/reminders',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: "Mostra l'anteprima" }).click()
    },
    shown: '.preview tbody tr',
    languages: ['it'],
  },
]

for (const { name, reach, shown, languages, ...options } of STATES) {
  registerPageTest(`axe finds nothing: ${name}`, { records, ...options }, async (t, open) => {
    open.expectStatus(400, 401, 412)
    await reach?.(open)
    await checkState(t, open.page, shown, languages)
  })
}

registerPageTest(
  'on paper there is what is shown, without what is pressed',
  { records, at: MAILBOX },
  async (t, { page }) => {
    await page.locator('#mailbox-form').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.tabs', '#mailbox-form', '.erase', '.who button', '#register-sign-in']) {
      t.notOk(await page.locator(hidden).isVisible(), hidden)
    }
    for (const shown of ['.part h2', '.mailbox .sentence', '.messages', '.who b']) {
      t.ok(await page.locator(shown).isVisible(), shown)
    }
  },
)
