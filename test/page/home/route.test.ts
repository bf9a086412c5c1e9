import t from 'tap'
import { PAGE_POLICY } from '../../../src/page/content-security-policy.ts'
import { testApp } from '../../support/app.ts'

t.test('the document', async (t) => {
  const app = await testApp({
    ACCESSIBILITY_URL: 'https://form.agid.gov.it/view/1',
    SOURCE_URL: 'https://example.org/a&b',
  })

  for (const { name, url, headers, language } of [
    { name: 'Italian by default', url: '/', headers: {}, language: 'it' },
    { name: 'English by preference', url: '/', headers: { 'accept-language': 'en-GB' }, language: 'en' },
    { name: 'English by choice', url: '/?lang=en', headers: { 'accept-language': 'it' }, language: 'en' },
    { name: 'an unknown choice is ignored', url: '/?lang=de', headers: {}, language: 'it' },
    { name: 'a repeated choice is ignored', url: '/?lang=en&lang=en', headers: {}, language: 'it' },
  ]) {
    const response = await app.inject({ url, headers })
    t.equal(response.statusCode, 200, name)
    t.equal(response.headers['content-language'], language, name)
    t.match(response.body, `<html lang="${language}" data-register="off">`, name)
    t.match(response.body, language === 'it' ? 'Quanto costa?</h1>' : 'What does it cost?</h1>', name)
    t.notMatch(response.body, /\{\{|<script>|<style|style=/, 'every placeholder is filled, and nothing is inline')
  }

  const { headers, body } = await app.inject('/')
  t.equal(headers['content-security-policy'], PAGE_POLICY)
  t.match(PAGE_POLICY, "form-action 'none'")
  for (const [form] of body.matchAll(/<form [^>]*>/g))
    t.match(form, 'method="post"', 'no form puts its fields into a URL')
  for (const [button] of body.matchAll(/<button [^>]*>/g))
    t.match(button, ' disabled ', 'no button can be pressed before it works')
  t.equal(headers['cache-control'], 'no-cache')
  t.equal(headers['content-type'], 'text/html; charset=utf-8')
  t.equal(headers.vary, 'Accept-Encoding, Accept-Language')
  t.match(body, 'href="https://form.agid.gov.it/view/1"', 'the accessibility statement of the operator')
  t.notMatch(body, 'Informativa privacy', 'no link to a notice that the operator does not have')
  t.match(body, 'non sono conservati né registrati', 'what the page itself says about personal data')
  t.match(body, 'href="https://example.org/a&amp;b"', 'the source')
  t.notMatch((await (await testApp()).inject('/')).body, 'href=""', 'no link without an address')
})
