import type { ArubaClient } from './client.ts'
import { ArubaFailure } from './failure.ts'
import { hasDetails, isNotYetCertified } from './mapping.ts'
import type { ReadAccount } from './read-account.ts'
import type { ListedAccount } from './schema.ts'

/** How many calls are made at a time. */
const CALLS_AT_ONCE = 2

/** So many accounts, or this part of them, may be gone that were on the list a while ago. */
const MAX_VANISHED = 5
const MAX_VANISHED_PART = 1 / 5

/** A sync that takes longer would keep the reminders of the day waiting. */
const MAX_MS = 3 * 60 * 60_000

/** The accounts of a list. */
export interface ReadAccounts {
  readonly accounts: readonly ReadAccount[]
  /** How many were on the list, and not found any more. */
  readonly vanished: number
  /** How many have not begun yet. */
  readonly notYetCertified: number
  /** Names of those of which Aruba gives no details. */
  readonly withoutDetails: readonly string[]
}

/** Reads each account of a list, a few at a time. @throws ArubaFailure the first, and then calls no more */
export async function readAccounts(
  client: ArubaClient,
  listed: readonly ListedAccount[],
  onProgress: (accounts: number) => void,
  maxMs = MAX_MS,
): Promise<ReadAccounts> {
  const asked = listed.filter(hasDetails)
  const found: (ReadAccount | undefined)[] = new Array(asked.length).fill(undefined)
  const endsAt = performance.now() + maxMs
  let next = 0
  let read = 0
  const readNext = async (): Promise<void> => {
    while (next < asked.length) {
      const at = next++
      try {
        if (performance.now() > endsAt) throw new ArubaFailure('out-of-time', 'info')
        found[at] = await client.account((asked[at] as ListedAccount).name)
      } catch (error) {
        next = asked.length
        throw error
      }
      onProgress(++read)
    }
  }
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, readNext))
  const accounts = found.filter((each) => each !== undefined)
  const vanished = asked.length - accounts.length
  // A server that finds none of what it lists is not to be believed.
  if (vanished > Math.max(MAX_VANISHED, asked.length * MAX_VANISHED_PART))
    throw new ArubaFailure('accounts-not-found', 'info')
  const begun = accounts.filter(({ account }) => !isNotYetCertified(account))
  return {
    accounts: begun,
    vanished,
    notYetCertified: accounts.length - begun.length,
    withoutDetails: listed.filter((each) => !hasDetails(each)).map(({ name }) => name),
  }
}
