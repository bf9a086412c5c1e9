import type { Agreements } from '../../domain/agreement.ts'
import { CLEAR, progressOn } from '../../lists/shell/progress.ts'
import type { ExitCode } from '../../lists/shell/run.ts'
import type { Register } from '../../register/register.ts'
import type { Language } from '../../shared/language.ts'
import type { ConnectAruba } from '../../sources/aruba/client.ts'
import { ArubaFailure } from '../../sources/aruba/failure.ts'
import { type DoubtfulMailbox, isSynced, type SyncResult, syncAruba } from '../../sources/aruba/sync.ts'
import { syncAndKeep } from '../../sources/aruba/sync-and-keep.ts'
import { createNotes, type Notes } from './notes.ts'
import { countsResponse } from './response.ts'
import { agreementOf, section } from './shell.ts'
import { changesHeading, endings, heldText } from './shell-messages.ts'
import { summaryTable } from './summary-table.ts'
import {
  doubtfulHeading,
  doubtsText,
  failureText,
  faultyHeading,
  noAccountText,
  notSyncedText,
  readingText,
  sourceTable,
} from './sync-messages.ts'
import { type SyncOptions, syncOptions } from './sync-options.ts'

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** What the process gives to the command. */
export interface SyncShell {
  readonly stdout: Output
  readonly stderr: Output
  readonly register: Register
  readonly agreements: Agreements
  /** Undefined: no account is configured. */
  readonly connect: ConnectAruba | undefined
  /** Milliseconds since the epoch. */
  readonly clock: () => number
}

/** Runs `npm run sync:aruba`. Returns the exit code: 0, or 2 if mailboxes are faulty, or 1 if nothing was imported. */
export async function runSync(args: string[], shell: SyncShell): Promise<ExitCode> {
  const work = async (): Promise<ExitCode> => {
    const options = syncOptions(args)
    if (!('usage' in options)) return sync(options, shell)
    shell.stdout.write(options.usage)
    return 0
  }
  return work().catch((error: Error): ExitCode => {
    shell.stderr.write(`pec-addons: ${error.message}\n`)
    return 1
  })
}

async function sync(options: SyncOptions, shell: SyncShell): Promise<ExitCode> {
  const { stdout, stderr, register, agreements, connect, clock } = shell
  const { language, dryRun } = options
  const agreement = agreementOf(options, agreements)
  if (!isSynced(agreement)) throw new Error(notSyncedText[language](agreement.id))
  if (connect === undefined) throw new Error(noAccountText[language])
  const question = { ...options, agreement, agreements, now: clock() }
  const notes = createNotes(language)
  const onRead = stderr.isTTY ? progressOn(stderr, readingText[language]) : () => {}
  const listener = { ...notes, onRead }
  const run = dryRun
    ? syncAruba(register, connect, question, listener)
    : syncAndKeep(register, connect, question, listener, clock)
  const done = await run.catch((error) => {
    throw error instanceof ArubaFailure ? new Error(`${error.message}\n${failureText(error.code, language)}`) : error
  })
  if (stderr.isTTY) stderr.write(CLEAR)
  stdout.write(resultText(done, notes, language))
  if (done.result === 'held') throw new Error(heldText[language](done.counts))
  stdout.write(`${endings[dryRun ? 'dryRun' : 'done'][language]}\n`)
  return done.counts.rowsFaulty > 0 ? 2 : 0
}

/** The mailboxes that someone should look at, those that were not taken over, and the counts. */
function resultText(
  { doubtful, source, question, counts, list }: SyncResult,
  { faults, warnings, changes, removals }: Notes,
  language: Language,
): string {
  const doubts = doubtful.map(
    ({ address, doubts }: DoubtfulMailbox) => `${visible(address)}  ${visible(doubtsText(doubts, language))}`,
  )
  const beyond = warnings.map(({ address, text }) => `${address}  ${text}`)
  const faulty = faults.flatMap(({ address, errors }) =>
    errors.map(({ column, detail }) => `${address ?? '?'}  ${column}: ${detail}`),
  )
  return [
    section(doubtfulHeading[language], [...doubts, ...beyond]),
    section(faultyHeading[language], faulty),
    question.dryRun ? section(changesHeading[language], changes) : '',
    sourceTable(source, language),
    summaryTable({ ...countsResponse(question, counts, list), ...removals() }, language),
  ].join('')
}

/** A text of Aruba's without what could move the cursor of a terminal, or hide a part of it. */
const visible = (text: string): string => text.replace(/\p{C}/gu, '')
