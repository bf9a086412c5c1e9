import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import t from 'tap'
import { digestMail } from '../../src/delivery/mail/digest-mail.ts'
import { reminderMail } from '../../src/delivery/mail/reminder-mail.ts'
import { digestWith } from '../support/digest.ts'
import { reminderMessage } from '../support/reminder-message.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'

const SETTINGS = { publicUrl: 'https://pec.ordine.example', hasReplyTo: true }

const LONG = `${'nome.molto.lungo.'.repeat(3)}rossi@architettitorinopec.it`

/** Every kind of mail that this service sends. */
const MAILS = [
  { name: 'a credit that is short', mail: reminderMail(reminderMessage(), SETTINGS) },
  {
    name: 'a credit that is not known, in English, with a long address',
    mail: reminderMail(
      reminderMessage({ record: { credit: undefined, creditReadOn: undefined, address: LONG, language: 'en' } }),
      SETTINGS,
    ),
  },
  { name: 'a digest', mail: digestMail(digestWith(), 'd1', 'segreteria@ordine.example') },
]

/** A wide screen, a phone, and a wide screen zoomed to 200 and 400 %. */
const WIDTHS = [1280, 640, 320]

const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
t.teardown(() => browser.close())

for (const { name, mail } of MAILS) {
  t.test(`axe finds nothing: ${name}`, async (t) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme })
      const page = await context.newPage()
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.setContent(mail.html)
      t.equal(await page.title(), mail.subject)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        t.strictSame(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
          `${colorScheme}, ${width}`,
        )
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
        t.ok(scrolled <= width, `${colorScheme}, ${width}: no scrolling sideways, ${scrolled}`)
      }
      t.strictSame(requests, [], 'nothing is loaded')
      await context.close()
    }
  })
}
