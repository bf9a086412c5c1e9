import type { FastifyReply, FastifyRequest } from 'fastify'
import { todayOf } from '../../../domain/today.ts'
import { setFileName } from '../../../http/file-name.ts'
import { withoutIdleTimeout } from '../../../http/idle-timeout.ts'
import { mediaTypeFor } from '../../../http/media-type.ts'
import type { Counters } from '../../../http/metrics.ts'
import { setResponseHeaders } from '../../../http/response-headers.ts'
import { MAX_PAUSE_MS, responseStream } from '../../../http/response-stream.ts'
import type { Service } from '../../../http/service.ts'
import { XLSX } from '../../../lists/list.ts'
import type { ReportQuestion } from './check-row.ts'
import { createWriter, encodeReport, REPORT_MEDIA_TYPES, type ReportMediaType } from './formats.ts'
import { writeReport } from './report.ts'
import type { ReportedList } from './reported-list.ts'
import type { ReportSummary } from './writer.ts'

/** The reports that people open as files. */
const EXTENSIONS: Readonly<Partial<Record<ReportMediaType, string>>> = { 'text/csv': 'csv', [XLSX]: 'xlsx' }

/** Streams the report of a list. Resolves when the response has ended, or the client has disconnected. */
export async function sendReport(
  { agreements, clock, counters }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  list: ReportedList,
  query: Omit<ReportQuestion, 'now'>,
): Promise<void> {
  const language = setResponseHeaders(request, reply)
  const mediaType = mediaTypeFor(request.headers.accept, REPORT_MEDIA_TYPES) as ReportMediaType
  const writer = createWriter(mediaType, list, language)
  const onSummary = (summary: ReportSummary): void => countRows(counters, summary)
  const chunks = writeReport(list, agreements, { ...query, now: clock() }, writer, { onSummary })
  const isText = mediaType !== XLSX
  const stream = responseStream(encodeReport(mediaType, chunks), MAX_PAUSE_MS, isText ? 'utf8' : undefined)
  const ended = new Promise((resolve) => stream.once('close', resolve))
  const extension = EXTENSIONS[mediaType]
  if (extension) setFileName(reply, `rinnovi-pec-${query.asOf ?? todayOf(undefined, clock())}.${extension}`)
  reply.type(isText ? `${mediaType}; charset=utf-8` : mediaType).send(stream)
  // While rows are filtered out nothing is sent.
  await withoutIdleTimeout(request, () => ended)
}

function countRows(counters: Counters, summary: ReportSummary): void {
  const { rowsChecked, rowsFiltered, rowsFaulty, rowsRepeated, byOutcome } = summary
  counters.countReportRows('checked', rowsChecked)
  counters.countReportRows('filtered', rowsFiltered)
  counters.countReportRows('faulty', rowsFaulty)
  counters.countReportRows('repeated', rowsRepeated)
  for (const [outcome, rows] of Object.entries(byOutcome)) counters.countRenewals(outcome, rows)
}
