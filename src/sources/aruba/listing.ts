import type { ArubaClient } from './client.ts'
import { ArubaFailure } from './failure.ts'
import type { AccountPage, ListedAccount } from './schema.ts'

/** How often a list is read that changes while it is. */
const MAX_READINGS = 6

/** A list that does not end before this page has no end. */
const MAX_PAGES = 1000

/**
 * The mailboxes of a domain. A list has many pages, and a mailbox that comes or goes meanwhile shifts what is on the
 * others: some are then read twice, or never. So a reading counts only if the one before it was the same.
 * @throws ArubaFailure
 */
export async function readListing(
  client: ArubaClient,
  domain: string,
  maxPages = MAX_PAGES,
): Promise<readonly ListedAccount[]> {
  let before: string | undefined
  for (let readings = 0; readings < MAX_READINGS; readings++) {
    const accounts = await readOnce(client, domain, maxPages)
    const names = accounts && [...accounts.keys()].sort().join('\n')
    if (accounts !== undefined && names === before) return [...accounts.values()]
    before = names
  }
  throw new ArubaFailure('list-unstable', 'list-mailboxes')
}

/** One reading, by names in lower case; undefined where it shows by itself that something has shifted or is missing. */
async function readOnce(
  client: ArubaClient,
  domain: string,
  maxPages: number,
): Promise<ReadonlyMap<string, ListedAccount> | undefined> {
  const accounts = new Map<string, ListedAccount>()
  let total: number | undefined
  for (let number = 0; number < maxPages; number++) {
    const page = await client.listMailboxes(domain, number)
    const totalElements = page.totalElements ?? undefined
    if (number > 0 && totalElements !== total) return undefined
    total = totalElements
    for (const account of page.content) {
      const key = account.name.toLowerCase()
      if (accounts.has(key)) return undefined
      accounts.set(key, account)
    }
    const ends = endsOf(page, number, accounts.size)
    if (ends.length === 0) throw new ArubaFailure('not-understood', 'list-mailboxes')
    const isLast = ends.every((each) => each)
    const isContradictory = !isLast && (ends.includes(true) || page.content.length === 0)
    if (isContradictory || (total !== undefined && accounts.size > total)) return undefined
    if (isLast) return accounts
  }
  throw new ArubaFailure('too-large', 'list-mailboxes')
}

/** Whether the list ends with a page, by each thing that the page says of it. @param read how many were read so far */
function endsOf({ last, totalPages, totalElements }: AccountPage, number: number, read: number): boolean[] {
  return [
    last ?? [],
    typeof totalPages === 'number' ? number + 1 >= totalPages : [],
    typeof totalElements === 'number' ? read >= totalElements : [],
  ].flat()
}
