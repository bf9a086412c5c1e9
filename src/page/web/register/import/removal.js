import { element } from '../../shared/dom.js'
import { counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { draft } from './draft.js'

/**
 * What a replacement would remove, in words, and a box to tick that says how many; undefined if it removes nothing.
 * @returns `node`, `box`
 */
export function removalConsent({ removed }) {
  if (removed === 0) return undefined
  const mailboxes = counted('mailboxes', removed)
  const box = element('input', { type: 'checkbox', id: 'import-remove', 'aria-describedby': 'import-remove-hint' })
  box.checked = draft.chosen.confirmed === removed
  box.addEventListener('change', () => {
    draft.chosen.confirmed = box.checked ? removed : undefined
  })
  const node = element(
    'div',
    { class: 'removal' },
    element('p', { id: 'import-remove-hint' }, label('register.import.removal', { mailboxes })),
    element(
      'div',
      { class: 'choice' },
      box,
      element('label', { for: box.id }, label('register.import.remove', { mailboxes })),
    ),
  )
  return { node, box }
}
