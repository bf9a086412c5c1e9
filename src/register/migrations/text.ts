import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '../store.ts'

/** Texts are compared byte by byte in both databases, so that the order of the rows is the same. */
export const textOf = (kind: Kind): RawBuilder<string> => (kind === 'postgres' ? sql`text collate "C"` : sql`text`)
