import { pagedTable } from '../../shared/answer/paged-table.js'
import { element } from '../../shared/dom.js'
import { asWritten, count, counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { byKey } from '../../shared/order.js'

const SORT_KEYS = {
  line: ({ line }) => line,
  address: ({ address = '' }) => address,
  state: ({ errors }) => (errors ? 0 : 1),
}

/** The rows to look at, each with its line and every reason; undefined if there are none. @param answer see request.js */
export function doubtfulRows({ rows, counts }) {
  if (rows.length === 0) return undefined
  const column = (key, cell, rest = {}) => ({ key, head: label(`register.import.row.${key}`), cell, ...rest })
  const table = pagedTable({
    caption: label('register.import.rows'),
    columns: [
      column('line', ({ line }) => count(line), { figure: true, sortable: true }),
      column('address', ({ address = '' }) => element('span', { class: 'address' }, address), { sortable: true }),
      column('state', stateBadge, { sortable: true }),
      column('reason', reasons),
    ],
    rowsFor: async ({ sort, descending, from, to }) => {
      const sorted = rows.toSorted(byKey(SORT_KEYS[sort], descending, SORT_KEYS.line))
      return { rows: sorted.slice(from, to), total: rows.length }
    },
  })
  table.refresh()
  // A list that is held is answered by the first of its faulty rows alone.
  const missing = counts.rowsFaulty - rows.filter(({ errors }) => errors).length
  return element(
    'section',
    { class: 'faulty' },
    element('h4', { class: 'h5' }, label('register.import.rows')),
    table.node,
    missing > 0 && element('p', {}, label('register.import.rows.more', { rows: counted('faulty', missing) })),
  )
}

function stateBadge({ errors }) {
  const [tone, name] = errors ? ['danger', 'faulty'] : ['warning', 'warned']
  return element('span', { class: `outcome ${tone}` }, label(`register.import.row.${name}`))
}

function reasons({ errors, text }) {
  if (errors === undefined) return asWritten(text)
  const items = errors.map(({ column, detail }) =>
    element('li', {}, column && element('b', {}, `${column}: `), asWritten(detail)),
  )
  return element('ul', { class: 'reasons' }, items)
}
