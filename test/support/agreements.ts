import { fileURLToPath } from 'node:url'
import { loadAgreements } from '../../src/agreements/load.ts'
import { type Agreements, createAgreements } from '../../src/domain/agreement.ts'

/** A folder of agreements for tests: one with a price change and no free window, one with prices that need rounding. */
export const FIXTURE_AGREEMENTS = fileURLToPath(new URL('../fixtures/agreements', import.meta.url))

/** The shipped agreement and those of the folder. */
export function fixtureAgreements(): Agreements {
  const { agreements, faults } = loadAgreements(FIXTURE_AGREEMENTS)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return createAgreements(agreements)
}
