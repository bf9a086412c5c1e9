import { sentence } from '../../shared/answer/parts.js'
import { element } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { onButton, otherButton } from './buttons.js'
import { importCounts, unreadNotes } from './counts.js'
import { draft, goTo, importNow } from './draft.js'
import { removalConsent } from './removal.js'
import { doubtfulRows } from './rows-table.js'

/**
 * The third step: what would be added, changed and removed, and every row to look at; then the import.
 * @param summary where the faults of the form are shown
 */
export function previewStep({ summary }) {
  const { answer, list, heldNow } = draft.chosen
  const { counts } = answer
  const hindrance = hindranceOf(counts)
  const consent = hindrance ? undefined : removalConsent(counts)
  const submit = (event) => {
    event.preventDefault()
    if (consent && !consent.box.checked) showConsentMissing(summary, consent.box, counts)
    else importNow()
  }
  const back = otherButton('register.import.back', () => goTo('columns'))
  const nodes = [
    element('h3', { class: 'h4', tabindex: -1 }, label('register.import.preview.title')),
    heldNow && sentence(label('register.import.heldNow'), 'warning'),
    sentence(hindrance ?? label('register.import.preview'), hindrance ? 'danger' : 'info'),
    // Where nothing may be imported nothing is removed either.
    importCounts(hindrance ? { ...counts, removed: 0 } : counts, list.name),
    unreadNotes(counts),
    doubtfulRows(answer),
    element(
      'form',
      { method: 'post', novalidate: true, onsubmit: submit },
      consent?.node,
      element('p', { class: 'actions' }, !hindrance && onButton('register.import.now'), back),
    ),
  ]
  return { nodes: nodes.flat(), fields: new Map(consent ? [['/remove', consent.box]] : []) }
}

/** Why nothing may be imported, in a sentence; undefined if something may. */
function hindranceOf({ mode, rowsFaulty, added, changed, unchanged }) {
  if (mode === 'replace' && rowsFaulty > 0) {
    return label('register.import.hindered.faulty', { rows: counted('faulty', rowsFaulty) })
  }
  return added + changed + unchanged === 0 ? label('register.import.hindered.nothing') : undefined
}

function showConsentMissing(summary, box, { removed }) {
  clearProblem(summary)
  const detail = label('register.import.consentMissing', { mailboxes: counted('mailboxes', removed) })
  const title = label('register.import.consentMissing.title')
  showProblem(
    summary,
    { title, detail: '', errors: [{ pointer: '/remove', detail }] },
    { fields: new Map([['/remove', box]]), focus: true },
  )
}
