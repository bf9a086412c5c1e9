import t from 'tap'
import { PAGE_ASSETS, type PageAssets } from '../../../src/page/assets/page-assets.ts'
import { pageHtml } from '../../../src/page/home/page-html.ts'

t.test('a name in the template that does not exist is an error', async (t) => {
  const links = { accessibilityUrl: undefined, privacyUrl: undefined, sourceUrl: undefined }
  for (const [html, message] of [
    ['<p data-label="no.such"></p>', 'index.html: there is no label no.such'],
    ['<p>{{label:no.such}}</p>', 'index.html: there is no label no.such'],
    ['<p>{{such}}</p>', 'index.html: there is no value such'],
  ] as const) {
    const assets: PageAssets = { ...PAGE_ASSETS, html }
    t.throws(() => pageHtml(assets, 'it', links, false), { message })
  }
})

t.test('the document says whether there is a register to sign in to', async (t) => {
  const links = { accessibilityUrl: undefined, privacyUrl: undefined, sourceUrl: undefined }
  t.match(pageHtml(PAGE_ASSETS, 'it', links, true), '<html lang="it" data-register="on">')
  t.match(pageHtml(PAGE_ASSETS, 'it', links, false), '<html lang="it" data-register="off">')
})
