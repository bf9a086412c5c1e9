import { element } from '../../shared/dom.js'
import { label } from '../../shared/language.js'

/** The import of a list into the register. See frame.js for what it returns. */
export function importView(place, { arrived }) {
  const title = element(
    'h2',
    { class: 'h4', tabindex: -1, 'data-label': 'register.tab.import' },
    label('register.tab.import'),
  )
  place.append(title)
  if (arrived) title.focus()
  return { leave() {}, translate() {} }
}
