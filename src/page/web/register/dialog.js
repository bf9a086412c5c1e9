import { element } from '../shared/dom.js'
import { label } from '../shared/language.js'

/**
 * Asks before something that goes beyond this page. The focus is in the dialog, first on the way back, and returns to
 * where it was.
 * @param title, texts in words @param action text of the button that goes on @param danger whether it is red
 * @param back text of the button that does not
 * @param signal closes it, as if the user had gone back
 * @returns promise of whether to go on
 */
export function confirmed({ title, texts, action, danger = false, back = label('register.back'), signal }) {
  const { promise, resolve } = Promise.withResolvers()
  const dialog = element('dialog', { class: 'confirm', 'aria-labelledby': 'confirm-title' })
  const button = (text, kind, value) =>
    element('button', { class: `btn ${kind}`, type: 'button', onclick: () => dialog.close(value) }, text)
  dialog.append(
    element('h2', { class: 'h4', id: 'confirm-title' }, title),
    ...texts.map((text) => element('p', {}, text)),
    element(
      'div',
      { class: 'actions' },
      button(back, 'btn-outline-primary', ''),
      button(action, danger ? 'btn-danger' : 'btn-primary', 'yes'),
    ),
  )
  dialog.addEventListener('close', () => {
    dialog.remove()
    resolve(dialog.returnValue === 'yes')
  })
  signal.addEventListener('abort', () => dialog.close(''))
  document.getElementById('register').append(dialog)
  dialog.showModal()
  return promise
}
