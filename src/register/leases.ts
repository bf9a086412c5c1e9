import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Takes a lease, or renews it for its holder. Returns whether the holder has it.
 * @param now instant in RFC 3339
 * @param until instant after which another may take it
 */
export async function takeLease(
  db: Kysely<Tables>,
  name: string,
  holder: string,
  now: string,
  until: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('leases')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where(({ eb, or }) => or([eb('leases.until', '<', now), eb('leases.holder', '=', holder)])),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Gives a lease back, so that another takes it at once. */
export async function releaseLease(db: Kysely<Tables>, name: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
}
