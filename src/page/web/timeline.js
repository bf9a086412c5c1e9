import { element, shape } from './dom.js'
import { euro, shortDay } from './figures.js'
import { label } from './language.js'
import { spread } from './spread.js'

const AXIS = 44
const BAND = 16
const MARGIN = 14
const NUMBERS = AXIS + 34
const NUMBER = 11
const MARKS = { charge: 6, nothing: 5 }
/** How much room the number of a year wants. */
const YEAR = 46

/**
 * The charges of a quote on a line of time, with today, the expiry, the stretch that the activation covers and the one
 * in which it is free. Its points are numbered, and told in a list below, so that no words are in the way of others
 * however narrow it is. Drawn for the width there is, and anew when that changes.
 */
export function timeline(quote, expiresOn) {
  const events = eventsOf(quote, expiresOn)
  const place = element('div', { class: 'timeline-picture' })
  let width = 0
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return
    width = place.clientWidth
    place.replaceChildren(drawn(quote, expiresOn, events, width))
  }).observe(place)
  const list = events.map(({ text }) => element('li', {}, text))
  return element(
    'figure',
    { class: 'timeline' },
    place,
    legend(quote, expiresOn, events),
    element('ol', { class: 'events' }, list),
  )
}

function drawn(quote, expiresOn, events, width) {
  const dates = events.map(({ on }) => time(on))
  const [first, last] = [Math.min(...dates), Math.max(...dates)]
  const x = (on) => MARGIN + ((time(on) - first) / (last - first || 1)) * (width - 2 * MARGIN)
  const points = events.map(({ on }) => x(on))
  const numbers = spread(points, 2 * NUMBER + 2, MARGIN, width - MARGIN)
  const height = NUMBERS + NUMBER + 4
  const free = freeStretch(quote, expiresOn)
  const paid = paidStretch(quote)
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label('timeline.picture') },
    shape('defs', {}, hatch()),
    years(first, last, x, width),
    paid && band(paid, x, 'paid'),
    free && band(free, x, 'free'),
    shape('line', { class: 'axis', x1: MARGIN, x2: width - MARGIN, y1: AXIS, y2: AXIS }),
    points.map((at, index) => leader(at, numbers[index])),
    events.map(({ mark }, index) => marker(points[index], mark)),
    numbers.flatMap(number),
  )
}

/** What happens, day by day: the words of each day in one label. */
function eventsOf(quote, expiresOn) {
  const { asOf, charges } = quote
  const days = new Map()
  const add = (on, words, mark) => {
    const event = days.get(on) ?? { on, words: [], mark }
    event.words.push(words)
    if (mark !== 'tick') event.mark = mark
    days.set(on, event)
  }
  add(asOf, label('timeline.today'), 'tick')
  const free = freeStretch(quote, expiresOn)
  if (free && free.from > asOf) add(free.from, label('timeline.freeFrom'), 'tick')
  add(expiresOn, label('timeline.expiry'), 'tick')
  for (const { on, reason, gross } of charges) {
    add(on, `${label(`charges.${reason}`)} ${euro(gross)}`, gross === '0.00' ? 'nothing' : 'charge')
  }
  return [...days.values()]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, words, mark }) => ({ on, mark, text: `${shortDay(on)}: ${words.join(', ')}` }))
}

/** The days on which an activation is free, from today on; on the day of the expiry itself there are none. */
function freeStretch({ asOf, activation }, expiresOn) {
  const { freeFrom } = activation
  const from = freeFrom > asOf ? freeFrom : asOf
  return freeFrom === undefined || from >= expiresOn ? undefined : { from, to: expiresOn }
}

/** The days that today's activation pays for. */
function paidStretch({ asOf, activation }) {
  return activation.mode === 'charged' ? { from: asOf, to: activation.coveredUntil } : undefined
}

function band({ from, to }, x, kind) {
  const y = kind === 'free' ? AXIS - BAND - 2 : AXIS - 4
  const height = kind === 'free' ? BAND : 8
  const size = { x: x(from), y, width: Math.max(x(to) - x(from), 3), height }
  return shape('rect', { class: kind, ...size, ...(kind === 'free' && { fill: 'url(#free-hatch)' }) })
}

function hatch() {
  const square = {
    id: 'free-hatch',
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

/** A tick at a first of January, with its year: at each, or at as many as there is room for. */
function years(first, last, x, width) {
  const from = new Date(first).getUTCFullYear() + 1
  const to = new Date(last).getUTCFullYear()
  const step = Math.ceil(((to - from + 1) * YEAR) / width)
  const marks = []
  for (let year = from; year <= to; year += step) {
    const at = x(`${year}-01-01`)
    const middle = Math.min(Math.max(at, YEAR / 2), width - YEAR / 2)
    marks.push(shape('line', { class: 'year', x1: at, x2: at, y1: AXIS - 24, y2: AXIS + 6 }))
    marks.push(shape('text', { class: 'year', x: middle, y: AXIS - 29, 'text-anchor': 'middle' }, String(year)))
  }
  return marks
}

function marker(at, mark) {
  if (mark === 'tick') return shape('line', { class: 'tick', x1: at, x2: at, y1: AXIS - 8, y2: AXIS + 8 })
  return shape('circle', { class: mark, cx: at, cy: AXIS, r: MARKS[mark] })
}

function leader(at, number) {
  return shape('line', { class: 'leader', x1: at, x2: number, y1: AXIS + 8, y2: NUMBERS - NUMBER })
}

function number(at, index) {
  return [
    shape('circle', { class: 'number', cx: at, cy: NUMBERS, r: NUMBER }),
    shape('text', { class: 'number', x: at, y: NUMBERS + 5, 'text-anchor': 'middle' }, String(index + 1)),
  ]
}

/** What the marks mean, of those that there are. */
function legend(quote, expiresOn, events) {
  const entry = (kind) => element('li', {}, element('span', { class: `swatch ${kind}` }), label(`timeline.${kind}`))
  const has = (kind) => events.some(({ mark }) => mark === kind)
  return element(
    'ul',
    { class: 'legend' },
    paidStretch(quote) && entry('paid'),
    freeStretch(quote, expiresOn) && entry('free'),
    has('charge') && entry('charge'),
    has('nothing') && entry('nothing'),
  )
}

function time(date) {
  return Date.parse(`${date}T00:00:00Z`)
}
