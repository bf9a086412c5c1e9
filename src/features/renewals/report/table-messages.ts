import type { Outcome } from '../../../domain/renewal.ts'
import type { Language, Text } from '../../../shared/language.ts'

/**
 * The columns of a report in a table after those of the list, in order. A new one comes last: callers may read them by
 * position. The English names are the fields of the API.
 */
const columns = [
  { it: 'esito', en: 'outcome' },
  { it: 'rinnovo il', en: 'dueOn' },
  { it: 'importo dovuto', en: 'amountDue' },
  { it: 'da caricare', en: 'toLoad' },
  { it: 'caricare entro', en: 'loadBy' },
  { it: 'errori', en: 'faults' },
  { it: 'avvisi', en: 'warnings' },
  { it: 'testo', en: 'text' },
] as const satisfies readonly Text[]

/** The outcome in a cell: in Italian as on the page, in English the word of the API. */
const outcomes = {
  renewed: 'si rinnova',
  'partly-covered': 'coperto in parte',
  deactivated: 'verrebbe disattivato',
  'credit-unknown': 'credito non noto',
  'nothing-to-renew': 'nulla da rinnovare',
  'expiry-passed': 'scadenza passata',
} as const satisfies Record<Outcome, string>

/** The names of the columns that a report adds to those of its list. */
export function resultColumns(language: Language): readonly string[] {
  return columns.map((column) => column[language])
}

/** The outcome as it stands in a cell of a report. */
export function outcomeWord(outcome: Outcome, language: Language): string {
  return language === 'it' ? outcomes[outcome] : outcome
}
