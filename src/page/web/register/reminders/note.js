import { element, icon, replace } from '../../shared/dom.js'
import { instant } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { ask } from '../session.js'
import { nextRunText, resultsText } from './words.js'

/** In a few lines: what the last run did, and when the next one begins. Without an answer it stays empty. */
export function runsNote() {
  const node = element('div', { class: 'runs-note' })
  fill(node).catch((error) => {
    if (error.name !== 'AbortError') replace(node, element('p', {}, label('register.runs.unknown')))
  })
  return node
}

async function fill(node) {
  const list = await (await ask('reminder-runs?limit=1')).json()
  const [last] = list.items
  const lastText =
    last && label('register.last', { at: instant(last.startedAt), results: resultsText(last.deliveries) })
  replace(
    node,
    element('p', {}, icon('it-mail'), ' ', lastText ?? label('register.last.none')),
    element(
      'p',
      {},
      icon('it-clock'),
      ' ',
      nextRunText(list, (id) => id),
    ),
  )
}
