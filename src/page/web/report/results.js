import { label } from '../shared/language.js'
import { copyAddresses } from './copy-addresses.js'
import { downloads } from './downloads.js'
import { monthChart } from './month-chart.js'
import { noneAtRisk, reportSummary } from './summary.js'
import { faultyTable, riskTable } from './tables.js'

/**
 * The results of a list, from its summary to its rows with errors.
 * @param report and `result` see worker-client.js
 * @param chooser of what its columns are, or undefined
 * @param fail (error) -> void, if a file cannot be made
 */
export function reportResults(list, report, { summary, atRisk, dueSoon, faulty, warnings }, { chooser, fail }) {
  const { asOf } = summary
  // With the date of the figures on the page, even if midnight has passed since.
  const query = (parameters = []) => list.query([['asOf', asOf], ...parameters])
  const whole = downloads({ title: label('report.whole'), file: list.file, query, fileName: `rinnovi-${asOf}`, fail })
  whole.setRows(summary.rowsRead)
  const shown = () => shownActions(list, report, query, `rinnovi-${asOf}-filtro`, fail)
  return [
    reportSummary(summary, { name: list.name, atRisk, dueSoon, warnings }),
    chooser,
    whole.node,
    summary.byMonth.length > 0 && monthChart(summary.byMonth),
    atRisk > 0 ? riskTable(report.page, list.tableSettings, shown()) : noneAtRisk(summary),
    faulty > 0 && faultyTable(report.page),
  ]
}

/** What can be done with the mailboxes that the filters of the table show: download them, copy their addresses. */
function shownActions(list, report, query, fileName, fail) {
  let filter = {}
  const copy = copyAddresses(() => report.addresses('atRisk', { ...list.tableSettings.order, ...filter }))
  const shown = downloads({
    title: label('report.shown'),
    file: list.file,
    query: () => query(filterParameters(filter)),
    fileName,
    fail,
    more: copy.nodes,
  })
  return {
    node: shown.node,
    show(current, rows) {
      filter = current
      shown.setRows(rows)
      copy.setRows(rows)
    },
  }
}

/** The parameters of the report that has the mailboxes of the table. @param filter see worker/rows.js */
function filterParameters({ withinDays, outcome, warning }) {
  const filters = { atRisk: 'only', dueWithinDays: withinDays, outcome, warning }
  return Object.entries(filters).filter(([, value]) => value !== undefined)
}
