import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely'
import { keepOptOuts } from './opt-outs.ts'
import type { Tables } from './tables.ts'

/** Which mailboxes. */
export type Condition = (
  builder: ExpressionBuilder<Tables, 'mailboxes'>,
) => ExpressionWrapper<Tables, 'mailboxes', SqlBool>

/**
 * Erases mailboxes and their deliveries: the only way in which they leave the register. That no one is to be reminded of
 * one of them is kept as a hash of its address. Returns the number of mailboxes.
 * @param erasedAt instant in RFC 3339
 */
export async function eraseMailboxes(db: Kysely<Tables>, condition: Condition, erasedAt: string): Promise<number> {
  const optedOut = await db
    .selectFrom('mailboxes')
    .select('address')
    .where(condition)
    .where('reminders', '=', 'off')
    .execute()
  await keepOptOuts(
    db,
    optedOut.map(({ address }) => address),
    erasedAt,
  )
  const { numDeletedRows } = await db.deleteFrom('mailboxes').where(condition).executeTakeFirst()
  return Number(numDeletedRows)
}
