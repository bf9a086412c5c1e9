import { FAULT_CODES, type FaultCode } from './fault-codes.ts'

/** One thing that is wrong with a question. */
export interface Fault {
  readonly code: FaultCode
  /** JSON pointer (RFC 6901) into the question. */
  readonly pointer: string
  /** The date without a price list, for no-price-list. */
  readonly on?: string
  /** The agreement's limit, for quantity-above-maximum. */
  readonly maximumGigabytes?: number
  /** The covered mail domain that was probably meant, for domain-not-covered; absent where none is near. */
  readonly didYouMean?: string
}

/** A question rejected, with every fault found. */
export interface Rejection {
  readonly faults: readonly Fault[]
}

/** Whether a domain answer is a rejection. */
export function isRejection(answer: object): answer is Rejection {
  return 'faults' in answer
}

/** All faults in the order of their codes; those of one code stay in the order of the question. */
export function rejection(faults: readonly Fault[]): Rejection {
  const rank = (fault: Fault): number => FAULT_CODES.indexOf(fault.code)
  return { faults: faults.toSorted((a, b) => rank(a) - rank(b)) }
}
