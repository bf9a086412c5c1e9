import { element, icon, replace } from '../../shared/dom.js'
import { counted, instant } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { agreementNames } from '../agreement-names.js'
import { ask, onSession, session } from '../session.js'

/** The readings as they were read last, shown at once: nothing moves when someone comes back from a mailbox. */
let known = []

onSession(() => {
  known = []
})

/** When the mailboxes were last read from their provider, and that it failed; nothing where none are. */
export function sourcesNote() {
  const node = element('div', { class: 'sources-note' })
  replace(node, known.map(noteOf))
  // What cannot be read here is said by the list below.
  read(node).catch(() => {})
  return node
}

async function read(node) {
  const asked = session()
  const { sources = [] } = await (await ask('reminders?limit=1')).json()
  const names = await agreementNames(sources.map(({ agreement }) => agreement))
  // Another key may be for another Order.
  if (session() !== asked) return
  const isOfOne = sources.length === 1
  known = sources.map((source) => ({ ...source, of: isOfOne ? '' : `${names.get(source.agreement)}: ` }))
  replace(node, known.map(noteOf))
}

/** @param source of the API, and `of`: whose mailboxes, where that is not clear */
function noteOf({ of, result, finishedAt, mailboxes }) {
  const at = instant(finishedAt)
  if (result !== 'applied' || mailboxes === undefined) {
    return element('p', { class: 'alert alert-warning' }, of, label('register.source.failed', { at }))
  }
  const { added, changed, removed, faulty, doubtful } = mailboxes
  const values = { at, added, changed, removed }
  const toCheck = faulty + doubtful
  return element(
    'p',
    {},
    icon('it-download'),
    ' ',
    of,
    label('register.source.applied', values),
    toCheck > 0 && ` ${label('register.source.doubtful', { mailboxes: counted('mailboxes', toCheck) })}`,
  )
}
