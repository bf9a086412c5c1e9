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
 * A table that scrolls by itself where it is too wide, also from the keyboard.
 * @param columns `[heading, isFigure]` each
 * @param rows cells, nodes or texts; the first names the row
 * @param foot the cells of a last row, if any
 */
export function table(caption, columns, rows, foot) {
  const cells = (row) =>
    row.map((cell, index) => {
      const [, isFigure] = columns[index]
      return index === 0
        ? element('th', { scope: 'row' }, cell)
        : element('td', { class: isFigure ? 'amount' : undefined }, cell)
    })
  const heads = columns.map(([text, isFigure]) =>
    element('th', { scope: 'col', class: isFigure ? 'amount' : undefined }, text),
  )
  return scrolling(
    caption,
    element(
      'table',
      { class: 'table table-sm' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, heads)),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, cells(row))),
      ),
      foot && element('tfoot', {}, element('tr', {}, cells(foot))),
    ),
  )
}

/** A named region that scrolls sideways and may have the focus, for a table that is wider than the page. */
export function scrolling(name, content) {
  return element('div', { class: 'scrolling', role: 'region', 'aria-label': name, tabindex: 0 }, content)
}
