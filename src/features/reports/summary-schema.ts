import { Type } from 'typebox'
import { MAX_COLUMNS } from '../../lists/table/columns.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { SUMMARY_EXAMPLE, summaryFields } from '../renewals/summary-schema.ts'
import { TEXT } from './request-schema.ts'

export const EXAMPLE_SUMMARY = { ...SUMMARY_EXAMPLE, ignoredColumns: ['matricola'] }

export const ReportSummary = strictObject(
  {
    ...summaryFields,
    ignoredColumns: Type.Array(
      Type.String({
        pattern: TEXT,
        maxLength: 65_536,
        description: 'Name of a column, as in the list.',
        examples: ['matricola'],
      }),
      {
        minItems: 0,
        maxItems: MAX_COLUMNS,
        description: 'Columns of the list that are neither a known field nor a service of any agreement.',
      },
    ),
  },
  {
    $id: 'ReportSummary',
    title: 'Summary of a report',
    description: 'Totals of the whole list. Amounts are in euro, VAT included.',
    examples: [EXAMPLE_SUMMARY],
  },
)

export const ReportEnd = strictObject(
  { summary: ref(ReportSummary) },
  {
    $id: 'ReportEnd',
    title: 'Last line of a report',
    description: 'The last line of a report: its summary. A response without this line is incomplete.',
    examples: [{ summary: EXAMPLE_SUMMARY }],
  },
)
