import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import t from 'tap'
import { optOutToken } from '../../src/delivery/opt-out-token.ts'
import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import { mailboxById, saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { keyedHash } from '../../src/register/secret.ts'
import { testApp } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'

const KEY = { mailbox: 'mario', dueOn: '2027-04-30', step: 30, channel: 'mail' } as const
const SENT_AT = '2027-03-31T06:00:00.000Z'
const WIDTHS = [1280, 320]

const register = createRegister('sqlite::memory:')
const app = await testApp({}, undefined, { register })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
t.teardown(async () => {
  await browser.close()
  await app.close()
  await register.close()
})

/** A long address, which a narrow screen must break. */
const record = recordWith({ address: `${'mario.rossi.'.repeat(4)}bianchi@architettitorinopec.it` })
const token = await register.write(async (db) => {
  const id = deliveryId(KEY)
  await saveMailboxes(db, [record])
  const decision = { ...KEY, id, agreement: 'architetti-torino', run: 'run', decidedOn: '2027-03-31' }
  await saveDecisions(db, [{ ...decision, state: 'waiting', createdAt: SENT_AT }], SENT_AT)
  return optOutToken(await keyedHash(db), id)
})
const reminders = () => register.read(async (db) => (await mailboxById(db, ['architetti-torino'], 'mario'))?.reminders)

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

t.test('axe finds nothing, and nothing scrolls sideways', async (t) => {
  const context = await browser.newContext({ locale: 'it-IT' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const states: readonly [name: string, reach: () => Promise<unknown>][] = [
    ['on', () => page.goto(`${origin}/opt-outs/${token}`)],
    ['off', () => page.getByRole('button', { name: 'Disattiva i promemoria' }).click()],
    ['unknown', () => page.goto(`${origin}/opt-outs/nothing`)],
  ]
  for (const [name, reach] of states) {
    await reach()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 640 })
        t.strictSame(await findings(page), [], `${name}, ${colorScheme}, ${width}`)
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
        t.ok(scrolled <= width, `${name}, ${width}: ${scrolled}`)
      }
    }
  }
  t.strictSame(errors, [])
  t.equal((await context.cookies()).length, 0)
  await context.close()
})

t.test('without script and without a mouse', async (t) => {
  const context = await browser.newContext({ locale: 'it-IT', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}/opt-outs/${token}`)
  for (const [button, then, state] of [
    ['Riattiva i promemoria', 'Disattiva i promemoria', 'on'],
    ['Disattiva i promemoria', 'Riattiva i promemoria', 'off'],
  ] as const) {
    await page.getByRole('button', { name: button }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: then }).waitFor()
    t.equal(await reminders(), state)
  }
  await page.reload()
  t.equal(await reminders(), 'off', 'sent again by a reload, the form changes nothing more')
  await context.close()
})
