import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import t, { type Test } from 'tap'
import { testApp } from '../support/app.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'

/** What a test of the page gets. */
export interface OpenPage {
  readonly page: Page
  /** Statuses that the test provokes; the test fails on any other of 400 and above. */
  readonly expectStatus: (...statuses: number[]) => void
  /** An error on the console that the test provokes; the test fails on any other. */
  readonly expectError: (text: RegExp) => void
}

export interface PageOptions extends BrowserContextOptions {
  /** The query and fragment of the URL. */
  readonly at?: string
  /** A selector of an element that exists when the page is ready; by default one that its scripts make. */
  readonly ready?: string
  /** Runs before the page is opened. */
  readonly before?: (page: Page) => Promise<void>
}

/** A browser, shared by all tests of a file. */
async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
  t.teardown(() => browser.close())
  return browser
}

/** The application on the day of the real example, shared by all tests of a file that need no register. */
async function startApp(): Promise<string> {
  const app = await testApp()
  t.teardown(() => app.close())
  return app.listen({ host: '127.0.0.1', port: 0 })
}

let browser: ReturnType<typeof startBrowser> | undefined
let origin: ReturnType<typeof startApp> | undefined

/**
 * A test of a freshly opened page. It also checks that there is no error on the console, no request to another origin,
 * no mail address or key in a URL, and nothing stored in the browser.
 */
export function pageTest(name: string, options: PageOptions, run: (t: Test, open: OpenPage) => Promise<void>): void {
  t.test(name, async (t) => {
    origin ??= startApp()
    await withPage(t, await origin, options, (open) => run(t, open))
  })
}

/** Opens the page of an application, and checks what is the same for every test. */
export async function withPage(
  t: Test,
  origin: string,
  { at = '', ready = '.views [aria-current]', before = async () => {}, ...options }: PageOptions,
  run: (open: OpenPage) => Promise<void>,
): Promise<void> {
  browser ??= startBrowser()
  const context = await (await browser).newContext({
    locale: 'it-IT',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  // Generous, because the tests share their machine with others.
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  const { errors, elsewhere, ...expected } = watch(context, page, origin)
  try {
    await before(page)
    await page.goto(`${origin}/${at}`)
    await page.locator(ready).first().waitFor()
    await run({ page, ...expected })
    t.strictSame(errors, [], 'no error in the browser')
    t.strictSame(elsewhere, [], 'no request off the origin')
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
    t.equal(stored + (await context.cookies()).length, 0, 'nothing is stored')
  } finally {
    await context.close()
  }
}

function watch(context: BrowserContext, page: Page, origin: string) {
  const errors: string[] = []
  const elsewhere: string[] = []
  const expected = new Set<number>()
  const provoked: RegExp[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    // The browser also logs every status of 400 and above; those are checked below.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    if (!provoked.some((text) => text.test(message.text()))) errors.push(message.text())
  })
  context.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && !expected.has(status)) errors.push(`${status} ${response.url()}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) elsewhere.push(url)
    if (/@|%40|pec_/.test(url)) errors.push(`an address or a key in ${url}`)
  })
  const expectStatus = (...statuses: number[]): void => {
    for (const status of statuses) expected.add(status)
  }
  const expectError = (text: RegExp): void => {
    provoked.push(text)
  }
  return { errors, elsewhere, expectStatus, expectError }
}

/** Waits until the page has announced a text to screen readers. */
export async function announced(page: Page, text: string): Promise<void> {
  await page.waitForFunction((part) => document.getElementById('announcement')?.textContent?.includes(part), text)
}

/** What is typed into a form: name of the field, id of a service, or "owned." and the id of a service -> text. */
export type Filling = Readonly<Record<string, string>>

const SERVICES = ['extra-space', 'preservation', 'extra-inbox']

/** Fills in the form of a view. The address comes first, because it decides which services there are. */
export async function fill(page: Page, view: 'quote' | 'renewal', fields: Filling): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await page.locator(fieldOf(view, name)).fill(text)
    // The fields of the services appear when the agreement is known.
    if (name === 'address') await page.locator(`#${view}-services .services input`).first().waitFor()
  }
}

function fieldOf(view: string, name: string): string {
  if (name.startsWith('owned.')) return `#${view}-owned-${name.slice('owned.'.length)}`
  return SERVICES.includes(name) ? `#${view}-services-${name}` : `#${view}-form [name="${name}"]`
}

/** The real example: 3 GB of extra space and 1 GB of preservation, for a mailbox that expires on 30 April 2027. */
export const EXAMPLE: Filling = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  'extra-space': '3',
  preservation: '1',
}

/** Waits until the page has stopped changing. @param quiet milliseconds without a change */
export async function settled(page: Page, quiet = 400): Promise<void> {
  await page.evaluate(
    (milliseconds) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(done, milliseconds)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, milliseconds)
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    quiet,
  )
}

/** Waits until every CSS transition has ended: in between, a colour is neither the old one nor the new one. */
export async function transitionsEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
}

/** The visible texts of elements, with plain spaces instead of the non-breaking ones in amounts. */
export async function textsOf(elements: Locator): Promise<string[]> {
  const texts = await elements.evaluateAll((nodes) =>
    nodes.map((node) => (node instanceof HTMLElement ? node.innerText : (node.textContent as string))),
  )
  return texts.map((text) => text.replace(/[ \u00a0\u202f]+/g, ' ').trim())
}
