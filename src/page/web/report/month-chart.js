import { barChart } from '../shared/answer/bar-chart.js'
import { euro, month } from '../shared/format.js'
import { label } from '../shared/language.js'
import { OF_RENEWALS } from '../shared/outcomes.js'

/** The mailboxes by month of renewal and outcome. @param byMonth of the summary, in order @param heading tag of the title */
export function monthChart(byMonth, heading = 'h2') {
  return barChart({
    texts: {
      title: label('chart.title'),
      description: label('chart.picture'),
      row: label('chart.month'),
      total: label('chart.mailboxes'),
    },
    kinds: OF_RENEWALS.map((outcome) => ({ key: outcome, text: label(`outcome.${outcome}`) })),
    rows: byMonth.map((each) => ({ name: month(each.month), counts: each.byOutcome, total: each.mailboxes })),
    heading,
    more: [{ head: label('chart.due'), cells: byMonth.map(({ due }) => euro(due)) }],
  })
}
