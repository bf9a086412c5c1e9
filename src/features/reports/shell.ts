import { pipeline } from 'node:stream/promises'
import { loadAgreements } from '../../agreements/load.ts'
import { type Agreements, createAgreements } from '../../domain/agreement.ts'
import { isUnusable, type UnusableList } from '../../lists/list.ts'
import { type TemporaryFiles, temporaryFiles } from '../../lists/nameless-file.ts'
import { openList } from '../../lists/open-list.ts'
import { readMapping } from '../../lists/table/mapping.ts'
import type { Language } from '../../shared/language.ts'
import { faultText } from '../../shared/messages/faults.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import { createWriter, encodeReport } from '../renewals/report/formats.ts'
import { writeReport } from '../renewals/report/report.ts'
import type { ReportSummary } from '../renewals/report/writer.ts'
import { createRepeatedMailboxes } from './repeated-mailboxes.ts'
import { readInput } from './shell-input.ts'
import { shellMessages, wrongColumnText } from './shell-messages.ts'
import { type ShellOptions, SUMMARY, shellOptions } from './shell-options.ts'
import { columnsText, countsText, headerText, progressText, summaryTable } from './summary-messages.ts'

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** What the process gives to the command. */
export interface Shell {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  /** The folder of further agreements; undefined: none. */
  readonly agreementsDir: string | undefined
  readonly temporaryFolder: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** How often the progress is shown. */
const PROGRESS_MS = 200

/** Clears the current line of a terminal. */
const CLEAR = '\r\x1b[K'

/** Runs `npm run report`. Returns the exit code: 0, or 2 if rows are faulty, or 1 if there is no report. */
export async function runReport(args: string[], shell: Shell): Promise<0 | 1 | 2> {
  const files = temporaryFiles(shell.temporaryFolder)
  const code = await exitCode(args, shell, files)
  await files.closeAll()
  return code
}

async function exitCode(args: string[], shell: Shell, files: TemporaryFiles): Promise<0 | 1 | 2> {
  try {
    const options = shellOptions(args)
    if ('usage' in options) {
      shell.stdout.write(options.usage)
      return 0
    }
    const { agreements, faults } = loadAgreements(shell.agreementsDir)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return await report(options, createAgreements(agreements), shell, files)
  } catch (error) {
    shell.stderr.write(`pec-addons: ${(error as Error).message}\n`)
    return 1
  }
}

async function report(
  { file, from, to, language, asOf, dueWithinDays, hasNoServices, columns }: ShellOptions,
  agreements: Agreements,
  { stdin, stdout, stderr, now }: Shell,
  files: TemporaryFiles,
): Promise<0 | 1 | 2> {
  const mapping = readMapping(columns, agreements)
  if (mapping === undefined) throw new Error(wrongColumnText[language](columns))
  if (file === undefined && stdin.isTTY) stderr.write(`${shellMessages.standardInput[language]}\n`)
  const read = await readInput(file, stdin as AsyncIterable<Buffer>, files, language)
  const list = await openList(read, from, agreements, { mapping, hasNoServices, openFile: files.open })
  if (isUnusable(list)) throw new Error(whyUnusable(list, file, language))
  // Progress is not shown among the rows, if those go to the same terminal.
  const showsProgress = stderr.isTTY === true && stdout.isTTY !== true
  const { promise, resolve: onSummary } = Promise.withResolvers<ReportSummary>()
  const listener = { onSummary, ...(showsProgress && { onProgress: progressOn(stderr, language) }) }
  const writer = createWriter(to, list, language)
  const { firstOf } = createRepeatedMailboxes()
  const chunks = writeReport(list, agreements, { asOf, dueWithinDays, now, firstOf }, writer, listener)
  await pipeline(encodeReport(to, chunks), stdout, { end: false })
  const summary = await promise
  if (to === SUMMARY) stdout.write('\n')
  if (stderr.isTTY) stderr.write(`${showsProgress ? CLEAR : ''}${summaryTable(summary, language)}`)
  // A misspelt column must be noticed: its add-ons are not checked.
  else stderr.write(columnsText(summary, language))
  stderr.write(countsText(summary, language))
  return summary.rowsFaulty > 0 ? 2 : 0
}

/** Why there is no report, with the name of the list, and on a line of its own each column that is at fault. */
function whyUnusable({ problem, faults, header }: UnusableList, file: string | undefined, language: Language): string {
  const { title, meaning } = problemMessages[problem]
  const sentences = faults.map(({ column, code, ...details }) => {
    const sentence = faultText(code, details, language)
    return column === '' ? `${title[language]}: ${sentence}` : `${column}: ${sentence}`
  })
  // Where the whole header is at fault, as in a list that is not UTF-8, the other causes would only confuse.
  const lines = faults[0]?.column === '' ? sentences : [meaning[language], ...sentences]
  if (header) lines.push(headerText(header, language))
  return (file === undefined ? '' : `${file}: `) + lines.join('\n')
}

/** Shows on a terminal how many rows have been written. */
function progressOn(terminal: Output, language: Language): (rowsWritten: number) => void {
  let shownAt = Number.NEGATIVE_INFINITY
  return (rowsWritten) => {
    const now = performance.now()
    if (now - shownAt <= PROGRESS_MS) return
    terminal.write(`${CLEAR}${progressText(rowsWritten, language)}`)
    shownAt = now
  }
}
