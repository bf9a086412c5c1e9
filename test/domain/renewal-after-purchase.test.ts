import t from 'tap'
import { quote } from '../../src/domain/quote.ts'
import type { RenewalAfter } from '../../src/domain/renewal-after-purchase.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { addOnsOf, casesOf, type GigabytesByService } from '../support/cases.ts'
import { accepted } from '../support/domain-result.ts'

const agreements = fixtureAgreements()
const ADDRESS = 'mario.rossi@architettitorinopec.it'

t.test('the renewal after a purchase', async (t) => {
  type Given = {
    address?: string
    asOf: string
    expiresOn: string
    gigabytes: GigabytesByService
    has?: GigabytesByService
    credit?: string
    horizonYears?: number
  }
  for (const { name, given, expect } of casesOf<Given, Partial<RenewalAfter>>('renewal-after-cases.json')) {
    const { address = ADDRESS, asOf, expiresOn, gigabytes, has, credit, horizonYears } = given
    const mailbox = { address, expiresOn, ...(has && { addOns: addOnsOf(has) }) }
    const question = { mailbox, items: addOnsOf(gigabytes), credit, horizonYears }
    const { renewal, activation } = accepted(quote(agreements, question, asOf))
    t.strictSame(renewal ?? {}, expect, name)
    if (renewal) t.equal(renewal.dueOn, activation?.coveredUntil, name)
  }
})

t.test('without an expiry there is none', async (t) => {
  const question = { mailbox: { address: ADDRESS }, items: addOnsOf({ 'extra-space': 2 }), credit: '7.32' }
  t.equal(accepted(quote(agreements, question, '2026-11-26')).renewal, undefined)
})
