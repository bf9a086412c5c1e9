import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loadAgreements } from '../../agreements/load.ts'
import { createAgreements } from '../../domain/agreement.ts'
import { blocksOfStream } from '../../lists/blocks.ts'
import { isUnusable, openList, type UnusableList } from '../../lists/list.ts'
import type { Language } from '../../shared/language.ts'
import { faultText } from '../../shared/messages/faults.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import { csvWriter } from './csv-writer.ts'
import { linesWriter } from './ndjson-writer.ts'
import { writeReport } from './report.ts'
import { type ShellOptions, shellOptions, USAGE } from './shell-options.ts'
import { ignoredColumnsText, progressText, summaryTable } from './summary-messages.ts'
import type { ReportSummary, Writer } from './writer.ts'

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** What the command is given by whoever starts it. */
export interface Shell {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: Output
  readonly stderr: Output
  /** Folder of further agreements; empty is none. */
  readonly agreementsDir: string | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 200

/** Begins the line of a terminal anew. */
const CLEAR = '\r\x1b[K'

/** Runs the report of the command line and tells the exit code: 0, 2 when rows are faulty, 1 when there is no answer. */
export async function runReport(args: string[], shell: Shell): Promise<0 | 1 | 2> {
  try {
    const options = shellOptions(args)
    if (options === 'help') {
      shell.stdout.write(USAGE)
      return 0
    }
    const { agreements, faults } = loadAgreements(shell.agreementsDir || undefined)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return await report(options, createAgreements(agreements), shell)
  } catch (error) {
    shell.stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

async function report(
  { file, from, format, language, asOf, dueWithinDays }: ShellOptions,
  agreements: ReturnType<typeof createAgreements>,
  { stdin, stdout, stderr, now }: Shell,
): Promise<0 | 1 | 2> {
  const source = (file === undefined ? stdin : createReadStream(file)) as AsyncIterable<Buffer>
  const list = await openList(blocksOfStream(source), from, agreements)
  if (isUnusable(list)) throw new Error(whyUnusable(list, language))
  const plain = format === 'csv' ? csvWriter(list, language) : linesWriter(list, language)
  // Among rows on the same terminal a line of progress would be one more of them.
  const progress = stderr.isTTY === true && stdout.isTTY !== true
  const writer = progress ? withProgress(plain, stderr, language) : plain
  const { promise, resolve } = Promise.withResolvers<ReportSummary>()
  const pieces = writeReport(list, agreements, { asOf, dueWithinDays, now }, writer, resolve)
  await pipeline(Readable.from(pieces, { objectMode: false }), stdout, { end: false })
  const summary = await promise
  if (stderr.isTTY) stderr.write(`${progress ? CLEAR : ''}${summaryTable(summary, language)}`)
  // A misspelt column would pass for one that is not there: add-ons that nobody checks.
  else if (summary.ignoredColumns.length > 0) stderr.write(ignoredColumnsText(summary.ignoredColumns, language))
  return summary.rowsFaulty > 0 ? 2 : 0
}

function whyUnusable({ problem, faults }: UnusableList, language: Language): string {
  const told = faults.map(({ column, code, ...given }) => `${column}: ${faultText(code, given, language)}`)
  return [problemMessages[problem].meaning[language], ...told].join('\n')
}

/** The same writer, telling on a terminal how far it is. */
function withProgress(writer: Writer, terminal: NodeJS.WritableStream, language: Language): Writer {
  let written = 0
  let told = Number.NEGATIVE_INFINITY
  return {
    ...writer,
    rows: (rows) => {
      written += rows.length
      const now = performance.now()
      if (now - told > PROGRESS_MS) {
        terminal.write(`${CLEAR}${progressText(written, language)}`)
        told = now
      }
      return writer.rows(rows)
    },
  }
}
