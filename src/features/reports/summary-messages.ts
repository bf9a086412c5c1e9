import type { Language, Text } from '../../shared/language.ts'
import { euro } from '../../shared/messages/format.ts'
import { OUTCOMES_AT_RISK } from '../renewals/report/row-filter.ts'
import type { ReportSummary } from '../renewals/report/writer.ts'

const outcomes = {
  renewed: { it: 'rinnovate', en: 'renewed' },
  'partly-covered': { it: 'coperte in parte', en: 'partly covered' },
  deactivated: { it: 'disattivate', en: 'deactivated' },
  'credit-unknown': { it: 'credito ignoto', en: 'credit unknown' },
  'nothing-to-renew': { it: 'nulla da rinnovare', en: 'nothing to renew' },
  'expiry-passed': { it: 'scadenza passata', en: 'expiry passed' },
} as const satisfies Record<keyof ReportSummary['byOutcome'], Text>

const warnings = {
  'space-over-base-plan': { it: 'Caselle con spazio a rischio', en: 'Mailboxes with space at risk' },
  'expiry-beyond-term': { it: 'Caselle con scadenza da controllare', en: 'Mailboxes with an expiry to check' },
} as const satisfies Record<keyof ReportSummary['byWarning'], Text>

const labels = {
  rowsRead: { it: 'Righe lette', en: 'Rows read' },
  rowsChecked: { it: 'verificate', en: 'checked' },
  rowsFiltered: { it: 'escluse dal filtro', en: 'filtered out' },
  rowsFaulty: { it: 'errate', en: 'faulty' },
  totalDue: { it: 'Totale dovuto', en: 'Total due' },
  totalToLoad: { it: 'Totale da caricare', en: 'Total to load' },
  ignoredColumns: { it: 'Colonne ignorate', en: 'Ignored columns' },
  doubtfulColumns: { it: 'ATTENZIONE, colonne non capite', en: 'ATTENTION, columns not understood' },
  unreadSheets: { it: 'ATTENZIONE, fogli non letti', en: 'ATTENTION, sheets not read' },
  rowsRepeated: { it: 'ripetute', en: 'repeated' },
  rowsContradicting: { it: 'in contraddizione', en: 'contradicting' },
  rowsOfTotals: { it: 'Righe di totali saltate', en: 'Rows of totals passed over' },
} as const satisfies Record<string, Text>

/** The summary of a report as a table of two columns for a terminal. What is part of a number above is indented. */
export function summaryTable(summary: ReportSummary, language: Language): string {
  const rows: [string, string][] = [
    [labels.rowsRead[language], `${summary.rowsRead}`],
    ...(['rowsChecked', 'rowsFiltered', 'rowsFaulty'] as const).map((name): [string, string] => [
      `  ${labels[name][language]}`,
      `${summary[name]}`,
    ]),
    ...unlessZero('    ', 'rowsContradicting', summary, language),
    ...unlessZero('  ', 'rowsRepeated', summary, language),
    ...(Object.keys(outcomes) as (keyof typeof outcomes)[]).map((outcome): [string, string] => [
      `    ${outcomes[outcome][language]}`,
      `${summary.byOutcome[outcome]}`,
    ]),
    [labels.totalDue[language], euro(summary.totalDue, language)],
    ...summary.byMonth.map(({ month, mailboxes, due }): [string, string] => [
      `  ${month} (${mailboxes})`,
      euro(due, language),
    ]),
    [labels.totalToLoad[language], euro(summary.totalToLoad, language)],
    ...(Object.keys(warnings) as (keyof typeof warnings)[]).map((code): [string, string] => [
      warnings[code][language],
      `${summary.byWarning[code]}`,
    ]),
    ...unlessZero('', 'rowsOfTotals', summary, language),
    ...columnRows(summary, language),
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, figure]) => `${label.padEnd(width)}  ${figure}\n`).join('')
}

type RareCount = 'rowsContradicting' | 'rowsRepeated' | 'rowsOfTotals'

/** A count that most lists do not have. */
function unlessZero(indent: string, name: RareCount, summary: ReportSummary, language: Language): [string, string][] {
  return summary[name] === 0 ? [] : [[`${indent}${labels[name][language]}`, `${summary[name]}`]]
}

function columnRows(summary: ReportSummary, language: Language): [label: string, names: string][] {
  const { doubtfulColumns, ignoredColumns, unreadSheets = [] } = summary
  return Object.entries({ unreadSheets, doubtfulColumns, ignoredColumns })
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => [labels[label as 'unreadSheets'][language], names.join(', ')])
}

/** The sheets that were not read, and the columns that do not count: those that look like a service, and all. */
export function columnsText(summary: ReportSummary, language: Language): string {
  return columnRows(summary, language)
    .map(([label, names]) => `${label}: ${names}\n`)
    .join('')
}

/** The last line of a report from a shell: what was read, and what someone must look at. */
export function countsText(
  { rowsRead, rowsFaulty, rowsRepeated, byWarning, byOutcome }: ReportSummary,
  language: Language,
): string {
  const warned = Object.values(byWarning).reduce((total, rows) => total + rows, rowsRepeated)
  const atRisk = OUTCOMES_AT_RISK.reduce((total, outcome) => total + byOutcome[outcome], 0)
  return language === 'it'
    ? `Righe lette: ${rowsRead}, errate: ${rowsFaulty}, avvisi: ${warned}; a rischio: ${atRisk}\n`
    : `Rows read: ${rowsRead}, faulty: ${rowsFaulty}, warnings: ${warned}; at risk: ${atRisk}\n`
}

/** How far a report has come. */
export function progressText(rows: number, language: Language): string {
  return language === 'it' ? `${rows} righe scritte` : `${rows} rows written`
}
