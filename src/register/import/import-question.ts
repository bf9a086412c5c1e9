import { randomUUID } from 'node:crypto'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import type { ImportQuestion } from './question.ts'

/** What a caller says of an import, by a query or by options. */
export interface StatedImport {
  readonly agreement: Agreement
  readonly asOf: string
  readonly mode?: 'merge' | 'replace' | undefined
  readonly dryRun: boolean
  readonly removeAtMost?: number | undefined
}

/** The question of an import. @param now milliseconds since the epoch */
export function importQuestion(stated: StatedImport, agreements: Agreements, now: number): ImportQuestion {
  return {
    ...stated,
    mode: stated.mode ?? 'merge',
    agreements,
    importedAt: new Date(now).toISOString(),
    newId: () => randomUUID().replaceAll('-', ''),
  }
}
