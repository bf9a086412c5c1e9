import { pipeline } from 'node:stream/promises'
import type { Agreements } from '../../domain/agreement.ts'
import { XLSX } from '../../lists/list.ts'
import type { TemporaryFiles } from '../../lists/nameless-file.ts'
import { createRepeatedMailboxes } from '../../lists/repeated-mailboxes.ts'
import { openShellList } from '../../lists/shell/open.ts'
import { CLEAR, progressOn } from '../../lists/shell/progress.ts'
import { type CommandShell, type ExitCode, runListCommand } from '../../lists/shell/run.ts'
import { createWriter, encodeReport } from '../renewals/report/formats.ts'
import { writeReport } from '../renewals/report/report.ts'
import type { ReportSummary } from '../renewals/report/writer.ts'
import { terminalText } from './shell-messages.ts'
import { type ShellOptions, SUMMARY, shellOptions } from './shell-options.ts'
import { columnsText, countsText, progressText, summaryTable } from './summary-messages.ts'

/** Runs `npm run report`. Returns the exit code: 0, or 2 if rows are faulty, or 1 if there is no report. */
export function runReport(args: string[], shell: CommandShell): Promise<ExitCode> {
  return runListCommand(
    shell,
    () => shellOptions(args),
    (options, agreements, files) => report(options, agreements, shell, files),
  )
}

async function report(
  options: ShellOptions,
  agreements: Agreements,
  shell: CommandShell,
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
