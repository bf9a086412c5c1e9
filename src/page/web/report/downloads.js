import { announce, clearAnnouncement } from '../shared/announcement.js'
import { postForFile } from '../shared/api.js'
import { element, icon } from '../shared/dom.js'
import { download } from '../shared/download.js'
import { counted } from '../shared/format.js'
import { label } from '../shared/language.js'

const FORMATS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

let groups = 0

/**
 * Buttons that download the report of a list as CSV and as a workbook, and say how many rows it has.
 * @param title label that says of which rows
 * @param file the list
 * @param query () -> the query of the report
 * @param fileName without its extension
 * @param fail (error) -> void
 * @param more further buttons of the group
 * @returns `node`, and `setRows(rows)`; without rows there is nothing to download
 */
export function downloads({ title, file, query, fileName, fail, more = [] }) {
  const state = element('span', { class: 'state' })
  const buttons = Object.keys(FORMATS).map((format) => {
    const text = element('span')
    const attributes = { class: 'btn btn-outline-primary', type: 'button', onclick: () => save(format) }
    return { format, text, node: element('button', attributes, icon('it-download'), ' ', text) }
  })
  let busy = false

  function show(text) {
    state.textContent = text
    announce(text)
  }

  async function save(format) {
    if (busy) return
    busy = true
    show(label('report.download.busy'))
    try {
      download(await postForFile(`renewal-reports${query()}`, file, FORMATS[format]), `${fileName}.${format}`)
      show(label('report.download.done', { format: label(`report.format.${format}`) }))
    } catch (error) {
      state.textContent = ''
      clearAnnouncement()
      fail(error)
    }
    busy = false
  }

  const id = `report-downloads-${++groups}`
  const node = element(
    'div',
    { class: 'downloads', role: 'group', 'aria-labelledby': id },
    element('p', { id }, title),
    element(
      'div',
      { class: 'actions' },
      buttons.map((button) => button.node),
      more,
      state,
    ),
  )
  return {
    node,
    setRows(rows) {
      node.hidden = rows === 0
      state.textContent = ''
      for (const { format, text } of buttons) {
        text.textContent = label('report.download', {
          rows: counted('rows', rows),
          format: label(`report.format.${format}`),
        })
      }
    },
  }
}
