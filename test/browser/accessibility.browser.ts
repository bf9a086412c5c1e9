import type { Page } from 'playwright-core'
import { checkState } from './axe.ts'
import { EXAMPLE, fill, pageTest } from './open-page.ts'

const LIST = `casella;scadenza;spazio extra;credito;altro
a@architettitorinopec.it;30/04/2027;3;1,00;x
b@architettitorinopec.it;30/06/2028;3;;x
c@architettitorinopec.it;31/02/2027;3;;x
`

const check = async (page: Page, list: string): Promise<void> => {
  await page.locator('#report-file').setInputFiles({ name: 'l.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
}

/** Without a column of a service; two columns have one name, and one has a long name. */
const NO_SERVICE = `casella;scadenza;GB;GB;${'colonna'.repeat(20)};
a@architettitorinopec.it;30/04/2027;3;;${'lungo'.repeat(30)};x
`

/** Enough mailboxes at risk for two pages of their table. */
const LONG_LIST = `casella;scadenza;spazio extra;credito
${Array.from({ length: 30 }, (_, index) => `m${index}@architettitorinopec.it;30/04/2027;3;1,00\n`).join('')}`

/** Every state of the page: how to reach it, and an element that it shows. */
const STATES: readonly { name: string; at: string; reach: (page: Page) => Promise<void>; shown: string }[] = [
  { name: 'no question yet', at: '', reach: async () => {}, shown: '#quote-answer .empty' },
  {
    name: 'a quote',
    at: '',
    reach: (page) => fill(page, 'quote', { ...EXAMPLE, credit: '5' }),
    shown: '#quote-answer .charges svg',
  },
  {
    name: 'a misspelt domain',
    at: '',
    reach: async (page) => {
      await page.route('**/v1/quotes', async (route) => {
        const response = await route.fetch()
        const body = await response.json()
        for (const fault of body.errors ?? []) fault.didYouMean = 'architettitorinopec.it'
        await route.fulfill({ response, json: body })
      })
      await fill(page, 'quote', { ...EXAMPLE, address: 'mario@architettitorino.pec.it' })
      await page.locator('#quote-credit').focus()
    },
    shown: '#quote-address-fault button',
  },
  {
    name: 'an expiry beyond the term',
    at: '#renewal',
    reach: (page) => fill(page, 'renewal', { ...EXAMPLE, expiresOn: '28/11/2027', credit: '50' }),
    shown: '#renewal-answer .sentence.warning',
  },
  {
    name: 'only the price',
    at: '',
    reach: (page) => fill(page, 'quote', { ...EXAMPLE, expiresOn: '' }),
    shown: '#quote-answer .steps',
  },
  {
    name: 'a service that cannot be reached',
    at: '',
    reach: async (page) => {
      await page.route('**/v1/quotes', (route) => route.abort())
      await fill(page, 'quote', EXAMPLE)
    },
    shown: '#quote-answer > .faults',
  },
  {
    name: 'a free activation',
    at: '',
    reach: (page) => fill(page, 'quote', { ...EXAMPLE, expiresOn: '2026-11-22' }),
    shown: '#quote-answer .notes',
  },
  {
    name: 'faults of a quote',
    at: '',
    reach: async (page) => {
      await fill(page, 'quote', { ...EXAMPLE, 'extra-space': 'x', credit: '1.234' })
      await page.locator('#quote-form button[type=submit]').click()
    },
    shown: '#quote-form .faults li',
  },
  {
    name: 'a renewal at risk',
    at: '#renewal',
    reach: (page) => fill(page, 'renewal', { ...EXAMPLE, credit: '5', used: '2,5' }),
    shown: '#renewal-answer .notes',
  },
  {
    name: 'faults of a renewal',
    at: '#renewal',
    reach: (page) => page.locator('#renewal-form button[type=submit]').click(),
    shown: '#renewal-form .faults li',
  },
  { name: 'no list yet', at: '#report', reach: async () => {}, shown: '#report-drop' },
  { name: 'a list', at: '#report', reach: (page) => check(page, LIST), shown: '.faulty tbody tr' },
  {
    name: 'a list of several pages',
    at: '#report',
    reach: (page) => check(page, LONG_LIST),
    shown: '.at-risk .pages button:visible',
  },
  {
    name: 'a list being checked',
    at: '#report',
    reach: async (page) => {
      await page.context().route('**/v1/renewal-reports?*', () => new Promise(() => {}))
      await check(page, LIST)
    },
    shown: '#report-progress button',
  },
  {
    name: 'a choice of what the columns are',
    at: '#report',
    reach: (page) => check(page, NO_SERVICE),
    shown: '.columns select',
  },
  {
    name: 'a list with a doubtful column',
    at: '#report',
    reach: (page) => check(page, LIST.replace('altro', 'GB in più')),
    shown: '.at-risk tbody tr',
  },
  { name: 'a list without a header', at: '#report', reach: (page) => check(page, 'x\ny\n'), shown: '.faults h2' },
]

for (const { name, at, reach, shown } of STATES) {
  pageTest(`axe finds nothing: ${name}`, { at }, async (t, { page, expectStatus }) => {
    expectStatus(400, 422)
    await reach(page)
    await checkState(t, page, shown)
  })
}
