import { figures, outcomeBadge, warningBadge } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { count, euro } from '../shared/format.js'
import { label } from '../shared/language.js'

/** The summary of a report: its figures, the mailboxes with each outcome and warning, and what is said about the list. */
export function reportSummary(summary, { atRisk, warnings }) {
  const outcomes = Object.entries(summary.byOutcome).filter(([, mailboxes]) => mailboxes > 0)
  const warned = Object.entries(warnings)
  const doubtful = summary.doubtfulColumns ?? []
  const ignored = (summary.ignoredColumns ?? []).filter((column) => !doubtful.includes(column))
  const notes = ['rowsRepeated', 'rowsContradicting', 'rowsOfTotals'].filter((name) => summary[name] > 0)
  return element(
    'section',
    { class: 'summary' },
    element('h2', { class: 'h4', id: 'report-summary', tabindex: -1 }, label('report.summary')),
    doubtful.length > 0 &&
      element(
        'p',
        { class: 'alert alert-warning doubtful' },
        label('report.doubtfulColumns', { columns: doubtful.join(', ') }),
      ),
    figures([
      ['report.atRisk', count(atRisk)],
      ['report.rowsChecked', count(summary.rowsChecked)],
      ['report.rowsFaulty', count(summary.rowsFaulty)],
      ['report.totalDue', euro(summary.totalDue)],
      ['report.totalToLoad', euro(summary.totalToLoad)],
    ]),
    element('h3', { class: 'h6' }, label('report.byOutcome')),
    counts(outcomes, outcomeBadge),
    warned.length > 0 && [element('h3', { class: 'h6' }, label('report.byWarning')), counts(warned, warningBadge)],
    notes.map((name) => element('p', {}, label(`report.${name}`, { rows: count(summary[name]) }))),
    ignored.length > 0 && element('p', {}, label('report.ignoredColumns', { columns: ignored.join(', ') })),
  )
}

function counts(list, badge) {
  const items = list.map(([code, mailboxes]) => element('li', {}, badge(code), ` ${count(mailboxes)}`))
  return element('ul', { class: 'by-outcome' }, items)
}
