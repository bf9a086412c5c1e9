import type { Static } from 'typebox'
import type { List } from '../../lists/list.ts'
import type { ImportCounts, ImportQuestion } from '../../register/import/question.ts'
import type { ImportReport } from '../../shared/schemas/import-report.ts'

/** The counts of an import as the API returns them. */
export type CountsResponse = Omit<Static<typeof ImportReport>, 'faults' | 'warnings'>

/**
 * What an import did, or would have done, with what it says of its list. Call it when the list was read.
 * @param showsHeader also what was understood of its header
 */
export function countsResponse(
  { agreement, asOf, mode, dryRun }: ImportQuestion,
  counts: ImportCounts,
  { ignoredColumns, doubtfulColumns, unreadSheets = [], encoding, headerReport, rowsOfTotals }: List,
  showsHeader = false,
): CountsResponse {
  return {
    agreement: agreement.id,
    asOf,
    mode,
    dryRun,
    ...counts,
    rowsOfTotals: rowsOfTotals(),
    droppedColumns: [...ignoredColumns],
    doubtfulColumns: [...doubtfulColumns],
    ...(unreadSheets.length > 0 && { unreadSheets: [...unreadSheets] }),
    ...(encoding && { encoding }),
    ...(showsHeader && headerReport && { header: headerReport() }),
  }
}
