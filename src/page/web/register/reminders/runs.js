import { table } from '../../shared/answer/table.js'
import { element } from '../../shared/dom.js'
import { count, instant, shortDay } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { channelText, reasonText, stateBadge } from './words.js'

/** The last runs, each with what has become of its messages. @param nameOf agreement -> its Order */
export function runsTable(runs, nameOf) {
  const several = new Set(runs.map(({ agreement }) => agreement)).size > 1
  const columns = [
    [label('register.run.at')],
    ...(several ? [[label('answer.order')]] : []),
    [label('register.run.on')],
    [label('register.run.trigger')],
    [label('register.run.checked'), true],
    [label('register.run.results')],
  ]
  const rows = runs.map(({ agreement, startedAt, on, trigger, mailboxesChecked, ...run }) => [
    instant(startedAt),
    ...(several ? [nameOf(agreement)] : []),
    shortDay(on),
    label(trigger === 'daily' ? 'register.trigger.daily' : 'register.trigger.request'),
    count(mailboxesChecked),
    results(run),
  ])
  return table(label('register.runs'), columns, rows)
}

function results({ deliveries, finishedAt }) {
  if (deliveries.length === 0) return label('register.run.nothing')
  const items = deliveries.map(({ channel, state, reason, count: messages }) =>
    element(
      'li',
      {},
      stateBadge(state),
      ` ${count(messages)} – ${channelText(channel)}`,
      reason && `: ${reasonText(reason)}`,
    ),
  )
  return element(
    'div',
    { class: 'results' },
    element('ul', {}, items),
    finishedAt === undefined && element('p', { class: 'note' }, label('register.run.unfinished')),
  )
}
