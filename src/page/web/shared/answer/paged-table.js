import { element, icon } from '../dom.js'
import { count } from '../format.js'
import { label } from '../language.js'
import { dataCell, headCell, rowGroup, scrolling, tableRow } from './table.js'

const ROWS_PER_PAGE = 25

/**
 * A table of many rows, sorted by its headings, a page at a time.
 * @param caption its name
 * @param columns `{key, head, cell, figure?, sortable?}`; `cell(row)` returns a node or a text
 * @param order {sort, descending, from}, kept up to date; by default the first column, ascending, from the first row
 * @param rowsFor ({sort, descending, from, to}) -> promise of {rows, total}
 * @returns `node`; `refresh()`, which shows the first page again; `show()`, which shows the same page again
 */
export function pagedTable({ caption, columns, order = {}, rowsFor }) {
  order.sort ??= columns[0].key
  order.descending ??= false
  order.from ??= 0
  const heads = tableRow([])
  const body = rowGroup('tbody')
  const range = element('p', { class: 'range', role: 'status' })
  const previous = pageButton('pages.previous', 'it-chevron-left', () => turn(-ROWS_PER_PAGE))
  const next = pageButton('pages.next', 'it-chevron-right', () => turn(ROWS_PER_PAGE))
  const table = element(
    'table',
    { class: 'table table-sm table-striped sortable', role: 'table' },
    element('caption', { class: 'visually-hidden' }, caption),
    rowGroup('thead', heads),
    body,
  )

  function heading({ key, head, figure, sortable }) {
    const className = figure ? 'amount' : undefined
    if (!sortable) return headCell('col', { class: className }, head)
    const direction = order.sort === key && (order.descending ? 'descending' : 'ascending')
    const arrow = direction === 'descending' ? 'it-arrow-down' : 'it-arrow-up'
    const mark = direction ? icon(arrow, 'xs') : undefined
    const button = element('button', { type: 'button', 'data-key': key, onclick: () => sortBy(key) }, head, mark)
    return headCell('col', { class: `${className ?? ''} sorts`.trim(), 'aria-sort': direction }, button)
  }

  function sortBy(key) {
    order.descending = order.sort === key && !order.descending
    order.sort = key
    order.from = 0
    return show().then(() => heads.querySelector(`[data-key="${key}"]`).focus())
  }

  function turn(by) {
    order.from += by
    return show()
  }

  async function show() {
    const asked = { ...order, to: order.from + ROWS_PER_PAGE }
    const { rows, total } = await rowsFor(asked)
    // The last page may have lost its only row.
    if (rows.length === 0 && asked.from > 0) {
      order.from = Math.max(0, Math.ceil(total / ROWS_PER_PAGE) - 1) * ROWS_PER_PAGE
      return show()
    }
    const { from } = asked
    heads.replaceChildren(...columns.map(heading))
    body.replaceChildren(...rows.map(rowOf))
    const values = { from: count(total === 0 ? 0 : from + 1), to: count(from + rows.length), total: count(total) }
    range.textContent = label('pages.range', values)
    for (const button of [previous, next]) button.hidden = total <= ROWS_PER_PAGE
    setDisabled(previous, from === 0)
    setDisabled(next, from + ROWS_PER_PAGE >= total)
  }

  function rowOf(row) {
    return tableRow(columns.map(({ head, cell, figure }) => dataCell(head, figure, cell(row))))
  }

  const pages = element(
    'nav',
    { class: 'pages', 'aria-label': label('pages.label', { table: caption }) },
    previous,
    range,
    next,
  )
  return {
    node: element('div', {}, scrolling(caption, table), pages),
    refresh() {
      order.from = 0
      return show()
    },
    show,
  }
}

function pageButton(name, iconName, onclick) {
  return element(
    'button',
    { class: 'btn btn-outline-primary btn-xs', type: 'button', onclick },
    icon(iconName),
    label(name),
  )
}

/** Not by the attribute `disabled`: the button that was just pressed would lose the focus. */
function setDisabled(button, disabled) {
  button.setAttribute('aria-disabled', String(disabled))
  button.classList.toggle('disabled', disabled)
}
