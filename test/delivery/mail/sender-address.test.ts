import t from 'tap'
import { domainOf, senderAddress } from '../../../src/delivery/mail/sender-address.ts'

const CASES = [
  { given: 'a@ordine.example', expect: { name: '', address: 'a@ordine.example' }, domain: 'ordine.example' },
  {
    given: 'Ordine di Forlì  <promemoria@ordine.example>',
    expect: { name: 'Ordine di Forlì', address: 'promemoria@ordine.example' },
    domain: 'ordine.example',
  },
  { given: '<a@forlì.example>', expect: { name: '', address: 'a@forlì.example' }, domain: 'xn--forl-tpa.example' },
]

for (const { given, expect, domain } of CASES) {
  t.test(given, async (t) => {
    const address = senderAddress(given)
    t.strictSame(address, expect)
    t.equal(domainOf(address), domain)
  })
}
