import { ReportRow } from '../../lists/row-schema.ts'
import {
  ReportedMailbox,
  ReportLine,
  ReportLines,
  ReportSpreadsheet,
  ReportTable,
} from '../renewals/report/response-schema.ts'
import { ReportEnd, ReportSummary } from '../renewals/report/summary-schema.ts'
import { ReportList, ReportRows, ReportWorkbook } from './request-schema.ts'

/** Every schema of a report, in the order of the contract. */
export const reportSchemas = [
  ReportList,
  ReportTable,
  ReportSpreadsheet,
  ReportRow,
  ReportRows,
  ReportWorkbook,
  ReportedMailbox,
  ReportSummary,
  ReportEnd,
  ReportLine,
  ReportLines,
]
