import { figures, outcomeBadge, sentence, warningBadge } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { count, counted, day, euro } from '../shared/format.js'
import { label } from '../shared/language.js'

/**
 * The summary of a report: the name and date of the list, what of it was not checked, its figures, the
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
    uncheckedTexts(summary).map((text) => element('p', { class: 'alert alert-warning unchecked' }, text)),
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

/** Whether the credit of most mailboxes is unknown. Then who is due soon says more than who is at risk. */
export function isCreditUnknown({ byOutcome, rowsChecked }) {
  return byOutcome['credit-unknown'] * 2 > rowsChecked
}

/** What of a list was not checked although it looks like mailboxes or services: a sentence each. */
export function uncheckedTexts({ doubtfulColumns = [], unreadSheets = [] }) {
  return [
    unreadSheets.length > 0 && label('report.unreadSheets', { sheets: unreadSheets.join(', ') }),
    doubtfulColumns.length > 0 && label('report.doubtfulColumns', { columns: doubtfulColumns.join(', ') }),
  ].filter(Boolean)
}

/**
 * What is said in place of the table of mailboxes at risk if there is none: also how many rows were not checked.
 * Nothing calm where a column that looks like a service, or a sheet that looks like a list, was not checked.
 */
export function noneAtRisk(summary) {
  const { rowsChecked, rowsFaulty } = summary
  if (uncheckedTexts(summary).length > 0) {
    return element('div', { class: 'none-at-risk' }, sentence(label('risk.none.unchecked'), 'warning'))
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
