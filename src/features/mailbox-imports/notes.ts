import type { FileHandle } from 'node:fs/promises'
import type { Static } from 'typebox'
import { faultyRowResponse } from '../../lists/faulty-row.ts'
import type { ImportListener, ImportNote } from '../../register/import/question.ts'
import type { Language } from '../../shared/language.ts'
import { type ImportReport, MAX_LISTED, MAX_REMOVED } from '../../shared/schemas/import-report.ts'
import { changeText } from './change-text.ts'
import { importWarningText } from './messages.ts'

type Report = Static<typeof ImportReport>

/** The notes of an import, as the response has them. */
export interface Notes extends ImportListener {
  readonly faults: Report['faults']
  readonly warnings: Report['warnings']
  /** Who a replacement removes, as the summary has it. */
  removals(): Pick<Report, 'removedAddresses'>
  /** What changes, a line for each of the first mailboxes. */
  readonly changes: readonly string[]
}

/** So many of the mailboxes that change are named. */
const MAX_CHANGES = 100

/**
 * Keeps the first faults, warnings, changes and removals of an import, and writes all faults and warnings, as lines of JSON, into a file.
 * @param file undefined: only the first are wanted
 */
export function createNotes(language: Language, file?: FileHandle): Notes {
  const faults: Report['faults'] = []
  const warnings: Report['warnings'] = []
  const removed: string[] = []
  const changes: string[] = []
  const add = (note: ImportNote): string => {
    if ('faults' in note) {
      const fault = faultyRowResponse(note.row, note.faults, language) as Report['faults'][number]
      if (faults.length < MAX_LISTED) faults.push(fault)
      return file ? `${JSON.stringify(fault)}\n` : ''
    }
    const { line, address } = note.row
    const text = importWarningText(note.warning, language)
    const warning = { line, address, ...note.warning, text } as Report['warnings'][number]
    if (warnings.length < MAX_LISTED) warnings.push(warning)
    return file ? `${JSON.stringify(warning)}\n` : ''
  }
  return {
    faults,
    warnings,
    changes,
    onChanged: (before, after) => {
      if (changes.length < MAX_CHANGES) changes.push(changeText(before, after, language))
    },
    removals: () => (removed.length > 0 ? { removedAddresses: removed } : {}),
    onRemoved: (addresses) => {
      removed.push(...addresses.slice(0, MAX_REMOVED - removed.length))
    },
    onBatch: async (notes) => {
      let lines = ''
      for (const note of notes) lines += add(note)
      if (lines !== '') await file?.appendFile(lines)
    },
  }
}
