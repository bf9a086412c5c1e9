import { tmpdir } from 'node:os'
import { isUnusable, type List, type ListFormat, type ListOptions, type UnusableList } from '../../src/lists/list.ts'
import { openNamelessFile } from '../../src/lists/nameless-file.ts'
import { openList } from '../../src/lists/open-list.ts'
import type { Row } from '../../src/lists/row.ts'
import { fixtureAgreements } from './agreements.ts'

const agreements = fixtureAgreements()

const WITHOUT_SERVICES = { mapping: [], hasNoServices: true }

export const CSV = 'text/csv'
export const NDJSON = 'application/x-ndjson'

async function* cut(bytes: Buffer, blockBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += blockBytes) yield bytes.subarray(at, at + blockBytes)
}

/**
 * Opens a list that arrives in blocks of this size, with the agreements of the fixtures. It need not have a column of a
 * service, unless the options say otherwise.
 */
export function open(
  list: string | Buffer,
  format: ListFormat = CSV,
  blockBytes = 64 * 1024,
  options: Partial<ListOptions> = {},
): Promise<List | UnusableList> {
  const openFile = () => openNamelessFile(tmpdir())
  return openList(() => cut(Buffer.from(list), blockBytes), format, agreements, {
    ...WITHOUT_SERVICES,
    openFile,
    ...options,
  })
}

/** All rows of a list. */
export async function readRows(
  list: string | Buffer,
  format?: ListFormat,
  blockBytes?: number,
  options?: Partial<ListOptions>,
): Promise<Row[]> {
  const opened = await open(list, format, blockBytes, options)
  if (isUnusable(opened)) throw new Error(JSON.stringify(opened))
  return rowsOf(opened)
}

/** All rows of a list that is open. */
export async function rowsOf({ batches }: List): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

/** Each row as its line and the name in its address, or the code of its first fault. */
export async function linesOf(list: string | Buffer, format?: ListFormat): Promise<(readonly [number, string])[]> {
  const rows = await readRows(list, format)
  return rows.map(({ line, address = '', faults: [fault] }) => [line, fault?.code ?? (address.split('@')[0] as string)])
}

/** Why a list cannot be read: the problem, then each fault as "column code". */
export async function problemOf(list: string | Buffer, format?: ListFormat): Promise<string[]> {
  const opened = await open(list, format)
  if (!isUnusable(opened)) throw new Error('the list can be read')
  return [opened.problem, ...opened.faults.map(({ column, code }) => `${column} ${code}`)]
}

/** A row of a CSV list with the columns of `HEADER`. */
export const row = (name: string, note = ''): string => `${name}@architettitorinopec.it;30/04/2027;3;${note}`

export const HEADER = 'casella;scadenza;spazio extra;note'

/** A line of an NDJSON list. */
export const json = (name: string): string => `{"address":"${name}@architettitorinopec.it","expiresOn":"2027-04-30"}`
