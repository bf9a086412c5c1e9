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
export interface ReadAccounts<Item> {
  readonly items: readonly Item[]
  /** How many were on the list, and not found any more. */
  readonly vanished: number
  /** How many have not begun yet. */
  readonly notYetCertified: number
  /** Names of those of which Aruba gives no details. */
  readonly withoutDetails: readonly string[]
}

/** What is done with the accounts that are read. */
export interface AccountReader<Item> {
  /** What is kept of an account: far less than there is. @param place on the list, from 0 */
  itemOf(account: ReadAccount, place: number): Item
  /** Called after each account. */
  onRead(accounts: number): void
}

/**
 * Reads each account of a list, a few at a time.
 * @throws ArubaFailure the first, and then calls no more
 */
export async function readAccounts<Item>(
  client: ArubaClient,
  listed: readonly ListedAccount[],
  { itemOf, onRead }: AccountReader<Item>,
  maxMs = MAX_MS,
): Promise<ReadAccounts<Item>> {
  const asked = listed.filter(hasDetails)
  const items: (Item | undefined)[] = new Array(asked.length).fill(undefined)
  const endsAt = performance.now() + maxMs
  let next = 0
  let read = 0
  let vanished = 0
  let notYetCertified = 0
  const take = (found: ReadAccount | undefined, place: number): void => {
    if (found === undefined) vanished++
    else if (isNotYetCertified(found.account)) notYetCertified++
    else items[place] = itemOf(found, place)
  }
  const readNext = async (): Promise<void> => {
    while (next < asked.length) {
      const place = next++
      try {
        if (performance.now() > endsAt) throw new ArubaFailure('out-of-time', 'info')
        take(await client.account((asked[place] as ListedAccount).name), place)
      } catch (error) {
        next = asked.length
        throw error
      }
      onRead(++read)
    }
  }
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, readNext))
  // A server that finds none of what it lists is not to be believed.
  if (vanished > Math.max(MAX_VANISHED, asked.length * MAX_VANISHED_PART))
    throw new ArubaFailure('accounts-not-found', 'info')
  return {
    items: items.filter((each) => each !== undefined),
    vanished,
    notYetCertified,
    withoutDetails: listed.filter((each) => !hasDetails(each)).map(({ name }) => name),
  }
}
