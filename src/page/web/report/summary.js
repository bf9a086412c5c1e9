import { figures, outcomeBadge } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { count, euro } from '../shared/format.js'
import { label } from '../shared/language.js'

/** The summary of a report: its figures, the mailboxes of each outcome, and the ignored columns. */
export function reportSummary(summary, atRisk) {
  const outcomes = Object.entries(summary.byOutcome).filter(([, mailboxes]) => mailboxes > 0)
  const ignored = summary.ignoredColumns ?? []
  return element(
    'section',
    { class: 'summary' },
    element('h2', { class: 'h4', id: 'report-summary', tabindex: -1 }, label('report.summary')),
    figures([
      ['report.atRisk', count(atRisk)],
      ['report.rowsChecked', count(summary.rowsChecked)],
      ['report.rowsFaulty', count(summary.rowsFaulty)],
      ['report.totalDue', euro(summary.totalDue)],
      ['report.totalToLoad', euro(summary.totalToLoad)],
      ['report.overBasePlan', count(summary.mailboxesOverBasePlan)],
    ]),
    element('h3', { class: 'h6' }, label('report.byOutcome')),
    element(
      'ul',
      { class: 'by-outcome' },
      outcomes.map(([outcome, mailboxes]) => element('li', {}, outcomeBadge(outcome), ` ${count(mailboxes)}`)),
    ),
    ignored.length > 0 && element('p', {}, label('report.ignoredColumns', { columns: ignored.join(', ') })),
  )
}
