import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const NAME = 'secret'

/** What a hash is for: one of one purpose says nothing of another. */
type Purpose = 'opt-out' | 'address'

/** Hashes that no one can make without the secret of the register; in hexadecimal. */
export type KeyedHash = (purpose: Purpose, text: string) => string

const hashWith =
  (secret: string): KeyedHash =>
  (purpose, text) =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest('hex')

/** The keyed hash of the register; undefined if it has made no secret for itself yet. */
export async function knownKeyedHash(db: Kysely<Tables>): Promise<KeyedHash | undefined> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', NAME).executeTakeFirst()
  return row && hashWith(row.value)
}

/** The keyed hash of the register, which makes a secret for itself when it first needs one. */
export async function keyedHash(db: Kysely<Tables>): Promise<KeyedHash> {
  const known = await knownKeyedHash(db)
  if (known) return known
  await db
    .insertInto('settings')
    .values({ name: NAME, value: randomBytes(32).toString('hex') })
    // Another process may have been first.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await knownKeyedHash(db)) as KeyedHash
}
