import { questionsOfLife } from './questions.ts'

/** The operations whose cost is measured, in the order of the tables. */
export const OPERATIONS = ['calculateQuote', 'checkActivationEligibility', 'checkRenewal', 'readAgreement'] as const

export type Operation = (typeof OPERATIONS)[number]

/** Where each operation is registered. */
export const ROUTES: Readonly<Record<Operation, { readonly method: 'GET' | 'POST'; readonly url: string }>> = {
  calculateQuote: { method: 'POST', url: '/v1/quotes' },
  checkActivationEligibility: { method: 'POST', url: '/v1/activation-eligibility' },
  checkRenewal: { method: 'POST', url: '/v1/renewal-checks' },
  readAgreement: { method: 'GET', url: '/v1/agreements/:agreementId' },
}

/** A request as the load sends it. */
export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** The number of distinct bodies for each operation. */
const DISTINCT_BODIES = 500

/** The requests of each operation, the same in every run. */
export function requestsOfOperations(): Record<Operation, Request[]> {
  const { quotes, eligibilities, renewals } = questionsOfLife(DISTINCT_BODIES)
  const post = (operation: Operation, bodies: readonly object[]): Request[] =>
    bodies.map((body) => ({
      method: 'POST',
      path: ROUTES[operation].url,
      headers: { 'content-type': 'application/json', accept: '*/*' },
      body: JSON.stringify(body),
    }))
  return {
    calculateQuote: post('calculateQuote', quotes),
    checkActivationEligibility: post('checkActivationEligibility', eligibilities),
    checkRenewal: post('checkRenewal', renewals),
    readAgreement: [{ method: 'GET', path: '/v1/agreements/architetti-torino', headers: { accept: '*/*' } }],
  }
}
