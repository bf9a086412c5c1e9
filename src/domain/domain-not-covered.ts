import type { Agreements } from './agreement.ts'

/** No agreement covers the mail domain of an address: the code, and the domain that was probably meant. */
export function domainNotCovered(agreements: Agreements, address: string) {
  const didYouMean = agreements.nearestDomain(address)
  return { code: 'domain-not-covered', ...(didYouMean && { didYouMean }) } as const
}
