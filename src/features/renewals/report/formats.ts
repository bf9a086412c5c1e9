import { XLSX } from '../../../lists/list.ts'
import type { Language } from '../../../shared/language.ts'
import { csvWriter } from './csv-writer.ts'
import { ndjsonWriter } from './ndjson-writer.ts'
import type { ReportedList } from './reported-list.ts'
import { workbook } from './workbook.ts'
import type { Writer } from './writer.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const WRITERS = {
  'application/x-ndjson': ndjsonWriter,
  'text/csv': csvWriter,
  'application/json': () => ({ head: '', row: () => '', end: (summary) => JSON.stringify(summary) }),
  [XLSX]: (list, language) => xlsxWriter(list, language),
} as const satisfies Record<string, (list: ReportedList, language: Language) => Writer>

export type ReportMediaType = keyof typeof WRITERS

/** The media types of a report; the first is for clients that have no preference. JSON is the summary alone. */
export const REPORT_MEDIA_TYPES = Object.keys(WRITERS) as ReportMediaType[]

export function createWriter(mediaType: ReportMediaType, list: ReportedList, language: Language): Writer {
  return WRITERS[mediaType](list, language)
}

/** What a writer wrote, as it is sent: a workbook is a zip of it. */
export function encodeReport(
  mediaType: ReportMediaType,
  text: AsyncIterable<string>,
): AsyncIterable<string> | AsyncIterable<Buffer> {
  return mediaType === XLSX ? workbook(text) : text
}
