import { table } from '../../shared/answer/table.js'
import { element } from '../../shared/dom.js'
import { count, counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { columnCells, namedColumns } from './column-row.js'

/** The words of the chooser below a report. */
const REPORT = { id: 'report', heading: 'h2', lead: 'columns.lead', check: 'columns.check' }

/**
 * A choice of what each column of a list is, with its first values; undefined if no column has a name to choose it by.
 * @param header of the API
 * @param meanings see meanings.js
 * @param choices name of a column -> word of the API: what is chosen, kept up to date
 * @param offersNoServices whether the list may have no services on purpose
 * @param check ({hasNoServices}) -> void, called by the buttons
 * @param words `id`: where ids begin; `heading`: the tag of the title; names of the labels below it and of the button: `lead`, `check`
 * @param more nodes before the buttons, and `buttons` beside the first
 */
export function columnChooser(
  header,
  { meanings, choices, offersNoServices, check, words = REPORT, more = [], buttons = [] },
) {
  if (header.found.length === 0) return undefined
  const rows = namedColumns(header).map((column, index) =>
    columnCells(column, meanings, choices, `${words.id}-column-${index}`),
  )
  const heads = ['columns.name', 'columns.values', 'columns.what'].map((name) => [label(name)])
  const submit = (event) => {
    event.preventDefault()
    check({ hasNoServices: false })
  }
  return element(
    'section',
    { class: 'columns', 'aria-labelledby': `${words.id}-columns` },
    element(words.heading, { class: 'h4', id: `${words.id}-columns`, tabindex: -1 }, label('columns.title')),
    element('p', {}, label(words.lead, { line: count(header.line) })),
    element(
      'form',
      { onsubmit: submit },
      table(label('columns.title'), heads, rows),
      header.unnamedColumns > 0 && element('p', {}, counted('unnamed', header.unnamedColumns)),
      more,
      element('p', { class: 'actions' }, element('button', { class: 'btn btn-primary' }, label(words.check)), buttons),
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
