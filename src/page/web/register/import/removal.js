import { element } from '../../shared/dom.js'
import { count, counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { draft } from './draft.js'

/** Names fit for reading at a glance; the others are behind a click. */
const AT_A_GLANCE = 5

/**
 * What a replacement would remove, in words, and a box to tick that says how many; undefined if it removes nothing.
 * @returns `node`, `box`
 */
export function removalConsent({ removed, removedAddresses = [] }) {
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
    removedNames(removed, removedAddresses),
    element(
      'div',
      { class: 'choice' },
      box,
      element('label', { for: box.id }, label('register.import.remove', { mailboxes })),
    ),
  )
  return { node, box }
}

/** Which mailboxes would go, as far as the service names them. */
function removedNames(removed, addresses) {
  if (addresses.length === 0) return undefined
  const names = element(
    'ul',
    { class: 'removed' },
    addresses.map((address) => element('li', { class: 'address' }, address)),
    removed > addresses.length &&
      element('li', {}, label('register.import.removed.more', { count: count(removed - addresses.length) })),
  )
  if (removed <= AT_A_GLANCE) return names
  return element('details', {}, element('summary', {}, label('register.import.removed.which')), names)
}
