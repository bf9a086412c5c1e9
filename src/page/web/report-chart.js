import { table } from './answer-parts.js'
import { element, shape } from './dom.js'
import { count, euro, month } from './figures.js'
import { label } from './language.js'

/** From lost to safe, in the order in which the pieces of a bar stand. */
const OUTCOMES = ['deactivated', 'partly-covered', 'credit-unknown', 'renewed']
const ROW = 30
const BAR = 20
const NAMES = 118
const TOTALS = 56

/**
 * A bar for every month with a renewal, a piece for every outcome; and the same as a table.
 * @param byMonth the summary's, in order
 * @param months "2027-04" -> {outcome: mailboxes}
 */
export function monthChart(byMonth, months) {
  const place = element('div', { class: 'chart-picture' })
  let width = 0
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return
    width = place.clientWidth
    place.replaceChildren(drawn(byMonth, months, width))
  }).observe(place)
  return element(
    'section',
    { class: 'chart' },
    element('h2', { class: 'h4' }, label('chart.title')),
    element('figure', {}, legend(), place),
    element(
      'details',
      { class: 'chart-table' },
      element('summary', {}, label('chart.table')),
      chartTable(byMonth, months),
    ),
  )
}

function drawn(byMonth, months, width) {
  const height = byMonth.length * ROW + 4
  const most = Math.max(...byMonth.map(({ mailboxes }) => mailboxes))
  const scale = (width - NAMES - TOTALS) / most
  const bars = byMonth.map((each, index) => bar(each, months[each.month] ?? {}, index * ROW, scale))
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label('chart.picture') },
    bars.flat(),
  )
}

function bar({ month: name, mailboxes }, counts, top, scale) {
  let x = NAMES
  const pieces = OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => {
    const width = counts[outcome] * scale
    const piece = shape('rect', { class: `piece ${outcome}`, x, y: top + 4, width, height: BAR })
    x += width
    return piece
  })
  return [
    shape('text', { x: NAMES - 8, y: top + 19, 'text-anchor': 'end' }, month(name)),
    ...pieces,
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
