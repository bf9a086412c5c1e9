import { element, shape } from './dom.js'
import { euro, shortDay } from './figures.js'
import { label } from './language.js'
import { inLanes } from './timeline-labels.js'

const AXIS = 44
const BAND = 16
const MARGIN = 10
const LANE = 22
const MARKS = { charge: 6, nothing: 5 }

/**
 * The charges of a quote on a line of time, with today, the expiry, the stretch that the activation covers and the one
 * in which it is free. Drawn for the width there is, and anew when that changes. The table beside it tells the same.
 */
export function timeline(quote, expiresOn) {
  const place = element('div', { class: 'timeline-picture' })
  const figure = element('figure', { class: 'timeline' }, place, legend(quote, expiresOn))
  let width = 0
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return
    width = place.clientWidth
    place.replaceChildren(drawn(quote, expiresOn, width))
  }).observe(place)
  return figure
}

function drawn(quote, expiresOn, width) {
  const events = eventsOf(quote, expiresOn)
  const dates = events.map(({ on }) => time(on))
  const [first, last] = [Math.min(...dates), Math.max(...dates)]
  const x = (on) => MARGIN + ((time(on) - first) / (last - first || 1)) * (width - 2 * MARGIN)
  const labels = inLanes(
    events.map((event) => ({ ...event, at: x(event.on) })),
    width,
  )
  const depth = Math.max(...labels.map(({ lane }) => lane))
  const height = AXIS + 30 + (depth + 1) * LANE
  const free = freeStretch(quote, expiresOn)
  const paid = paidStretch(quote)
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label('timeline.picture') },
    shape('defs', {}, hatch()),
    years(first, last, x),
    paid && band(paid, x, 'paid'),
    free && band(free, x, 'free'),
    shape('line', { class: 'axis', x1: MARGIN, x2: width - MARGIN, y1: AXIS, y2: AXIS }),
    labels.map(leader),
    events.map(({ on, mark }) => marker(x(on), mark)),
    labels.map(text),
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

/** The days on which an activation is free, from today on. */
function freeStretch({ asOf, activation }, expiresOn) {
  const { freeFrom } = activation
  if (freeFrom === undefined || freeFrom > expiresOn) return undefined
  return { from: freeFrom > asOf ? freeFrom : asOf, to: expiresOn }
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

/** A tick at each first of January, with its year. */
function years(first, last, x) {
  const marks = []
  for (let year = new Date(first).getUTCFullYear() + 1; time(`${year}-01-01`) <= last; year++) {
    const at = x(`${year}-01-01`)
    marks.push(shape('line', { class: 'year', x1: at, x2: at, y1: AXIS - 24, y2: AXIS + 6 }))
    marks.push(shape('text', { class: 'year', x: at, y: AXIS - 29, 'text-anchor': 'middle' }, String(year)))
  }
  return marks
}

function marker(at, mark) {
  if (mark === 'tick') return shape('line', { class: 'tick', x1: at, x2: at, y1: AXIS - 8, y2: AXIS + 8 })
  return shape('circle', { class: mark, cx: at, cy: AXIS, r: MARKS[mark] })
}

function leader({ at, lane }) {
  return shape('line', { class: 'leader', x1: at, x2: at, y1: AXIS + 8, y2: AXIS + 18 + lane * LANE })
}

function text({ left, lane, text }) {
  return shape('text', { class: 'event', x: left, y: AXIS + 30 + lane * LANE }, text)
}

function legend(quote, expiresOn) {
  const entry = (kind) => element('li', {}, element('span', { class: `swatch ${kind}` }), label(`timeline.${kind}`))
  return element(
    'ul',
    { class: 'legend' },
    paidStretch(quote) && entry('paid'),
    freeStretch(quote, expiresOn) && entry('free'),
    entry('charge'),
  )
}

function time(date) {
  return Date.parse(`${date}T00:00:00Z`)
}
