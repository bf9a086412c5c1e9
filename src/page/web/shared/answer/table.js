import { element } from '../dom.js'

/**
 * A table that scrolls by itself if it is too wide; on a phone each row is a card.
 * @param columns `[heading, isFigure]` each
 * @param rows cells, nodes or texts; the first cell names the row
 * @param foot last rows of a name and an amount, which is about the table and not about a column
 */
export function table(caption, columns, rows, foot = []) {
  const cells = (row) =>
    row.map((cell, index) => {
      const [head, isFigure] = columns[index]
      return index === 0 ? headCell('row', {}, cell) : dataCell(head, isFigure, cell)
    })
  const heads = columns.map(([text, isFigure]) => headCell('col', { class: isFigure ? 'amount' : undefined }, text))
  return scrolling(
    caption,
    element(
      'table',
      { class: 'table table-sm', role: 'table' },
      element('caption', {}, caption),
      rowGroup('thead', tableRow(heads)),
      rowGroup(
        'tbody',
        rows.map((row) => tableRow(cells(row))),
      ),
      foot.length > 0 && rowGroup('tfoot', ...foot.map((row) => footRow(row, columns.length - 1))),
    ),
  )
}

/** The amount names its own heading: it stands below a column that is about something else. */
function footRow([name, amount], span) {
  const id = `total-${++totals}`
  return tableRow([
    headCell('row', { id, colspan: span }, name),
    element('td', { role: 'cell', class: 'amount', headers: id }, amount),
  ])
}

let totals = 0

/** The parts of a table state their roles: to some browsers a table styled as cards is no table any more. */
export function rowGroup(tag, ...rows) {
  return element(tag, { role: 'rowgroup' }, ...rows)
}

export function tableRow(cells) {
  return element('tr', { role: 'row' }, cells)
}

export function headCell(scope, attributes, ...children) {
  return element('th', { scope, role: scope === 'col' ? 'columnheader' : 'rowheader', ...attributes }, ...children)
}

/** @param head the heading of the column: on a card it stands before the content */
export function dataCell(head, isFigure, content) {
  return element('td', { role: 'cell', class: isFigure ? 'amount' : undefined, 'data-head': head }, content)
}

/** Content that scrolls sideways if it is too wide. It can then be scrolled by keyboard, as a region with a name. */
export function scrolling(name, content) {
  const node = element('div', { class: 'scrolling' }, content)
  const region = { role: 'region', 'aria-label': name, tabindex: 0 }
  const observer = new ResizeObserver(() => {
    const scrolls = node.scrollWidth > node.clientWidth
    for (const [attribute, value] of Object.entries(region)) {
      if (scrolls) node.setAttribute(attribute, value)
      else node.removeAttribute(attribute)
    }
  })
  observer.observe(node)
  observer.observe(content)
  return node
}
