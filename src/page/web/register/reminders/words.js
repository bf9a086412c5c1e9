import { element } from '../../shared/dom.js'
import { count, counted, instant, listed } from '../../shared/format.js'
import { hasLabel, label } from '../../shared/language.js'

const TONES = { sent: 'success', refused: 'danger', failed: 'danger', 'not-sent': 'warning' }

/** The states of messages, the good one first. */
const STATES = ['sent', 'sending', 'waiting', 'not-sent', 'failed', 'refused']

/** What has become of a message, in its tone. */
export function stateBadge(state) {
  return element('span', { class: `outcome ${TONES[state] ?? 'info'}` }, nameOf(`register.state.${state}`, state))
}

/** Why a message was not sent: in words where the page has them, with the codes of a mail server. */
export function reasonText(reason) {
  const [word, ...codes] = reason.split(' ')
  if (!hasLabel(`register.reason.${word}`)) return reason
  const text = label(`register.reason.${word}`)
  return codes.length > 0 ? `${text} (${codes.join(' ')})` : text
}

export function channelText(channel) {
  return nameOf(`register.channel.${channel}`, channel)
}

/** The API may have values that this page does not know yet. */
function nameOf(name, value) {
  return hasLabel(name) ? label(name) : value
}

/** What has become of the messages of a run: "12 sent, 3 not sent (no contact: 3)". */
export function resultsText(deliveries) {
  if (deliveries.length === 0) return label('register.run.nothing')
  const byState = Map.groupBy(deliveries, ({ state }) => state)
  const order = (state) => (STATES.includes(state) ? STATES.indexOf(state) : STATES.length)
  return [...byState]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([state, counts]) => {
      const total = counts.reduce((sum, each) => sum + each.count, 0)
      const reasons = counts.filter(({ reason }) => reason !== undefined)
      const why = reasons.map((each) => `${reasonText(each.reason)}: ${count(each.count)}`).join('; ')
      const text = STATES.includes(state) ? counted(`state.${state}`, total) : `${count(total)} ${state}`
      return why ? `${text} (${why})` : text
    })
    .join(', ')
}

/** "The next run begins on …", or that reminders are off. @param list of `GET /v1/reminder-runs` */
export function nextRunText({ reminders, next = [] }, agreementName) {
  if (reminders === 'off') return label('register.next.off')
  if (next.length === 0) return label('register.next.none')
  if (next.length === 1) return label('register.next.one', { at: instant(next[0].at) })
  const all = next.map(({ agreement, at }) => `${agreementName(agreement)}: ${instant(at)}`)
  return label('register.next.many', { runs: listed(all) })
}
