import { element, icon, replace } from '../../shared/dom.js'
import { instant } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { ask, onSession } from '../session.js'
import { nextRunText, resultsText } from './words.js'

/** Among so many runs, the last that had a message is looked for: most days have none. */
const RUNS = 20

/** The runs as they were read last, shown at once: nothing moves when someone comes back from a mailbox. */
let known

onSession(() => {
  known = undefined
})

/** In a few lines: what became of the last messages, and when the next one begins. */
export function runsNote() {
  const node = element('div', { class: 'runs-note' })
  if (known) show(node)
  read(node).catch((error) => {
    if (error.name !== 'AbortError') replace(node, element('p', {}, label('register.runs.unknown')))
  })
  return node
}

async function read(node) {
  known = await (await ask(`reminder-runs?limit=${RUNS}`)).json()
  show(node)
}

function show(node) {
  const last = known.items.find(({ deliveries }) => deliveries.length > 0) ?? known.items[0]
  const name = last?.deliveries.length > 0 ? 'register.last.messages' : 'register.last'
  const lastText = last && label(name, { at: instant(last.startedAt), results: resultsText(last.deliveries) })
  replace(
    node,
    element('p', {}, icon('it-mail'), ' ', lastText ?? label('register.last.none')),
    element(
      'p',
      {},
      icon('it-clock'),
      ' ',
      nextRunText(known, (id) => id),
    ),
  )
}
