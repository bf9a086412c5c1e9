import { table } from '../../shared/answer/table.js'
import { element } from '../../shared/dom.js'
import { count, counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { columnCells, namedColumns } from './column-row.js'

/**
 * A choice of what each column of a list is, with its first values; undefined if no column has a name to choose it by.
 * @param header of the API
 * @param meanings see meanings.js
 * @param choices name of a column -> word of the API: what is chosen, kept up to date
 * @param offersNoServices whether the list may have no services on purpose
 * @param check ({hasNoServices}) -> void, called by the buttons
 */
export function columnChooser(header, { meanings, choices, offersNoServices, check }) {
  if (header.found.length === 0) return undefined
  const rows = namedColumns(header).map((column, index) =>
    columnCells(column, meanings, choices, `report-column-${index}`),
  )
  const heads = ['columns.name', 'columns.values', 'columns.what'].map((name) => [label(name)])
  const submit = (event) => {
    event.preventDefault()
    check({ hasNoServices: false })
  }
  return element(
    'section',
    { class: 'columns', 'aria-labelledby': 'report-columns' },
    element('h2', { class: 'h4', id: 'report-columns' }, label('columns.title')),
    element('p', {}, label('columns.lead', { line: count(header.line) })),
    element(
      'form',
      { onsubmit: submit },
      table(label('columns.title'), heads, rows),
      header.unnamedColumns > 0 && element('p', {}, counted('unnamed', header.unnamedColumns)),
      element('p', { class: 'actions' }, element('button', { class: 'btn btn-primary' }, label('columns.check'))),
      offersNoServices && noServices(check),
    ),
  )
}

function noServices(check) {
  const attributes = { class: 'btn btn-outline-primary', type: 'button', 'aria-describedby': 'report-no-services' }
  return [
    element('p', { id: 'report-no-services' }, label('columns.noServices.hint')),
    element(
      'p',
      { class: 'actions' },
      element('button', { ...attributes, onclick: () => check({ hasNoServices: true }) }, label('columns.noServices')),
    ),
  ]
}
