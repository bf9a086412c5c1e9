import { figures } from '../../shared/answer/parts.js'
import { element } from '../../shared/dom.js'
import { count, counted, day } from '../../shared/format.js'
import { label } from '../../shared/language.js'

/** What an import says of its rows, in the order of the figures; those in `QUIET` are left out where they are none. */
const COUNTS = ['added', 'changed', 'removed', 'unchanged', 'older', 'otherDomains', 'rowsFaulty']
const QUIET = ['removed', 'older', 'otherDomains', 'rowsFaulty']

/** Those that need an explanation. */
const EXPLAINED = ['unchanged', 'older', 'otherDomains', 'rowsFaulty']

/** The counts of an import, with what they mean. @param name of the file */
export function importCounts(counts, name) {
  const shown = COUNTS.filter((field) => counts[field] > 0 || !QUIET.includes(field))
  return [
    element(
      'div',
      { class: 'dates' },
      element('p', {}, label('report.name', { name })),
      element(
        'p',
        {},
        label('register.import.readOn', { date: day(counts.asOf), rows: counted('rows', counts.rowsRead) }),
      ),
    ),
    figures(shown.map((field) => [`register.import.${field}`, figure(field, counts[field])])),
    element(
      'ul',
      { class: 'explained' },
      EXPLAINED.filter((field) => counts[field] > 0).map((field) =>
        element('li', {}, label(`register.import.${field}.means`)),
      ),
    ),
  ]
}

function figure(field, number) {
  const stands = field === 'rowsFaulty' || field === 'removed'
  return stands ? element('span', { class: 'danger' }, count(number)) : count(number)
}

/** Sheets that look like lists too, and were not read. */
export function sheetsNote({ unreadSheets = [] }) {
  if (unreadSheets.length === 0) return undefined
  return warning('register.import.unreadSheets', { sheets: unreadSheets.join(', ') })
}

const warning = (name, values) => element('p', { class: 'alert alert-warning unchecked' }, label(name, values))

/** What of the list was not read: sheets, columns that look like services, columns of which nothing is kept. */
export function unreadNotes(counts) {
  const { doubtfulColumns, droppedColumns, rowsOfTotals } = counts
  const dropped = droppedColumns.filter((column) => !doubtfulColumns.includes(column))
  const columns = (names) => ({ columns: names.join(', ') })
  return [
    sheetsNote(counts),
    doubtfulColumns.length > 0 && warning('register.import.doubtfulColumns', columns(doubtfulColumns)),
    dropped.length > 0 && element('p', {}, label('register.import.droppedColumns', columns(dropped))),
    rowsOfTotals > 0 && element('p', {}, label('report.rowsOfTotals', { rows: count(rowsOfTotals) })),
  ]
}
