import t from 'tap'
import type { Agreement } from '../../../src/domain/agreement.ts'
import { agreementListResponse, agreementResponse } from '../../../src/features/agreements/response.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { asJson } from '../../support/domain-result.ts'

const agreements = fixtureAgreements()
const architects = agreements.byId('architetti-torino') as Agreement

t.test('an agreement in one language', async (t) => {
  const prova = agreements.byId('ordine-di-prova') as Agreement
  t.strictSame(asJson(agreementResponse(prova, 'en')), {
    ...(asJson(prova) as object),
    basePlan: { ...prova.basePlan, name: 'Test mailbox, 1 GB' },
    services: [
      { id: 'extra-space', name: 'Test space' },
      { id: 'archive', name: 'Test archive', aliases: ['archivio'] },
    ],
    priceLists: [
      {
        validFrom: '2020-01-01',
        validThrough: '2028-12-31',
        currency: 'EUR',
        vatPercentage: '22.00',
        unitPrices: [
          { service: 'extra-space', unitPrice: '3.33' },
          { service: 'archive', unitPrice: '1.11' },
        ],
      },
    ],
  })
  t.equal(
    agreementResponse(architects, 'en').expiryHint,
    "You can find it in the provider's customer area: “Lista caselle PEC”, in the column of the expiry.",
  )
  const steps = agreementResponse(architects, 'it').purchase.steps
  t.equal(steps.length, 5)
  t.match(steps[0], { text: /^Entrare nell'area clienti/, url: 'https://areaclienti.arubapec.it' })
  t.strictSame(Object.keys(steps[1] as object), ['text'])
})

t.test('summaries of all agreements, sorted by id', async (t) => {
  const { items } = agreementListResponse(agreements.all, 'it')
  t.strictSame(
    items.map(({ id }) => id),
    ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova'],
  )
  t.strictSame(
    agreementListResponse(agreements.all.toReversed(), 'it'),
    { items },
    'in whatever order they were loaded',
  )
  t.strictSame(items[1], {
    id: 'ingegneri-cni',
    sponsor: { name: 'Consiglio Nazionale degli Ingegneri', shortName: 'CNI' },
    domains: ['ingpec.eu'],
    services: [{ id: 'extra-inbox', name: 'Spazio aggiuntivo inbox' }],
  })
})
