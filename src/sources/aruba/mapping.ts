import type { AddOn } from '../../domain/add-on.ts'
import type { ArubaIntegration } from '../../domain/agreement.ts'
import { civilDateOf } from './civil-date.ts'
import type { Doubt } from './doubts.ts'
import type { ReadAccount } from './read-account.ts'
import { gigabytesOf, readServices } from './services.ts'
import { CANCELLED, CERTIFIED, statusOf } from './statuses.ts'

/** A mailbox in the form of a row of a list, before its values are checked. */
export interface MappedAccount {
  readonly address?: string
  readonly expiresOn?: string
  readonly addOns: readonly AddOn[]
  /** The services of which it is known how many gigabytes there are. */
  readonly stated: readonly string[] | 'all'
  readonly usedGigabytes?: number
  readonly contact?: string
  readonly doubts: readonly Doubt[]
}

/** The service whose quotas hold mail: their use is that of the mailbox. */
const EXTRA_SPACE = 'extra-space'

/** Whether the cancellation of a mailbox was requested. */
export const isBeingCancelled = ({ account }: ReadAccount): boolean => statusOf(account.status) === CANCELLED

/**
 * What Aruba says of a mailbox, in terms of the agreement. A mailbox whose cancellation was requested has no add-on that
 * a renewal could save: it is taken over without any, so that no one is reminded of a credit that is not needed. If the
 * cancellation is withdrawn, the next sync shows the add-ons again.
 */
export function mapAccount(read: ReadAccount, { services, contact }: ArubaIntegration): MappedAccount {
  const { name, status, endDate, quotas, owner } = read.account
  const expiresOn = endDate ? (civilDateOf(endDate) ?? endDate) : undefined
  const used = gigabytesOf(quotas ?? [], services[EXTRA_SPACE] ?? [], 'used')
  const email = contact === true ? owner?.contacts?.email : undefined
  const isOther = ![undefined, CERTIFIED].includes(statusOf(status))
  const { doubts, ...mapped } = isBeingCancelled(read)
    ? { addOns: [], stated: 'all' as const, doubts: [{ code: 'being-cancelled' } as const] }
    : readServices(read, services, expiresOn)
  return {
    ...(name && { address: name }),
    ...(expiresOn !== undefined && { expiresOn }),
    ...mapped,
    ...(used !== undefined && { usedGigabytes: used }),
    ...(email && { contact: email.trim() }),
    doubts: [...(isOther && mapped.stated !== 'all' ? [{ code: 'other-status' } as const] : []), ...doubts],
  }
}
