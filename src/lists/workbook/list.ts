import type { Agreements } from '../../domain/agreement.ts'
import type { ReadBlocks } from '../blocks.ts'
import { EMPTY_LIST, isUnusable, type List, type ListOptions, type UnusableList, unreadableWorkbook } from '../list.ts'
import { decideAddress, SAMPLE_ROWS } from '../table/address-column.ts'
import { whyUnusable } from '../table/header-report.ts'
import { openTable } from '../table/list.ts'
import { serviceNames } from '../table/service-columns.ts'
import { MAX_ROWS, MAX_WORKBOOK_BYTES, WORKBOOK_LIMITS } from './limits.ts'
import { NoSpaceForRecords, readWorkbook } from './read-workbook.ts'
import { firstRecords, readRecords, recordsBelow } from './records.ts'
import { findHeader } from './sheet-header.ts'

/** Opens a workbook: its first sheet that has a usable header. */
export async function openWorkbookList(
  read: ReadBlocks,
  agreements: Agreements,
  options: ListOptions,
  limits = WORKBOOK_LIMITS,
): Promise<List | UnusableList> {
  const { openFile, mapping, hasNoServices, signal } = options
  const file = await openFile().catch((cause: unknown) => {
    throw new NoSpaceForRecords(cause)
  })
  const problem = await readWorkbook(() => readWhole(read), file, limits, signal)
  if (problem !== undefined) return unreadableWorkbook(problem)

  const rules = { ...options, services: serviceNames(agreements) }
  const header = await findHeader(readRecords(file), rules, hasNoServices)
  if (header === undefined) return EMPTY_LIST
  const records = () => recordsBelow(header, readRecords(file))
  const sample = async () => (await firstRecords(records(), SAMPLE_ROWS)).map(({ cells }) => cells)
  const unusable = await whyUnusable(header, mapping, agreements, sample)
  if (unusable) return unusable
  if (header.lastRow - header.line > MAX_ROWS) return unreadableWorkbook('too-many-rows')

  const columns = decideAddress(header.columns, await sample(), agreements)
  const list = await openTable(records(), { columns, line: header.line }, agreements, options)
  return isUnusable(list) ? list : { ...list, unreadSheets: header.otherSheets }
}

/** A whole workbook; undefined if it is too large. */
async function readWhole(read: ReadBlocks): Promise<Buffer | undefined> {
  const blocks: Buffer[] = []
  let size = 0
  for await (const block of read()) {
    size += block.length
    if (size > MAX_WORKBOOK_BYTES) return undefined
    blocks.push(block)
  }
  return Buffer.concat(blocks)
}
