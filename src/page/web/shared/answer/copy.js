import { announce } from '../announcement.js'
import { element, icon } from '../dom.js'
import { label } from '../language.js'

/**
 * A button that copies a text, and says so beside itself; undefined where the browser has no clipboard, as on a page
 * without HTTPS.
 * @param name of the label on the button
 * @param done name of the label that says what was copied
 */
export function copyButton(name, text, done) {
  if (navigator.clipboard === undefined) return undefined
  const state = element('span', { class: 'state' })
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    state.textContent = label(done)
    announce(label(done))
  }
  const button = element(
    'button',
    { class: 'btn btn-outline-primary', type: 'button', onclick: copy },
    icon('it-copy'),
    ' ',
    label(name),
  )
  return element('span', { class: 'copy' }, button, state)
}
