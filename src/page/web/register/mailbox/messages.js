import { table } from '../../shared/answer/table.js'
import { element } from '../../shared/dom.js'
import { count, counted, instant, shortDay } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { channelText, reasonText, stateBadge } from '../reminders/words.js'

/** The reminders of a mailbox: what was sent to whom and when, what failed and why, when it is tried again. */
export function messagesTable(deliveries) {
  const columns = [
    [label('register.message.at')],
    [label('register.message.about')],
    [label('register.message.channel')],
    [label('register.message.state')],
  ]
  const rows = deliveries.map(({ updatedAt, dueOn, step, channel, recipient, ...delivery }) => [
    instant(updatedAt),
    label('register.message.step', { dueOn: shortDay(dueOn), days: counted('days', step) }),
    recipient
      ? element('span', {}, `${channelText(channel)}: `, element('span', { class: 'to' }, recipient))
      : channelText(channel),
    state(delivery),
  ])
  return table(label('register.messages'), columns, rows)
}

function state({ state: now, reason, attempts, nextAttemptAt }) {
  const notes = [
    reason && reasonText(reason),
    attempts > 1 && label('register.message.attempts', { count: count(attempts) }),
    now === 'waiting' && nextAttemptAt && label('register.message.next', { at: instant(nextAttemptAt) }),
  ].filter(Boolean)
  return element(
    'div',
    {},
    stateBadge(now),
    notes.map((note) => element('p', { class: 'note' }, note)),
  )
}
