import { element, icon } from './dom.js'
import { label } from './language.js'

/** The one sentence of the API that says the outcome, in a frame whose colour goes with it. */
export function sentence(text, tone) {
  const icons = { success: 'it-check-circle', warning: 'it-warning-circle', danger: 'it-error', info: 'it-info-circle' }
  return element('div', { class: `sentence ${tone}` }, icon(icons[tone]), element('p', {}, text))
}

/** The warnings of an answer, in the API's words; nothing for none. */
export function warnings(list) {
  if (list.length === 0) return undefined
  const items = list.map(({ text }) => element('li', {}, text))
  return element(
    'div',
    { class: 'notes' },
    element('h3', { class: 'h6' }, label('answer.warnings')),
    element('ul', {}, items),
  )
}

/**
 * Figures with their names, `[name of the label, value, note?]` each; those without a value are left out.
 * The first is the one people came for.
 */
export function figures(list) {
  const pairs = list
    .filter(([, value]) => value !== undefined)
    .map(([name, value, note]) =>
      element(
        'div',
        {},
        element('dt', {}, label(name)),
        element('dd', {}, value, note && element('span', { class: 'note' }, note)),
      ),
    )
  return element('dl', { class: 'figures' }, pairs)
}

const TONES = {
  renewed: 'success',
  'nothing-to-renew': 'info',
  'credit-unknown': 'info',
  undetermined: 'warning',
  'partly-covered': 'warning',
  deactivated: 'danger',
  'expiry-passed': 'danger',
}

/** The colour that goes with an outcome. */
export function toneOf(outcome) {
  return TONES[outcome]
}

/** An outcome in a word. */
export function outcomeBadge(outcome) {
  return element('span', { class: `outcome ${toneOf(outcome)}` }, label(`outcome.${outcome}`))
}

/**
 * A table that scrolls by itself where it is too wide; on a phone each row stands as a card.
 * @param columns `[heading, isFigure]` each
 * @param rows cells, nodes or texts; the first names the row
 * @param foot the cells of a last row, if any
 */
export function table(caption, columns, rows, foot) {
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
      group('thead', tableRow(heads)),
      group(
        'tbody',
        rows.map((row) => tableRow(cells(row))),
      ),
      foot && group('tfoot', tableRow(cells(foot))),
    ),
  )
}

/** The parts of a table say what they are: as cards they would be no table any more to some browsers. */
export function group(tag, ...rows) {
  return element(tag, { role: 'rowgroup' }, ...rows)
}

export function tableRow(cells) {
  return element('tr', { role: 'row' }, cells)
}

export function headCell(scope, attributes, ...children) {
  return element('th', { scope, role: scope === 'col' ? 'columnheader' : 'rowheader', ...attributes }, ...children)
}

/** A cell that, on a card, says the name of its column. */
export function dataCell(head, isFigure, content) {
  return element('td', { role: 'cell', class: isFigure ? 'amount' : undefined, 'data-head': head }, content)
}

/** What is wider than the page scrolls sideways, then also from the keyboard and as a region with a name. */
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
