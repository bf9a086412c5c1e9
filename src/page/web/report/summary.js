import { figures, outcomeBadge, sentence, warningBadge } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { count, counted, day, euro } from '../shared/format.js'
import { label } from '../shared/language.js'

/**
 * The summary of a report: the columns that were not understood, the name and date of the list, its figures, the
 * mailboxes with each outcome and warning, and what is said about the list.
 */
export function reportSummary(summary, { name, atRisk, dueSoon, warnings }) {
  const outcomes = Object.entries(summary.byOutcome).filter(([, mailboxes]) => mailboxes > 0)
  const warned = Object.entries(warnings)
  const doubtful = summary.doubtfulColumns ?? []
  const ignored = (summary.ignoredColumns ?? []).filter((column) => !doubtful.includes(column))
  const atRiskFigure = ['report.atRisk', count(atRisk)]
  const rowFigures = [
    ['report.rowsChecked', count(summary.rowsChecked)],
    ['report.rowsFaulty', faulty(summary.rowsFaulty)],
  ]
  const notes = ['rowsRepeated', 'rowsContradicting', 'rowsOfTotals'].filter((field) => summary[field] > 0)
  return element(
    'section',
    { class: 'summary' },
    element('h2', { class: 'h4', id: 'report-summary', tabindex: -1 }, label('report.summary')),
    element(
      'div',
      { class: 'dates' },
      element('p', {}, label('report.name', { name })),
      element('p', {}, label('answer.date', { date: day(summary.asOf) })),
    ),
    doubtful.length > 0 && element('p', { class: 'alert alert-warning doubtful' }, doubtfulText(summary)),
    figures([
      ...(isCreditUnknown(summary)
        ? [['report.dueSoon', count(dueSoon)], ...rowFigures, atRiskFigure]
        : [atRiskFigure, ...rowFigures]),
      ['report.totalDue', euro(summary.totalDue)],
      ['report.totalToLoad', euro(summary.totalToLoad)],
    ]),
    element('h3', { class: 'h6' }, label('report.byOutcome')),
    counts(outcomes, outcomeBadge),
    warned.length > 0 && [element('h3', { class: 'h6' }, label('report.byWarning')), counts(warned, warningBadge)],
    notes.map((field) => element('p', {}, label(`report.${field}`, { rows: count(summary[field]) }))),
    ignored.length > 0 && element('p', {}, label('report.ignoredColumns', { columns: ignored.join(', ') })),
  )
}

/** Whether the credit of most mailboxes is unknown. That all of these are at risk says little: who is due soon matters. */
export function isCreditUnknown({ byOutcome, rowsChecked }) {
  return byOutcome['credit-unknown'] * 2 > rowsChecked
}

/** That columns which look like services were not understood; undefined if there is none. */
export function doubtfulText({ doubtfulColumns = [] }) {
  if (doubtfulColumns.length === 0) return undefined
  return label('report.doubtfulColumns', { columns: doubtfulColumns.join(', ') })
}

/**
 * What is said in place of the table of mailboxes at risk if there is none: also how many rows were not checked. Nothing
 * calm where a column that looks like a service was not understood.
 */
export function noneAtRisk({ rowsChecked, rowsFaulty, doubtfulColumns = [] }) {
  if (doubtfulColumns.length > 0) {
    return element('div', { class: 'none-at-risk' }, sentence(label('risk.none.doubtful'), 'warning'))
  }
  if (rowsFaulty === 0) return element('p', { class: 'none-at-risk' }, label('risk.none'))
  const names = ['risk.none.noneChecked', 'risk.none.oneChecked']
  const values = { checked: count(rowsChecked), unchecked: counted('unchecked', rowsFaulty) }
  const text = label(names[rowsChecked] ?? 'risk.none.ofChecked', values)
  return element('div', { class: 'none-at-risk' }, sentence(text, 'warning'))
}

/** Rows that were not checked are in red: with them the other figures are not about the whole list. */
function faulty(rows) {
  return rows > 0 ? element('span', { class: 'danger' }, count(rows)) : count(rows)
}

function counts(list, badge) {
  const items = list.map(([code, mailboxes]) => element('li', {}, badge(code), ` ${count(mailboxes)}`))
  return element('ul', { class: 'by-outcome' }, items)
}
