import { element } from '../../shared/dom.js'
import { label } from '../../shared/language.js'
import { otherButton } from './buttons.js'
import { draft, stop } from './draft.js'

/** While the service reads the list. Reading can be stopped; an import that was sent cannot. */
export function progressStep() {
  const { busy, chosen } = draft
  const button = busy === 'reading' ? otherButton('report.stop', stop) : undefined
  const caption = element('p', { id: 'import-progress', tabindex: -1 })
  caption.textContent = label(`register.import.busy.${busy}`, { name: chosen.list.name })
  const bar = element('progress', { 'aria-labelledby': caption.id })
  return { nodes: [element('div', { class: 'reading' }, caption, bar, button)], focus: button ?? caption }
}
