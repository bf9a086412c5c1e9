import type { Agreements } from '../domain/agreement.ts'
import { openCsvList } from './csv/list.ts'
import { type List, type ListFormat, type ListOptions, NO_OPTIONS, type UnusableList } from './list.ts'
import { openNdjsonList } from './ndjson/list.ts'

type Open = (
  blocks: AsyncGenerator<Buffer>,
  agreements: Agreements,
  options: ListOptions,
) => Promise<List | UnusableList>

const OPEN: Readonly<Record<ListFormat, Open>> = {
  'text/csv': openCsvList,
  'application/x-ndjson': openNdjsonList,
}

/** The formats that can be opened. */
export const LIST_FORMATS = Object.keys(OPEN) as ListFormat[]

/**
 * Opens a list and reads as far as its first row.
 * @param blocks the bytes of the list, each block at most 64 KiB
 */
export function openList(
  blocks: AsyncGenerator<Buffer>,
  format: ListFormat,
  agreements: Agreements,
  options: ListOptions = NO_OPTIONS,
): Promise<List | UnusableList> {
  return OPEN[format](blocks, agreements, options)
}
