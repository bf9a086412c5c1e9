import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** How many times as long as it is taken for a lease can last at most: one that lasts longer was taken by a wrong clock. */
const MAX_TIMES = 5

/**
 * Takes a lease, or renews it for its holder. Returns whether the holder has it.
 * @param now milliseconds since the epoch
 * @param milliseconds after which another may take it
 */
export async function takeLease(
  db: Kysely<Tables>,
  name: string,
  holder: string,
  now: number,
  milliseconds: number,
): Promise<boolean> {
  const instant = (after: number): string => new Date(now + after).toISOString()
  const until = instant(milliseconds)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('leases')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where(({ eb, or }) =>
          or([
            eb('leases.holder', '=', holder),
            eb('leases.until', '<', instant(0)),
            eb('leases.until', '>', instant(MAX_TIMES * milliseconds)),
          ]),
        ),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Gives a lease back, so that another takes it at once. */
export async function releaseLease(db: Kysely<Tables>, name: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
}
