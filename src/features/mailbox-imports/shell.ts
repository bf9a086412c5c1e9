import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { todayOf } from '../../domain/today.ts'
import type { TemporaryFiles } from '../../lists/nameless-file.ts'
import { openShellList } from '../../lists/shell/open.ts'
import { CLEAR, progressOn } from '../../lists/shell/progress.ts'
import { type CommandShell, type ExitCode, runListCommand } from '../../lists/shell/run.ts'
import { importList } from '../../register/import/import-list.ts'
import { importQuestion } from '../../register/import/import-question.ts'
import { type ImportCounts, ImportHeld } from '../../register/import/question.ts'
import type { Register } from '../../register/register.ts'
import type { Language } from '../../shared/language.ts'
import { lineText } from '../../shared/messages/faults.ts'
import { createNotes, type Notes } from './notes.ts'
import { countsResponse } from './response.ts'
import {
  agreementText,
  changesHeading,
  endings,
  furtherText,
  futureText,
  heldText,
  progressText,
} from './shell-messages.ts'
import { type ImportOptions, importOptions } from './shell-options.ts'
import { summaryTable } from './summary-table.ts'

/** What the process gives to the command. */
export interface ImportShell extends CommandShell {
  readonly register: Register
}

/** Runs `npm run import`. Returns the exit code: 0, or 2 if rows are faulty, or 1 if nothing was imported. */
export function runImport(args: string[], shell: ImportShell): Promise<ExitCode> {
  return runListCommand(
    shell,
    () => importOptions(args),
    (options, agreements, files) => importFrom(options, agreements, shell, files),
  )
}

async function importFrom(
  options: ImportOptions,
  agreements: Agreements,
  shell: ImportShell,
  files: TemporaryFiles,
): Promise<0 | 1 | 2> {
  const { language, dryRun } = options
  const { stdout, stderr, register, now } = shell
  const agreement = agreementOf(options, agreements)
  const today = todayOf(agreement, now)
  const { asOf = today } = options
  if (asOf > today) throw new Error(futureText[language](today))
  const list = await openShellList(options, agreements, shell, files, true)
  const question = importQuestion({ ...options, agreement, asOf }, agreements, now)
  const notes = createNotes(language)
  const onProgress = stderr.isTTY ? progressOn(stderr, (rows) => progressText(rows, language)) : () => {}
  let counts: ImportCounts
  let isHeld = false
  try {
    counts = await importList(register, list, question, {
      ...notes,
      onBatch: async (batch, rows) => {
        await notes.onBatch(batch, rows)
        onProgress(rows)
      },
    })
  } catch (error) {
    if (!(error instanceof ImportHeld)) throw error
    counts = error.counts
    isHeld = true
  }
  if (stderr.isTTY) stderr.write(CLEAR)
  stderr.write(notesText(notes, counts, language))
  if (dryRun) stdout.write(section(changesHeading[language], notes.changes))
  stdout.write(summaryTable({ ...countsResponse(question, counts, list), ...notes.removals() }, language))
  if (isHeld) throw new Error(heldText[language](counts))
  stdout.write(`${endings[dryRun ? 'dryRun' : 'done'][language]}\n`)
  return counts.rowsFaulty > 0 ? 2 : 0
}

/** The agreement that is asked for. @throws Error with a message for the user if there is none, or several */
export function agreementOf(
  { agreement: id, language }: Pick<ImportOptions, 'agreement' | 'language'>,
  agreements: Agreements,
): Agreement {
  const [only, ...others] = agreements.all
  const byDefault = others.length === 0 ? only : undefined
  const agreement = id === undefined ? byDefault : agreements.byId(id)
  if (agreement === undefined) throw new Error(agreementText[language](agreements.all.map((each) => each.id)))
  return agreement
}

/** Lines below a heading; nothing without a line. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${[heading, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

/** The first faulty rows and warnings, a line each. */
function notesText({ faults, warnings }: Notes, { rowsFaulty }: ImportCounts, language: Language): string {
  const lines = [
    ...faults.flatMap(({ line, errors }) =>
      errors.map(({ column, detail }) => lineText(line, column === '' ? detail : `${column}: ${detail}`, language)),
    ),
    ...(rowsFaulty > faults.length ? [furtherText[language](rowsFaulty - faults.length)] : []),
    ...warnings.map(({ line, text }) => lineText(line, text, language)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
