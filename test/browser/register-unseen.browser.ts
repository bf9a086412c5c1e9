import type { Page } from 'playwright-core'
import { recordWith } from '../support/records.ts'
import { fill, settled } from './open-page.ts'
import { registerPageTest, signIn } from './register-page.ts'

const REGISTERED = 'anna.bianchi@architettitorinopec.it'
const UNKNOWN = 'maria.russo@architettitorinopec.it'
const records = [recordWith({ address: REGISTERED, credit: '10.98' })]

/** What a view says about an address, with nothing else stated, then with an expiry and a service too. */
async function saidOf(page: Page, view: 'quote' | 'renewal', address: string): Promise<string[]> {
  const texts: string[] = []
  const answer = page.locator(`#${view}-answer`)
  const say = async (shown: string): Promise<void> => {
    await answer.locator(shown).first().waitFor()
    await settled(page)
    const text = await page.locator(`#view-${view}`).innerText()
    texts.push(text.replaceAll(address, 'ADDRESS'))
  }
  for (const name of ['expiresOn', 'credit']) await page.locator(`#${view}-form [name="${name}"]`).fill('')
  await fill(page, view, { address, 'extra-space': '' })
  await page.locator(`#${view}-form .agreement:not(:empty)`).waitFor()
  await say('[data-label="answer.empty"]')
  await page.locator(`#${view}-form [type=submit]`).click()
  await say('[data-label="answer.correct"]')
  // Requests made while it is being typed in come before.
  const whole = page.waitForResponse((response) => response.request().postData()?.includes('"gigabytes":3') ?? false)
  await fill(page, view, { expiresOn: '30/04/2027', 'extra-space': '3' })
  await whole
  await say('.sentence')
  return texts
}

/** The paths of the requests to the API from now on, and whether one of them had a key. */
function requestsOf(page: Page): { readonly paths: Set<string>; readonly keys: string[] } {
  const paths = new Set<string>()
  const keys: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/v1/')) return
    paths.add(pathname)
    if (request.headers().authorization) keys.push(pathname)
  })
  return { paths, keys }
}

for (const view of ['quote', 'renewal'] as const) {
  registerPageTest(
    `without a key nothing of the register is shown: ${view}`,
    { at: `#${view}`, records, signedIn: false },
    async (t, { page, expectStatus }) => {
      expectStatus(400, 422)
      const { paths, keys } = requestsOf(page)
      const known = await saidOf(page, view, REGISTERED)
      t.strictSame(known, await saidOf(page, view, UNKNOWN), 'nobody learns whether an address is in the register')
      t.notMatch(known.join(), /10,98 €.*restano/, 'a known credit is not used')
      t.strictSame(keys, [])
      t.strictSame(
        [...paths].filter((path) => /mailbox|reminder|key/.test(path)),
        [],
      )
    },
  )
}

registerPageTest(
  'nor where someone has signed in: a member asks as before',
  { records, signedIn: false },
  async (t, { page, key, expectStatus }) => {
    expectStatus(400, 422)
    await signIn(page, key)
    await page.getByRole('link', { name: REGISTERED }).or(page.locator('.part .state p')).first().waitFor()
    await page.locator('.views').getByText('Rinnovo').click()
    await settled(page)
    const { keys } = requestsOf(page)
    const known = await saidOf(page, 'renewal', REGISTERED)
    t.strictSame(known, await saidOf(page, 'renewal', UNKNOWN))
    t.strictSame(keys, [], 'the key is for the register alone')
  },
)
