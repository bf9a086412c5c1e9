import type { AddOn } from './add-on.ts'
import type { CivilDate } from './calendar.ts'

/** A PEC mailbox as the caller describes it. Its expiry is a bookkeeping date: the day on which the add-ons end. */
export interface Mailbox {
  readonly address: string
  readonly expiresOn: CivilDate
  readonly addOns?: readonly AddOn[]
}

const ASCII = /^[\x21-\x7e]+$/

/** The mail domain of an address, as it is written. Absent where it has none. */
export function domainOf(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  return at < 0 || at === address.length - 1 ? undefined : address.slice(at + 1)
}

/**
 * A mail domain in lower case. Absent where it holds other than ASCII: lower-casing would turn some look-alikes (the
 * Kelvin sign for k) into the real letter.
 */
export function inLowerCase(domain: string): string | undefined {
  return ASCII.test(domain) ? domain.toLowerCase() : undefined
}

/** Whether the expiry date is over. The day itself still belongs to the term. */
export function isExpired(expiresOn: CivilDate, asOf: CivilDate): boolean {
  return asOf > expiresOn
}
