import { announce } from '../../shared/announcement.js'
import { element, icon } from '../../shared/dom.js'
import { label } from '../../shared/language.js'
import { confirmed } from '../dialog.js'
import { offerUndo } from '../undo.js'
import { eraseMailbox, latestVersion } from './versions.js'

/**
 * The button that erases a mailbox: after a confirmation, and ten seconds in which it can be called off. It is sent only
 * when they are over, so leaving the page meanwhile erases nothing.
 * @param version {mailbox, etag} that is erased @param signal of the part that shows it
 * @param leave () -> void, to where there are other mailboxes
 */
export function eraseSection({ mailbox: { id, address }, etag }, { signal, leave }) {
  const ask = async () => {
    const isSure = await confirmed({
      title: label('register.erase.title', { address }),
      texts: [label('register.erase.what'), label('register.erase.again'), label('register.erase.wait')],
      action: label('register.erase'),
      danger: true,
      signal,
    })
    if (!isSure) return
    offerUndo({
      text: () => label('register.erase.waiting', { address }),
      undo: async () => announce(label('register.erase.calledOff', { address })),
      send: async () => {
        await eraseMailbox(id, latestVersion(id, etag))
        announce(label('register.erase.done', { address }))
      },
    })
    leave()
  }
  const button = element('button', { class: 'btn btn-outline-danger', type: 'button', onclick: ask })
  button.append(icon('it-delete'), ' ', label('register.erase'))
  return element(
    'section',
    { class: 'erase' },
    element('h3', { class: 'h5' }, label('register.erase.heading')),
    element('p', {}, label('register.erase.what')),
    button,
  )
}
