import type { AddOn } from './add-on.ts'
import type { CivilDate } from './calendar.ts'

/** A PEC mailbox as the caller describes it. Its expiry is a bookkeeping date: the day on which the add-ons end. */
export interface Mailbox {
  readonly address: string
  readonly expiresOn: CivilDate
  readonly addOns?: readonly AddOn[]
}

const PRINTABLE_ASCII = /^[\x21-\x7e]+$/

/**
 * The mail domain of an address, in lower case. Undefined if it has none, or one with other than ASCII characters:
 * lower-casing would turn some look-alikes (the Kelvin sign for k) into the real letter.
 */
export function mailDomainOf(address: string): string | undefined {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return at >= 0 && PRINTABLE_ASCII.test(domain) ? domain.toLowerCase() : undefined
}

/** Whether the expiry date is over. The day itself still belongs to the term. */
export function isExpired(expiresOn: CivilDate, asOf: CivilDate): boolean {
  return asOf > expiresOn
}
