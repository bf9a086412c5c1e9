import { sentence } from '../../shared/answer/parts.js'
import { element } from '../../shared/dom.js'
import { counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { otherButton } from './buttons.js'
import { importCounts, unreadNotes } from './counts.js'
import { draft, startAnew } from './draft.js'
import { doubtfulRows } from './rows-table.js'

/** After the import: what it did, and the way to the day. */
export function doneStep() {
  const { imported, list } = draft.chosen
  const { counts } = imported
  const done = label('register.import.done', { mailboxes: counted('mailboxes', counts.added + counts.changed) })
  const nodes = [
    element('h3', { class: 'h4', tabindex: -1 }, label('register.import.done.title')),
    sentence(done, counts.rowsFaulty > 0 ? 'warning' : 'success'),
    importCounts(counts, list.name),
    unreadNotes(counts),
    doubtfulRows(imported),
    element(
      'p',
      { class: 'actions' },
      element('a', { class: 'btn btn-primary', href: '#report' }, label('register.import.toDay')),
      otherButton('register.import.another', startAnew),
    ),
  ]
  return { nodes: nodes.flat(), fields: new Map() }
}
