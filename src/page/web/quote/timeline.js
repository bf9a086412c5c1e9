import { picture } from '../shared/answer/picture.js'
import { element } from '../shared/dom.js'
import { euro, shortDay } from '../shared/format.js'
import { label } from '../shared/language.js'
import { isMissing } from './purchase-steps.js'
import { drawTimeline } from './timeline-picture.js'

/**
 * The charges of a quote on a timeline, with today, the expiry and the periods that are paid or free. The events are
 * numbered in the picture and described in a list below it, so that their texts fit on a narrow screen too.
 */
export function timeline(quote, expiresOn) {
  const free = freePeriod(quote, expiresOn)
  const paid = paidPeriod(quote)
  const events = eventsOf(quote, expiresOn, free)
  return element(
    'figure',
    { class: 'timeline' },
    picture('timeline-picture', (width) => drawTimeline({ events, free, paid }, width)),
    legend({ events, free, paid }),
    element(
      'ol',
      { class: 'events' },
      events.map(({ text }) => element('li', {}, text)),
    ),
  )
}

/** What happens, one event for each day: `{on, text, mark}`, where `mark` is "tick", "charge" or "nothing" (0.00). */
function eventsOf({ asOf, charges, renewal }, expiresOn, free) {
  const days = new Map()
  const add = (on, text, mark) => {
    const event = days.get(on) ?? { texts: [], mark }
    event.texts.push(text)
    if (mark !== 'tick') event.mark = mark
    days.set(on, event)
  }
  add(asOf, label('timeline.today'), 'tick')
  if (free && free.from > asOf) add(free.from, label('timeline.freeFrom'), 'tick')
  if (renewal && isMissing(renewal.toLoad)) {
    add(renewal.loadBy, label('timeline.load', { toLoad: euro(renewal.toLoad) }), 'tick')
  }
  add(expiresOn, label('timeline.expiry'), 'tick')
  for (const { on, reason, gross } of charges) {
    add(on, `${label(`charges.${reason}`)} ${euro(gross)}`, gross === '0.00' ? 'nothing' : 'charge')
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, { texts, mark }]) => ({ on, mark, text: `${shortDay(on)}: ${texts.join(', ')}` }))
}

/** The days on which activation is free, from today on; undefined if there are none, as on the day of the expiry. */
function freePeriod({ asOf, activation }, expiresOn) {
  const { freeFrom } = activation
  const from = freeFrom > asOf ? freeFrom : asOf
  return freeFrom === undefined || from >= expiresOn ? undefined : { from, to: expiresOn }
}

/** The days that an activation today pays for; undefined if it is free. */
function paidPeriod({ asOf, activation }) {
  return activation.mode === 'charged' ? { from: asOf, to: activation.coveredUntil } : undefined
}

/** What the marks mean, of those that are in the picture. */
function legend({ events, free, paid }) {
  const entry = (kind) => element('li', {}, element('span', { class: `swatch ${kind}` }), label(`timeline.${kind}`))
  const has = (kind) => events.some(({ mark }) => mark === kind)
  return element(
    'ul',
    { class: 'legend' },
    paid && entry('paid'),
    free && entry('free'),
    has('charge') && entry('charge'),
    has('nothing') && entry('nothing'),
  )
}
