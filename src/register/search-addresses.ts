import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { MailboxRecord } from './mailbox-record.ts'
import { type AgreementIds, mailboxesByAddress } from './mailboxes.ts'
import type { Tables } from './tables.ts'

/** An address up to which a search has come. */
export interface SearchPosition {
  readonly agreement: string
  /** "" comes before all. */
  readonly address: string
}

/** What a search has found, and where it goes on if more may come. */
export interface Found {
  readonly records: readonly MailboxRecord[]
  readonly next?: SearchPosition
}

/** How many addresses are read at a time, and at most for one search. */
const LIMITS = { perTurn: 5000, maxRead: 200_000 }

/**
 * Mailboxes with a text in their address, by agreement and address. The addresses are compared here, a few thousand at
 * a time: a LIKE over all of them would hold the process as long as SQLite needs, and would have characters of its own.
 * @param text in any case
 * @param after where the page before has ended
 */
export async function searchAddresses(
  db: Kysely<Tables>,
  agreements: AgreementIds,
  text: string,
  limit: number,
  after: SearchPosition,
  { perTurn, maxRead } = LIMITS,
): Promise<Found> {
  const wanted = text.toLowerCase()
  const found: string[] = []
  let addressesRead = 0
  for (const agreement of agreements.toSorted()) {
    if (agreement < after.agreement) continue
    let address = agreement === after.agreement ? after.address : ''
    for (;;) {
      const addresses = await addressesAfter(db, agreement, address, perTurn)
      for (const each of addresses) {
        if (found.length === limit || addressesRead === maxRead) {
          return { records: await inOrder(db, agreements, found), next: { agreement, address } }
        }
        address = each
        addressesRead++
        if (each.includes(wanted)) found.push(each)
      }
      if (addresses.length < perTurn) break
      await setImmediate()
    }
  }
  return { records: await inOrder(db, agreements, found) }
}

async function addressesAfter(db: Kysely<Tables>, agreement: string, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('mailboxes')
    .select('address')
    .where('agreement', '=', agreement)
    .where('address', '>', after)
    .orderBy('address')
    .limit(limit)
    .execute()
  return rows.map(({ address }) => address)
}

/** The mailboxes with these addresses, in their order. */
async function inOrder(
  db: Kysely<Tables>,
  agreements: AgreementIds,
  addresses: readonly string[],
): Promise<MailboxRecord[]> {
  const records = await mailboxesByAddress(db, agreements, addresses)
  const places = new Map(addresses.map((address, place) => [address, place]))
  const placeOf = ({ address }: MailboxRecord): number => places.get(address) as number
  return records.toSorted((a, b) => placeOf(a) - placeOf(b))
}
