import t from 'tap'
import { examplesOf } from '../../src/contract/example.ts'
import { operationsOf } from '../../src/contract/operations.ts'
import { OUTCOMES } from '../../src/domain/renewal.ts'
import { FEATURES } from '../../src/features.ts'
import type { Operation } from '../../src/shared/operation.ts'
import { assertInContract, type contract } from '../support/contract.ts'
import { exampleApps, requestOf, responseOf } from '../support/example.ts'

const appFor = exampleApps()

const operations = operationsOf(FEATURES)

for (const [operationId, operation] of operations) {
  t.test(`${operationId}: every example request gets the response in its file`, async (t) => {
    for (const example of examplesOf(operation)) {
      const app = await appFor(operation, example)
      const request = requestOf(app, operationId, example)
      const response = await app.inject(request)
      assertInContract(request, response)
      t.strictSame(responseOf(response), example.response, example.name)
    }
  })
}

/** Cases that the examples must show, each recognised by the body of the response. */
const CASES: Readonly<Record<string, Readonly<Record<string, (body: typeof contract) => boolean>>>> = {
  calculateQuote: {
    'free activation': ({ activation }) => activation?.mode === 'free',
    'charged activation': ({ activation }) => activation?.mode === 'charged',
    'enough credit': ({ credit }) => credit?.toLoad === '0.00',
    'short credit': ({ credit }) => credit?.toLoad > '0.00',
    'unknown credit': ({ credit }) => credit && !credit.available,
  },
  checkActivationEligibility: {
    'free activation': ({ eligible, activation }) => eligible && activation.mode === 'free',
    'charged activation': ({ eligible, activation }) => eligible && activation.mode === 'charged',
    'enough credit': ({ credit }) => credit?.toLoad === '0.00',
    'short credit': ({ credit }) => credit?.toLoad > '0.00',
    'unknown credit': ({ credit }) => credit && !credit.available,
    'ineligible for two reasons': ({ reasons }) => reasons?.length === 2,
  },
  checkRenewal: Object.fromEntries(OUTCOMES.map((each) => [each, ({ outcome }) => outcome === each])),
  checkRenewals: {
    'enough credit': ({ items }) =>
      items?.some(({ check }: { check?: { outcome: string } }) => check?.outcome === 'renewed'),
    'a rejected question': ({ items }) => items?.some(({ problem }: { problem?: object }) => problem),
  },
  reportRenewals: {
    'enough credit': (body) => String(body).includes('"outcome":"renewed"'),
    'short credit': (body) => String(body).includes('"outcome":"partly-covered"'),
    'unknown credit': (body) => String(body).includes('"outcome":"credit-unknown"'),
    'a faulty row': (body) => String(body).includes('"errors":'),
  },
}

t.test('the examples show every important case', async (t) => {
  for (const [operationId, cases] of Object.entries(CASES)) {
    const bodies = examplesOf(operations.get(operationId) as Operation).map(
      ({ response }) => response.body as typeof contract,
    )
    for (const [name, shows] of Object.entries(cases)) t.ok(bodies.some(shows), `${operationId}: ${name}`)
  }
})
