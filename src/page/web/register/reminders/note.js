import { element, icon, replace } from '../../shared/dom.js'
import { instant } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { agreementNames } from '../agreement-names.js'
import { ask, onSession, session } from '../session.js'
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
  if (known) show(node, known)
  read(node).catch((error) => {
    if (error.name !== 'AbortError') replace(node, element('p', {}, label('register.runs.unknown')))
  })
  return node
}

async function read(node) {
  const asked = session()
  const runs = await (await ask(`reminder-runs?limit=${RUNS}`)).json()
  const names = await agreementNames(asked.agreements)
  // Another key may be for another Order.
  if (session() !== asked) return
  known = { runs, names }
  show(node, known)
}

function show(node, { runs, names }) {
  const last = runs.items.find(({ deliveries }) => deliveries.length > 0) ?? runs.items[0]
  const name = last?.deliveries.length > 0 ? 'register.last.messages' : 'register.last'
  const lastText = last && label(name, { at: instant(last.startedAt), results: resultsText(last.deliveries) })
  const line = (iconName, text) => element('p', {}, icon(iconName), ' ', text)
  replace(
    node,
    line('it-mail', lastText ?? label('register.last.none')),
    line(
      'it-clock',
      nextRunText(runs, (id) => names.get(id) ?? id),
    ),
  )
}
