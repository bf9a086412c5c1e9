import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { type Cores, nodeOn } from './cores.ts'
import { writeList } from './mailbox-lists.ts'
import { median } from './statistics.ts'
import type { WorkbookCost } from './workbook-process.ts'

/** How fast the report of a workbook comes, beside the library merely reading it. */
export interface WorkbookSpeed {
  readonly rows: number
  readonly rowsPerSecond: number
  readonly toLibrary: number
  /** Peaks of resident memory, in MiB: of the service, of the process that reads the workbook, of the library alone. */
  readonly peakMebibytes: number
  readonly childMebibytes: number
  readonly libraryMebibytes: number
}

/** Makes the report of a workbook with this many mailboxes, in turns with the library. */
export async function measureWorkbook(rows: number, rounds: number, cores: Cores | undefined): Promise<WorkbookSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'pec-addons-bench-workbook-'))
  try {
    const file = join(folder, 'list.xlsx')
    await writeList(join(folder, 'list.csv'), 'csv', rows)
    writeFileSync(file, workbookOf(readFileSync(join(folder, 'list.csv'), 'utf8')))
    const turns = Array.from({ length: rounds }, () => ({
      library: costOf('library', file, cores),
      report: costOf('report', file, cores),
    }))
    const cpu = median(turns.map(({ report }) => report.cpuMicroseconds))
    return {
      rows,
      rowsPerSecond: (rows * 1e6) / cpu,
      toLibrary: median(turns.map(({ library, report }) => library.cpuMicroseconds / report.cpuMicroseconds)),
      peakMebibytes: Math.max(...turns.map(({ report }) => report.peakMebibytes)),
      childMebibytes: Math.max(...turns.map(({ report }) => report.childMebibytes)),
      libraryMebibytes: Math.max(...turns.map(({ library }) => library.peakMebibytes)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A list in CSV as .xlsx, with dates and numbers as such. */
function workbookOf(csv: string): Buffer {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  const rows = lines.map((line) => {
    const [address, expiresOn, ...numbers] = line.split(';')
    return [address, new Date(`${expiresOn}T00:00:00Z`), ...numbers.map((text) => (text === '' ? null : Number(text)))]
  })
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([header.split(';'), ...rows], { UTC: true }), 'Elenco')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}

function costOf(way: 'library' | 'report', file: string, cores: Cores | undefined): WorkbookCost {
  const process = fileURLToPath(new URL('workbook-process.ts', import.meta.url))
  const [command, args] = nodeOn(cores?.server, [process, way, file])
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' }))
}
