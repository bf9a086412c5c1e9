import { createHash, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Scope } from '../shared/key-scopes.ts'
import { randomText } from './random-text.ts'
import type { KeyRow, Tables } from './tables.ts'

/** A key without its secret. */
export interface Key {
  /** The public part, which logs may name. */
  readonly id: string
  readonly name: string
  /** Absent: all agreements. */
  readonly agreement?: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly revokedAt?: string
}

const ID_LENGTH = 8
const SECRET_LENGTH = 32

/** A whole key: `pec_`, the public part, `_`, the secret part of 190 bits. */
const KEY = new RegExp(`^pec_([A-Za-z0-9]{${ID_LENGTH}})_([A-Za-z0-9]{${SECRET_LENGTH}})$`)

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The hash of no secret: compared with where there is no key, so that both take the same time. */
const NO_HASH = Buffer.alloc(32)

/** Makes a key. Returns it whole, which is not possible later: only a hash of the secret is kept. */
export async function createKey(
  db: Kysely<Tables>,
  { name, agreement, scopes }: Pick<Key, 'name' | 'agreement' | 'scopes'>,
  createdAt: string,
): Promise<string> {
  const id = randomText(ID_LENGTH)
  const secret = randomText(SECRET_LENGTH)
  await db
    .insertInto('keys')
    .values({
      id,
      secret_hash: hashOf(secret).toString('hex'),
      name,
      agreement: agreement ?? null,
      scopes: scopes.join(','),
      created_at: createdAt,
      revoked_at: null,
    })
    .execute()
  return `pec_${id}_${secret}`
}

/** All keys, also revoked ones, the oldest first. */
export async function listKeys(db: Kysely<Tables>): Promise<Key[]> {
  const rows = await db.selectFrom('keys').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(keyOf)
}

/** Revokes a key at once. Returns whether there was one to revoke. */
export async function revokeKey(db: Kysely<Tables>, id: string, revokedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('keys')
    .set({ revoked_at: revokedAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The key of a text that a client sends; undefined if it is none, or one that was revoked. */
export async function verifyKey(db: Kysely<Tables>, text: string): Promise<Key | undefined> {
  const [, id, secret] = KEY.exec(text) ?? []
  if (id === undefined || secret === undefined) return undefined
  const row = await db.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst()
  const isRight = timingSafeEqual(hashOf(secret), row ? Buffer.from(row.secret_hash, 'hex') : NO_HASH)
  return row && isRight && row.revoked_at === null ? keyOf(row) : undefined
}

function keyOf({ id, name, agreement, scopes, created_at, revoked_at }: KeyRow): Key {
  return {
    id,
    name,
    ...(agreement !== null && { agreement }),
    scopes: scopes.split(',') as Scope[],
    createdAt: created_at,
    ...(revoked_at !== null && { revokedAt: revoked_at }),
  }
}
