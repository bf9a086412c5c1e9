import { fileURLToPath } from 'node:url'
import { loadAgreements } from '../../src/agreements/load.ts'
import { type Agreements, createAgreements } from '../../src/domain/agreement.ts'

/** The folder of the fixture agreements: a price change without a free window, and prices that need rounding. */
export const FIXTURE_AGREEMENTS = fileURLToPath(new URL('../fixtures/agreements', import.meta.url))

/** The shipped agreement and those of the fixtures. */
export function fixtureAgreements(): Agreements {
  const { agreements, faults } = loadAgreements(FIXTURE_AGREEMENTS)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return createAgreements(agreements)
}
