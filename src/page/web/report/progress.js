import { element } from '../shared/dom.js'
import { count, counted } from '../shared/format.js'
import { label } from '../shared/language.js'

/** The progress of a report: a bar, the rows read, and a button, which can get the focus. @param stop called by it */
export function reportProgress(place, stop) {
  let bar
  let rows
  return {
    begin(name, focus) {
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
      if (focus) button.focus()
    },
    /** @param progress without `total` while it is not known, as for a workbook: then the bar only moves */
    update({ read, total }) {
      if (total === undefined) {
        rows.textContent = label('report.progress.read', { read: count(read) })
        return
      }
      bar.value = read / total
      rows.textContent = label('report.progress.rows', { read: count(read), total: counted('rows', total) })
    },
    /** @returns whether the focus was here, so that the caller must move it */
    end() {
      const hadFocus = place.contains(document.activeElement)
      place.hidden = true
      place.replaceChildren()
      return hadFocus
    },
  }
}
