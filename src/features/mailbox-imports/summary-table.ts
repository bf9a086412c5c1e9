import type { Language, Text } from '../../shared/language.ts'
import type { CountsResponse } from './response.ts'

/** The counts, in the order of the table; those that are part of the first are indented. */
const LABELS = {
  rowsRead: { it: 'Righe lette', en: 'Rows read' },
  added: { it: '  aggiunte', en: '  added' },
  changed: { it: '  cambiate', en: '  changed' },
  unchanged: { it: '  invariate', en: '  unchanged' },
  older: { it: '  più vecchie del registro', en: '  older than the register' },
  otherDomains: { it: '  di altri domini', en: '  of other domains' },
  rowsFaulty: { it: '  errate', en: '  faulty' },
  removed: { it: 'Caselle tolte', en: 'Mailboxes removed' },
} as const satisfies Partial<Record<keyof CountsResponse, Text>>

const NAMES = {
  unreadSheets: { it: 'ATTENZIONE, fogli non letti', en: 'ATTENTION, sheets not read' },
  doubtfulColumns: { it: 'ATTENZIONE, colonne non capite', en: 'ATTENTION, columns not understood' },
  droppedColumns: { it: 'Colonne non tenute', en: 'Columns not kept' },
  removedAddresses: { it: 'Caselle tolte, le prime 100', en: 'Mailboxes removed, the first 100' },
} as const satisfies Partial<Record<keyof CountsResponse, Text>>

const TOTALS: Text = { it: 'Righe di totali saltate', en: 'Rows of totals passed over' }

/** The counts of an import as a table of two columns for a person. */
export function summaryTable(counts: CountsResponse, language: Language): string {
  const rows: [label: string, value: string][] = [
    ...(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name): [string, string] => [
      LABELS[name][language],
      String(counts[name]),
    ]),
    ...(counts.rowsOfTotals > 0 ? [[TOTALS[language], String(counts.rowsOfTotals)] as [string, string]] : []),
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[])
      .map((name): [string, string] => [NAMES[name][language], (counts[name] ?? []).join(', ')])
      .filter(([, names]) => names !== ''),
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('')
}
