import type { FileHandle } from 'node:fs/promises'
import { blocksOfFile } from '../blocks.ts'
import { LF_ONLY } from '../line-ends.ts'
import { inBatches, wholeLines } from '../lines.ts'
import { ROW_TOO_LONG } from '../row-faults.ts'
import type { TableRecord } from '../table/record.ts'
import type { RecordLine, SheetLine } from './record-lines.ts'

/** The records of one sheet, some at a time, or the sheet that begins there. */
export type SheetRecords = SheetLine | readonly TableRecord[]

/** Reads the lines that `writeRecords` wrote. */
export async function* readRecords(file: FileHandle): AsyncGenerator<SheetRecords> {
  for await (const lines of inBatches(wholeLines(blocksOfFile(file), LF_ONLY), LF_ONLY)) {
    let records: TableRecord[] = []
    for (const line of lines.toString().trimEnd().split('\n')) {
      const parsed = JSON.parse(line) as RecordLine
      if ('sheet' in parsed) {
        yield records
        yield parsed
        records = []
      } else records.push(recordOf(parsed))
    }
    yield records
  }
}

function recordOf([line, ...cells]: readonly [number, ...string[]]): TableRecord {
  return cells.length === 0 ? { line, cells, fault: ROW_TOO_LONG } : { line, cells }
}

/** The records below a header. @param sheet the position of its sheet */
export async function* recordsBelow(
  { sheet, line }: { readonly sheet: number; readonly line: number },
  items: AsyncIterable<SheetRecords>,
): AsyncGenerator<readonly TableRecord[]> {
  let at = -1
  for await (const item of items) {
    if ('sheet' in item) at++
    else if (at === sheet) yield item.filter((record) => record.line > line)
    if (at > sheet) return
  }
}

/** The first `count` records, or all if there are fewer. */
export async function firstRecords(
  batches: AsyncIterable<readonly TableRecord[]>,
  count: number,
): Promise<readonly TableRecord[]> {
  const records: TableRecord[] = []
  for await (const batch of batches) {
    records.push(...batch)
    if (records.length >= count) break
  }
  return records.slice(0, count)
}
