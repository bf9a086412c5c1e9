import { picture } from '../shared/answer/picture.js'
import { table } from '../shared/answer/table.js'
import { element, shape } from '../shared/dom.js'
import { count, euro, month } from '../shared/format.js'
import { label } from '../shared/language.js'

/** From lost to safe: the order of the segments of a bar. */
const OUTCOMES = ['deactivated', 'partly-covered', 'credit-unknown', 'renewed']

// In pixels: the month stands left of a bar, its total right of it.
const ROW_HEIGHT = 30
const BAR_HEIGHT = 20
const MONTH_WIDTH = 118
const TOTAL_WIDTH = 56

/**
 * A bar for each month with a renewal, with a segment for each outcome; and the same as a table.
 * @param byMonth of the summary, in order
 * @param months "2027-04" -> {outcome: mailboxes}
 */
export function monthChart(byMonth, months) {
  return element(
    'section',
    { class: 'chart' },
    element('h2', { class: 'h4' }, label('chart.title')),
    element(
      'figure',
      {},
      legend(),
      picture('chart-picture', (width) => drawChart(byMonth, months, width)),
    ),
    element(
      'details',
      { class: 'chart-table' },
      element('summary', {}, label('chart.table')),
      chartTable(byMonth, months),
    ),
  )
}

function drawChart(byMonth, months, width) {
  const height = byMonth.length * ROW_HEIGHT + 4
  const maximum = Math.max(...byMonth.map(({ mailboxes }) => mailboxes))
  const scale = (width - MONTH_WIDTH - TOTAL_WIDTH) / maximum
  const bars = byMonth.map((each, index) => bar(each, months[each.month] ?? {}, index * ROW_HEIGHT, scale))
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label('chart.picture') },
    bars.flat(),
  )
}

/** @param scale pixels for each mailbox */
function bar({ month: name, mailboxes }, counts, top, scale) {
  let x = MONTH_WIDTH
  const segments = OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => {
    const width = counts[outcome] * scale
    const segment = shape('rect', { class: `segment ${outcome}`, x, y: top + 4, width, height: BAR_HEIGHT })
    x += width
    return segment
  })
  return [
    shape('text', { x: MONTH_WIDTH - 8, y: top + 19, 'text-anchor': 'end' }, month(name)),
    ...segments,
    shape('text', { x: x + 6, y: top + 19 }, count(mailboxes)),
  ]
}

function legend() {
  const items = OUTCOMES.map((outcome) =>
    element('li', {}, element('span', { class: `swatch ${outcome}` }), label(`outcome.${outcome}`)),
  )
  return element('ul', { class: 'legend' }, items)
}

function chartTable(byMonth, months) {
  const columns = [
    [label('chart.month')],
    ...OUTCOMES.map((outcome) => [label(`outcome.${outcome}`), true]),
    [label('chart.mailboxes'), true],
    [label('chart.due'), true],
  ]
  const rows = byMonth.map(({ month: name, mailboxes, due }) => [
    month(name),
    ...OUTCOMES.map((outcome) => count(months[name]?.[outcome] ?? 0)),
    count(mailboxes),
    euro(due),
  ])
  return table(label('chart.title'), columns, rows)
}
