/** Why a question cannot be answered, in the order in which the faults are reported. */
export const FAULT_CODES = [
  'unknown-agreement',
  'domain-not-covered',
  'expiry-passed',
  'no-price-list',
  'duplicate-service',
  'service-not-offered',
  'quantity-above-maximum',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]
