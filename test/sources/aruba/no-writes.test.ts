import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const SRC = fileURLToPath(new URL('../../../src', import.meta.url))

/** The operations that read; the API has no other ones here. */
const READING = [
  '/public/auth/v2/token',
  '/public/auth/v2/refresh',
  '/public/partner/pec/v2/domains/list-mailboxes',
  '/public/partner/pec/v3/accounts/info',
]

/** What the operations of the API are called that change, buy or end something, or read what is the partner's own. */
const WRITING = new RegExp(
  [
    'accounts/(?!info\\b)',
    'domains/(?!list-mailboxes\\b)',
    'additionalServices/',
    'owners?/(create|update|change)',
    'extraSize',
    'changeType',
    'changeRenewalType',
    'accountAvailable',
    'suspend(-undo|Undo)?\\b',
    'cancellation(-undo|Undo)\\b',
    'owner-change',
    '(account|additionalService|domain)(Create|Renew|Suspend|Cancellation|Change|Certif)\\w*',
    'verify-certifiability',
    'readPartnerCredit',
    'partner/credit',
  ].join('|'),
)

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.[jt]s$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))

t.test('of the API of Aruba only what reads is called', async (t) => {
  const paths = sources.flatMap(({ text }) => [...text.matchAll(/\/public\/[\w/${}-]+/g)].map(([path]) => path))
  t.strictSame(new Set(paths), new Set(READING))
})

t.test('no operation that changes something stands anywhere in the sources', async (t) => {
  for (const { path, text } of sources.filter(({ path }) => path.startsWith('sources'))) t.notMatch(text, WRITING, path)
  const anywhere = /\/public\/partner\/(?!pec\/v2\/domains\/list-mailboxes\b|pec\/v3\/accounts\/info\b)/
  for (const { path, text } of sources) t.notMatch(text, anywhere, path)
})

t.test('this test sees what it looks for', async (t) => {
  for (const path of [
    '/public/partner/pec/v3/accounts/renew',
    '/public/partner/pec/v3/accounts/extraSize',
    '/public/partner/pec/v2/additionalServices/1/cancellation',
    '/public/partner/pec/v2/domains/owner-change',
  ]) {
    t.match(path, WRITING)
  }
  t.ok(sources.some(({ path }) => path.endsWith('client.ts')))
})
