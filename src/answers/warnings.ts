import type { Warning } from '../domain/warning.ts'
import type { Language } from '../texts/language.ts'
import { warningText } from '../texts/warnings.ts'

/** A warning with its sentence and the figures of the sentence as fields. */
export type WarningAnswer = Warning & { readonly text: string }

/** Warnings as the API tells them, in one language. */
export function answerWarnings(warnings: readonly Warning[], language: Language): WarningAnswer[] {
  return warnings.map((warning) => ({ ...warning, text: warningText(warning, language) }))
}
