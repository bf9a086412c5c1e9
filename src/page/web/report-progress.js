import { element } from './dom.js'
import { count } from './figures.js'
import { label } from './language.js'

/** How far a report is: a bar, the rows read, and a button to stop. */
export function reportProgress(place, stop) {
  let bar
  let rows
  return {
    begin(name) {
      bar = element('progress', { id: 'report-bar', max: 1 })
      rows = element('p', { class: 'rows' }, label('report.progress.sending'))
      const button = element(
        'button',
        { class: 'btn btn-outline-primary btn-sm', type: 'button', onclick: stop },
        label('report.stop'),
      )
      const caption = element('label', { for: 'report-bar' }, label('report.progress', { name }))
      place.replaceChildren(caption, bar, rows, button)
      place.hidden = false
    },
    tell({ read, total }) {
      bar.value = read / total
      rows.textContent = label('report.progress.rows', { read: count(read), total: count(total) })
    },
    /** Whether the focus was here, and wants a new place. */
    end() {
      const hadFocus = place.contains(document.activeElement)
      place.hidden = true
      place.replaceChildren()
      return hadFocus
    },
  }
}
