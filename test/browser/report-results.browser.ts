import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import type { Download, Page } from 'playwright-core'
import { until } from '../support/until.ts'
import { announced, pageTest, textsOf } from './open-page.ts'

const LIST = `casella;scadenza;spazio extra;spazio usato;credito
renewed@architettitorinopec.it;30/04/2027;1;0,5;50
partly@architettitorinopec.it;30/04/2027;1;2,5;1
unknown@architettitorinopec.it;31/12/2026;1;0,5;
passed@architettitorinopec.it;21/11/2026;1;0,5;
over@architettitorinopec.it;30/04/2027;;2,5;
beyond@architettitorinopec.it;28/02/2029;1;0,5;50
unknown@architettitorinopec.it;31/12/2026;1;0,5;
faulty@architettitorinopec.it;;1;0,5;
`

async function check(page: Page, text: string): Promise<void> {
  await page.locator('#report-file').setInputFiles({ name: 'l.csv', mimeType: '', buffer: Buffer.from(text) })
  await page.locator('.at-risk tbody tr').first().waitFor()
}

const button = (page: Page, name: string) => page.locator('.at-risk').getByRole('button', { name })

async function downloaded(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return download
}

const initials = (rows: readonly string[]): string[] => rows.map((row) => row.split('@')[0] as string).sort()

pageTest(
  'the filtered mailboxes are downloaded and copied as shown',
  { at: '#report', permissions: ['clipboard-read', 'clipboard-write'] },
  async (t, { page }) => {
    await check(page, LIST)
    t.strictSame(await textsOf(page.locator('.downloads button')), [
      ...['Scarica 8 righe in CSV', 'Scarica 8 righe in Excel'],
      ...['Scarica 5 righe in CSV', 'Scarica 5 righe in Excel', 'Copia 5 indirizzi'],
    ])
    const table: [days: string, outcome: string, shown: string[]][] = [
      ['', '', ['beyond', 'over', 'partly', 'passed', 'unknown']],
      ['60', '', ['passed', 'unknown']],
      ['39,5', 'credit-unknown', ['unknown']],
      ['-1', 'expiry-passed', ['passed']],
      ['', 'renewed', ['beyond']],
      ['', 'space-over-base-plan', ['over', 'partly']],
    ]
    for (const [days, outcome, shown] of table) {
      const name = `${days} ${outcome}`
      await page.getByLabel('Rinnovo entro (giorni)').fill(days)
      await page.locator('#risk-outcome').selectOption(outcome)
      const rows = `${shown.length} ${shown.length === 1 ? 'riga' : 'righe'}`
      const addresses = page.locator('.at-risk .address')
      await until(async () => initials(await addresses.allInnerTexts()).join() === shown.join())
      const csv = await downloaded(page, `Scarica ${rows} in CSV`)
      t.equal(csv.suggestedFilename(), 'rinnovi-2026-11-22-filtro.csv')
      const lines = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n').slice(1)
      t.strictSame(initials(lines), shown, `${name}: CSV`)
      await page.locator('.at-risk').getByText('Il file CSV è stato scaricato.').waitFor()
      if (outcome !== '') continue
      const xlsx = await downloaded(page, `Scarica ${rows} in Excel`)
      t.equal(xlsx.suggestedFilename(), 'rinnovi-2026-11-22-filtro.xlsx')
      const sheet = Object.values(read(await readFile(await xlsx.path())).Sheets)[0] ?? {}
      const cells = utils.sheet_to_json<Record<string, string>>(sheet)
      t.strictSame(initials(cells.map((row) => row.casella as string)), shown, `${name}: Excel`)
      await page.locator('.at-risk').getByText('Il file Excel è stato scaricato.').waitFor()
    }

    await page.locator('#risk-outcome').selectOption('')
    await page.locator('.at-risk').getByRole('button', { name: 'Casella' }).click()
    await page.locator('.at-risk th[aria-sort=ascending]', { hasText: 'Casella' }).waitFor()
    await button(page, 'Copia 5 indirizzi').click()
    await announced(page, '5 indirizzi copiati.')
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    t.strictSame(copied, await page.locator('.at-risk .address').allInnerTexts(), 'one a line, in the order shown')

    await page.locator('#risk-outcome').selectOption('partly-covered')
    await page.locator('.at-risk').getByText('0–0 di 0').waitFor()
    t.equal(await page.locator('.at-risk .downloads').isVisible(), false, 'nothing to download')

    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('not allowed')) }),
    )
    await page.locator('#risk-outcome').selectOption('')
    await button(page, 'Copia 5 indirizzi').click()
    await announced(page, 'Il browser non permette di copiare: scarica il CSV.')
  },
)

const withoutClipboard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
}

pageTest(
  'without a clipboard there are only downloads; one that fails says why',
  { at: '#report', before: withoutClipboard },
  async (t, { page, expectStatus }) => {
    expectStatus(503)
    await check(page, LIST)
    t.equal(await page.getByRole('button', { name: 'Copia' }).count(), 0)
    await page.context().route('**/v1/renewal-reports?*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"title":"Occupato","detail":"…"}',
      }),
    )
    await page.getByRole('button', { name: 'Scarica 8 righe in CSV' }).click()
    await page.locator('#report-list .faults').getByText('Occupato').waitFor()
    t.equal(await page.getByText('Preparazione del file').count(), 0)
  },
)

const UNKNOWN = LIST.replace(';1\n', ';\n').replaceAll('0,5;50\n', '0,5;\n')

pageTest(
  'of a list with little credit known, the first figure is who is due soon',
  { at: '#report' },
  async (t, { page }) => {
    await check(page, UNKNOWN)
    await announced(
      page,
      'Elenco controllato: 8 righe, 2 caselle da rinnovare entro 60 giorni o scadute, 1 riga con errori.',
    )
    t.strictSame((await textsOf(page.locator('.summary .figures > div'))).slice(0, 4), [
      'Da rinnovare entro 60 giorni, o scadute\n2',
      'Caselle controllate\n6',
      'Righe con errori\n1',
      'Caselle a rischio\n6',
    ])
    await page.getByLabel('Rinnovo entro (giorni)').fill('60')
    await page.locator('.at-risk').getByText('1–2 di 2').waitFor()
  },
)
