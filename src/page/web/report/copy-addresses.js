import { announce } from '../shared/announcement.js'
import { element, icon } from '../shared/dom.js'
import { counted } from '../shared/format.js'
import { label } from '../shared/language.js'

/**
 * A button that copies mail addresses, one a line, and says how many.
 * @param addresses () -> promise of the addresses
 * @returns `nodes`, none where the browser has no clipboard, as on a page without HTTPS; and `setRows(rows)`
 */
export function copyAddresses(addresses) {
  if (navigator.clipboard === undefined) return { nodes: [], setRows: () => {} }
  const state = element('span', { class: 'state' })
  const text = element('span')
  let rows = 0
  const copy = async () => {
    const copied = rows
    // With a promise, because some browsers allow nothing but a write at once after a click.
    const lines = addresses().then((list) => new Blob([list.join('\n')], { type: 'text/plain' }))
    const written = navigator.clipboard.write([new ClipboardItem({ 'text/plain': lines })])
    state.textContent = await written.then(
      () => counted('copied', copied),
      () => label('report.copy.failed'),
    )
    announce(state.textContent)
  }
  const button = element('button', { class: 'btn btn-outline-primary', type: 'button', onclick: copy })
  button.append(icon('it-copy'), ' ', text)
  return {
    nodes: [button, state],
    setRows(shown) {
      rows = shown
      text.textContent = counted('copy', shown)
      state.textContent = ''
    },
  }
}
