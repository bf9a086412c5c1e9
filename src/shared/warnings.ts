import type { Warning } from '../domain/warning.ts'
import type { Language } from './language.ts'
import { warningText } from './warning-messages.ts'

/** A warning with its sentence and the figures of the sentence as fields. */
export type WarningResponse = Warning & { readonly text: string }

/** Warnings as the API tells them, in one language. */
export function warningResponses(warnings: readonly Warning[], language: Language): WarningResponse[] {
  return warnings.map((warning) => ({ ...warning, text: warningText(warning, language) }))
}
