import { pipeline } from 'node:stream/promises'
import { loadAgreements } from '../../agreements/load.ts'
import { type Agreements, createAgreements } from '../../domain/agreement.ts'
import { XLSX } from '../../lists/list.ts'
import { type TemporaryFiles, temporaryFiles } from '../../lists/nameless-file.ts'
import { createRepeatedMailboxes } from '../../lists/repeated-mailboxes.ts'
import { openShellList } from '../../lists/shell/open.ts'
import { CLEAR, progressOn } from '../../lists/shell/progress.ts'
import { createWriter, encodeReport } from '../renewals/report/formats.ts'
import { writeReport } from '../renewals/report/report.ts'
import type { ReportSummary } from '../renewals/report/writer.ts'
import { terminalText } from './shell-messages.ts'
import { type ShellOptions, SUMMARY, shellOptions } from './shell-options.ts'
import { columnsText, countsText, progressText, summaryTable } from './summary-messages.ts'

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
  options: ShellOptions,
  agreements: Agreements,
  shell: Shell,
  files: TemporaryFiles,
): Promise<0 | 1 | 2> {
  const { to, language, asOf, dueWithinDays } = options
  const { stdout, stderr, now } = shell
  if (to === XLSX && stdout.isTTY) throw new Error(terminalText[language])
  const list = await openShellList(options, agreements, shell, files)
  // Progress is not shown among the rows, if those go to the same terminal.
  const showsProgress = stderr.isTTY === true && stdout.isTTY !== true
  const { promise, resolve: onSummary } = Promise.withResolvers<ReportSummary>()
  const listener = {
    onSummary,
    ...(showsProgress && { onProgress: progressOn(stderr, (rows) => progressText(rows, language)) }),
  }
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
