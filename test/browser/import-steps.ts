import type { Page } from 'playwright-core'
import { mailboxesAfter } from '../../src/register/mailboxes.ts'
import type { Register } from '../../src/register/register.ts'
import { recordWith } from '../support/records.ts'
import { textsOf } from './open-page.ts'

export const AT = '#report/import'
export const TORINO = 'architetti-torino'
export const recordsOf = (names: string) =>
  [...names].map((name) => recordWith({ id: name, address: `${name}@architettitorinopec.it` }))

export const whole = (names: string): string =>
  `casella;scadenza;spazio extra\n${[...names].map((name) => `${name}@architettitorinopec.it;30/04/2027;3\n`).join('')}`

export const choose = (page: Page, list: string | Buffer, name = 'elenco.csv') =>
  page.locator('#import-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(list) })

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const toColumns = (page: Page) => press(page, 'Continua con le colonne')
export const toPreview = (page: Page) => press(page, "Continua con l'anteprima")
export const preview = (page: Page) => page.locator('.step h3:focus', { hasText: 'Che cosa cambierebbe' }).waitFor()
export const done = (page: Page) => page.locator('.step h3:focus', { hasText: 'Importazione conclusa' }).waitFor()
export const figures = (page: Page) => textsOf(page.locator('.import .figures > div'))
export const faults = (page: Page) => page.locator('.import > .faults')

/** From the file to the preview. */
export async function look(page: Page, list: string | Buffer, name?: string): Promise<void> {
  await choose(page, list, name)
  await toColumns(page)
  await page.locator('.step h3:focus', { hasText: 'Che cosa sono le colonne' }).waitFor()
  await toPreview(page)
}

export const namesIn = async (register: Register): Promise<string> => {
  const records = await register.read((db) => mailboxesAfter(db, TORINO, '', 1000))
  return records.map(({ address }) => address.slice(0, address.indexOf('@'))).join('')
}

/** The imports that are requested from now on: the query of each. */
export function importsOf(page: Page): URLSearchParams[] {
  const queries: URLSearchParams[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.endsWith('/mailbox-imports')) queries.push(url.searchParams)
  })
  return queries
}

export const sent = (queries: readonly URLSearchParams[]) => queries.filter((query) => query.get('dryRun') !== 'true')
