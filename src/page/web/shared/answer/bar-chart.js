import { element, shape } from '../dom.js'
import { count } from '../format.js'
import { label } from '../language.js'
import { picture } from './picture.js'
import { table } from './table.js'

// In pixels: the name stands left of a bar, its total right of it.
const ROW_HEIGHT = 30
const BAR_HEIGHT = 20
const NAME_WIDTH = 118
const TOTAL_WIDTH = 56

/**
 * A bar for each row, with a segment for each kind of what it counts; and the same as a table.
 * @param texts `title`; `description` of the picture, for screen readers; `row` and `total`: headings of the table
 * @param kinds `{key, text}` from left to right; the key is a class of the style sheets too
 * @param rows `{name, counts, total}` each; `counts`: key -> number, absent for none
 * @param heading tag of the title
 * @param more further columns of the table: `{head, cells}`, a cell for each row
 */
export function barChart({ texts, kinds, rows, more = [], heading = 'h2' }) {
  return element(
    'section',
    { class: 'chart' },
    element(heading, { class: 'h4' }, texts.title),
    element(
      'figure',
      {},
      legend(kinds),
      picture('chart-picture', (width) => draw(texts.description, kinds, rows, width)),
    ),
    element(
      'details',
      { class: 'chart-table' },
      element('summary', {}, label('chart.table')),
      chartTable(texts, kinds, rows, more),
    ),
  )
}

function draw(description, kinds, rows, width) {
  const height = rows.length * ROW_HEIGHT + 4
  const scale = (width - NAME_WIDTH - TOTAL_WIDTH) / Math.max(...rows.map(({ total }) => total))
  const bars = rows.map((row, index) => bar(row, kinds, index * ROW_HEIGHT, scale))
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': description },
    bars.flat(),
  )
}

/** @param scale pixels for each that is counted */
function bar({ name, counts, total }, kinds, top, scale) {
  let x = NAME_WIDTH
  const segments = kinds
    .filter(({ key }) => counts[key])
    .map(({ key }) => {
      const width = counts[key] * scale
      const segment = shape('rect', { class: `segment ${key}`, x, y: top + 4, width, height: BAR_HEIGHT })
      x += width
      return segment
    })
  return [
    shape('text', { x: NAME_WIDTH - 8, y: top + 19, 'text-anchor': 'end' }, name),
    ...segments,
    shape('text', { x: x + 6, y: top + 19 }, count(total)),
  ]
}

function legend(kinds) {
  const items = kinds.map(({ key, text }) => element('li', {}, element('span', { class: `swatch ${key}` }), text))
  return element('ul', { class: 'legend' }, items)
}

function chartTable({ title, row, total }, kinds, rows, more) {
  const columns = [
    [row],
    ...kinds.map(({ text }) => [text, true]),
    [total, true],
    ...more.map(({ head }) => [head, true]),
  ]
  const cells = rows.map((each, index) => [
    each.name,
    ...kinds.map(({ key }) => count(each.counts[key] ?? 0)),
    count(each.total),
    ...more.map((column) => column.cells[index]),
  ])
  return table(title, columns, cells)
}
