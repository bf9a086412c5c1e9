import { shape } from '../shared/dom.js'
import { label } from '../shared/language.js'

// In pixels. The axis is at AXIS, the numbers of the events stand below it at NUMBERS.
const AXIS = 44
const FREE_HEIGHT = 16
const PAID_HEIGHT = 8
const MARGIN = 14
const NUMBERS = AXIS + 34
const NUMBER_RADIUS = 11
const MARK_RADIUS = { charge: 6, nothing: 5 }
const YEAR_WIDTH = 46

/** The timeline as SVG. @param timeline {events, free, paid}: see timeline.js @param width in pixels */
export function drawTimeline({ events, free, paid }, width) {
  const times = events.map(({ on }) => timeOf(on))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = (on) => MARGIN + ((timeOf(on) - first) / (last - first || 1)) * (width - 2 * MARGIN)
  const points = events.map(({ on }) => x(on))
  const numbers = spread(points, 2 * NUMBER_RADIUS + 2, MARGIN, width - MARGIN)
  const height = NUMBERS + NUMBER_RADIUS + 4
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label('timeline.picture') },
    shape('defs', {}, hatching()),
    years(first, last, x, width),
    paid && shape('rect', { class: 'paid', ...extent(paid, x), y: AXIS - 4, height: PAID_HEIGHT }),
    free &&
      shape('rect', {
        class: 'free',
        ...extent(free, x),
        y: AXIS - FREE_HEIGHT - 2,
        height: FREE_HEIGHT,
        fill: 'url(#free-hatching)',
      }),
    shape('line', { class: 'axis', x1: MARGIN, x2: width - MARGIN, y1: AXIS, y2: AXIS }),
    points.map((at, index) => leader(at, numbers[index])),
    events.map(({ mark }, index) => marker(points[index], mark)),
    numbers.flatMap(number),
  )
}

function extent({ from, to }, x) {
  return { x: x(from), width: Math.max(x(to) - x(from), 3) }
}

function hatching() {
  const square = {
    id: 'free-hatching',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  }
  return shape(
    'pattern',
    square,
    shape('rect', { width: 6, height: 6, class: 'hatch-ground' }),
    shape('rect', { width: 2, height: 6, class: 'hatch-line' }),
  )
}

/** A tick with its year on 1 January: of every year, or of every second, third … if there is no room for all. */
function years(first, last, x, width) {
  const from = new Date(first).getUTCFullYear() + 1
  const to = new Date(last).getUTCFullYear()
  const step = Math.ceil(((to - from + 1) * YEAR_WIDTH) / width)
  const marks = []
  for (let year = from; year <= to; year += step) {
    const at = x(`${year}-01-01`)
    const middle = Math.min(Math.max(at, YEAR_WIDTH / 2), width - YEAR_WIDTH / 2)
    marks.push(shape('line', { class: 'year', x1: at, x2: at, y1: AXIS - 24, y2: AXIS + 6 }))
    marks.push(shape('text', { class: 'year', x: middle, y: AXIS - 29, 'text-anchor': 'middle' }, String(year)))
  }
  return marks
}

function marker(at, mark) {
  if (mark === 'tick') return shape('line', { class: 'tick', x1: at, x2: at, y1: AXIS - 8, y2: AXIS + 8 })
  return shape('circle', { class: mark, cx: at, cy: AXIS, r: MARK_RADIUS[mark] })
}

/** The line from a point on the axis to its number. */
function leader(at, number) {
  return shape('line', { class: 'leader', x1: at, x2: number, y1: AXIS + 8, y2: NUMBERS - NUMBER_RADIUS })
}

function number(at, index) {
  return [
    shape('circle', { class: 'number', cx: at, cy: NUMBERS, r: NUMBER_RADIUS }),
    shape('text', { class: 'number', x: at, y: NUMBERS + 5, 'text-anchor': 'middle' }, String(index + 1)),
  ]
}

/**
 * Places on a line, as near to the points as possible and in their order, so that no two are too near to each other.
 * @param points in ascending order
 * @param distance the smallest distance of two places
 */
function spread(points, distance, from, to) {
  const places = []
  for (const point of points) places.push(Math.max(point, from, (places.at(-1) ?? -Infinity) + distance))
  // What is now beyond the end is moved back, and what is then too near to it.
  let maximum = to
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index], maximum)
    maximum = places[index] - distance
  }
  return places
}

function timeOf(date) {
  return Date.parse(`${date}T00:00:00Z`)
}
