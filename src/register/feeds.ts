import { createHash, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Language } from '../shared/language.ts'
import { randomText } from './random-text.ts'
import type { FeedRow, Tables } from './tables.ts'

/** A calendar feed without its token. */
export interface Feed {
  /** The beginning of its token; no secret. */
  readonly id: string
  readonly agreement: string
  readonly name: string
  readonly language: Language
  readonly createdAt: string
  readonly revokedAt?: string
}

const ID_LENGTH = 8
const SECRET_LENGTH = 32

/** The id, and a secret of 190 bits. */
const TOKEN = new RegExp(`^([A-Za-z0-9]{${ID_LENGTH}})[A-Za-z0-9]{${SECRET_LENGTH}}$`)

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The hash of no token: compared with where there is no feed, so that both take the same time. */
const NO_HASH = Buffer.alloc(32)

/** Makes a feed. Returns its token, which is not possible later: only a hash of it is kept. */
export async function createFeed(
  db: Kysely<Tables>,
  { agreement, name, language }: Pick<Feed, 'agreement' | 'name' | 'language'>,
  createdAt: string,
): Promise<string> {
  const id = randomText(ID_LENGTH)
  const token = id + randomText(SECRET_LENGTH)
  const token_hash = hashOf(token).toString('hex')
  await db
    .insertInto('feeds')
    .values({ id, token_hash, agreement, name, language, created_at: createdAt, revoked_at: null })
    .execute()
  return token
}

/** All feeds, also revoked ones, the oldest first. */
export async function listFeeds(db: Kysely<Tables>): Promise<Feed[]> {
  const rows = await db.selectFrom('feeds').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(feedOf)
}

/** Revokes a feed at once. Returns whether there was one to revoke. */
export async function revokeFeed(db: Kysely<Tables>, id: string, revokedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ revoked_at: revokedAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The feed of a token; undefined if there is none, or one that was revoked. */
export async function feedOfToken(db: Kysely<Tables>, token: string): Promise<Feed | undefined> {
  const [, id] = TOKEN.exec(token) ?? []
  if (id === undefined) return undefined
  const row = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst()
  const isRight = timingSafeEqual(hashOf(token), row ? Buffer.from(row.token_hash, 'hex') : NO_HASH)
  return row && isRight && row.revoked_at === null ? feedOf(row) : undefined
}

function feedOf({ id, agreement, name, language, created_at, revoked_at }: FeedRow): Feed {
  return {
    id,
    agreement,
    name,
    language: language as Language,
    createdAt: created_at,
    ...(revoked_at !== null && { revokedAt: revoked_at }),
  }
}

/** By what a change of the mailboxes of an agreement is seen without reading them. */
export interface MailboxesState {
  readonly mailboxes: number
  /** The sum of the versions. */
  readonly versions: number
  /** The latest change of one that is still there. */
  readonly changedAt: string | null
}

/** The state of the mailboxes of an agreement: another one after each change, removal or addition. */
export async function mailboxesState(db: Kysely<Tables>, agreement: string): Promise<MailboxesState> {
  const row = await db
    .selectFrom('mailboxes')
    .select(({ fn }) => [
      fn.countAll().as('mailboxes'),
      fn.sum('version').as('versions'),
      fn.max('updated_at').as('changedAt'),
    ])
    .where('agreement', '=', agreement)
    .executeTakeFirstOrThrow()
  return { mailboxes: Number(row.mailboxes), versions: Number(row.versions), changedAt: row.changedAt }
}
