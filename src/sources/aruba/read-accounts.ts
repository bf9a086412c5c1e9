import type { ArubaClient } from './client.ts'
import { ArubaFailure } from './failure.ts'
import type { ReadAccount } from './read-account.ts'
import type { ListedAccount } from './schema.ts'
import { hasDetails, isNotYetCertified } from './statuses.ts'

/** How many calls are made at a time. */
const CALLS_AT_ONCE = 2

/** How many accounts, or which part of them, may be listed and not given; all of them never. */
const MAX_MISSING = 5
const MAX_MISSING_PART = 1 / 5

/** More of them one after the other show that Aruba is down: to try a fifth of many mailboxes would take hours. */
const MAX_MISSING_IN_A_ROW = 20

/** The accounts of a list. */
export interface ReadAccounts<Item> {
  readonly items: readonly Item[]
  /** Names of those that were on the list, and not found any more. */
  readonly vanished: readonly string[]
  /** Names of those that have not begun yet. */
  readonly notYetCertified: readonly string[]
  /** Names of those of which Aruba gives no details. */
  readonly withoutDetails: readonly string[]
}

/** What is done with the accounts that are read. */
export interface AccountReader<Item> {
  /** What is kept of an account: far less than there is. @param place on the list, from 0 */
  itemOf(account: ReadAccount, place: number): Item
  /** What is kept of an account that Aruba did not give. */
  itemOfFailure(name: string, failure: ArubaFailure, place: number): Item
  /** Called after each account. */
  onRead(accounts: number): void
}

/**
 * Reads each account of a list, a few at a time.
 * @throws ArubaFailure the first that is not of one account alone, or where too many accounts are missing
 */
export async function readAccounts<Item>(
  client: ArubaClient,
  listed: readonly ListedAccount[],
  { itemOf, itemOfFailure, onRead }: AccountReader<Item>,
): Promise<ReadAccounts<Item>> {
  const asked = listed.filter(hasDetails)
  const items: (Item | undefined)[] = new Array(asked.length).fill(undefined)
  const mayMiss = Math.min(Math.max(MAX_MISSING, asked.length * MAX_MISSING_PART), asked.length - 1)
  const vanished: string[] = []
  const notYetCertified: string[] = []
  let next = 0
  let read = 0
  let missing = 0
  let missingInARow = 0
  /** Counts an account that is missing. @throws ArubaFailure this one, if there are too many: the fault is Aruba's */
  const miss = (failure: ArubaFailure): void => {
    if (++missing > mayMiss || ++missingInARow > MAX_MISSING_IN_A_ROW) throw failure
  }
  const readOne = async ({ name, status }: ListedAccount, place: number): Promise<void> => {
    const found = await client.account(name).catch((error: unknown) => {
      if (!isOfOneAccount(error)) throw error
      return error
    })
    if (found === undefined) {
      miss(new ArubaFailure('accounts-not-found', 'info'))
      vanished.push(name)
      return
    }
    if (found instanceof ArubaFailure) {
      miss(found)
      items[place] = itemOfFailure(name, found, place)
      return
    }
    missingInARow = 0
    // The list may say what the details do not.
    const account = { ...found.account, status: found.account.status || status }
    if (isNotYetCertified(account)) notYetCertified.push(name)
    else items[place] = itemOf({ ...found, account }, place)
  }
  const readNext = async (): Promise<void> => {
    while (next < asked.length) {
      const place = next++
      await readOne(asked[place] as ListedAccount, place)
      onRead(++read)
    }
  }
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, readNext))
  return {
    items: items.filter((each) => each !== undefined),
    vanished,
    notYetCertified,
    withoutDetails: listed.filter((each) => !hasDetails(each)).map(({ name }) => name),
  }
}

/** Whether a failure may be of one account, and the others are good. */
function isOfOneAccount(error: unknown): error is ArubaFailure {
  if (!(error instanceof ArubaFailure) || error.operation !== 'info') return false
  const { code, status = 0 } = error
  return (
    ['rejected', 'not-json', 'not-understood', 'too-large'].includes(code) || (code === 'unavailable' && status >= 500)
  )
}
