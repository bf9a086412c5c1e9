import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { WITHDRAWN_REASONS } from '../../../src/delivery/deliver.ts'
import { MAIL_FAILURES } from '../../../src/delivery/mail/smtp-result.ts'
import { PAGE_ASSETS } from '../../../src/page/assets/page-assets.ts'
import { contract } from '../../support/contract.ts'

const WEB = new URL('../../../src/page/web/', import.meta.url)
const { labels, html, modules } = PAGE_ASSETS

/** Words of the service by which it says why a message was not sent; the contract has no list of them. */
const REASONS: ReadonlySet<string> = new Set([...MAIL_FAILURES, ...WITHDRAWN_REASONS])

t.test('what a mail or its server met with is said in words', async (t) => {
  for (const failure of MAIL_FAILURES) t.ok(labels[`register.reason.${failure}`], failure)
})

t.test('every label is there in both languages, and every one that the page names', async (t) => {
  for (const [name, text] of Object.entries(labels)) t.strictSame(Object.keys(text), ['it', 'en'], name)
  const named = [...html.matchAll(/data-label(?:-for)?="(?:aria-label )?([\w.-]+)"/g)].map(([, name]) => String(name))
  for (const name of named) t.ok(labels[name], name)
})

t.test('every label is used by the page', async (t) => {
  const scripts = globSync('**/*.js', { cwd: fileURLToPath(WEB) })
  t.ok(scripts.length > modules.length, 'the modules of the page and those of its worker')
  const text = ['index.html', ...scripts].map((name) => readFileSync(new URL(name, WEB), 'utf8')).join('\n')
  const words = new Set(text.match(/[\w.-]+/g))
  // Some names are composed of texts and words of the page or of the contract, like `outcome.${outcome}`.
  const templates = [...text.matchAll(/`((?:[\w.-]|\$\{[^{}]*\})*)`/g)].map(([, template]) => String(template))
  const patterns = templates.filter((template) => /\.\$\{|\}\./.test(template)).map(patternOf)
  const wordsOfContract = new Set(JSON.stringify(contract).match(/[\w-]+/g))
  const isWord = (word: string): boolean => words.has(word) || wordsOfContract.has(word) || REASONS.has(word)
  const isComposed = (name: string): boolean =>
    patterns.some((pattern) => {
      const parts = pattern.exec(name)?.slice(1)
      return parts?.every((part) => isWord(part) || (part.includes('.') && isComposed(part))) ?? false
    })
  for (const name of Object.keys(labels)) t.ok(words.has(name) || isComposed(name), name)
})

/** What a template of names matches: each `${…}` stands for a word. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('([\\w.-]+?)')}$`)
}
