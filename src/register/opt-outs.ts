import type { Kysely } from 'kysely'
import { MAX_ROWS } from './max-rows.ts'
import { keyedHash, knownKeyedHash } from './secret.ts'
import type { Tables } from './tables.ts'

/** Notes that no one is to be reminded of mailboxes, also after they were erased. @param addresses in lower case */
export async function keepOptOuts(db: Kysely<Tables>, addresses: readonly string[], createdAt: string): Promise<void> {
  if (addresses.length === 0) return
  const hash = await keyedHash(db)
  const rows = addresses.map((address) => ({ address_hash: hash('address', address), created_at: createdAt }))
  for (let from = 0; from < rows.length; from += MAX_ROWS) {
    await db
      .insertInto('opt_outs')
      .values(rows.slice(from, from + MAX_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/**
 * The addresses for which an opt-out was kept. It is taken back, because from now on a record says so.
 * @param addresses in lower case
 */
export async function takeOptOuts(db: Kysely<Tables>, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const hash = addresses.length === 0 ? undefined : await knownKeyedHash(db)
  if (hash === undefined) return new Set()
  const byHash = new Map(addresses.map((address) => [hash('address', address), address]))
  const rows = await db
    .selectFrom('opt_outs')
    .select('address_hash')
    .where('address_hash', 'in', [...byHash.keys()])
    .execute()
  const found = rows.map(({ address_hash }) => address_hash)
  if (found.length > 0) await db.deleteFrom('opt_outs').where('address_hash', 'in', found).execute()
  return new Set(found.map((each) => byHash.get(each) as string))
}
