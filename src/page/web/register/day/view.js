import { announce } from '../../shared/announcement.js'
import { pagedTable } from '../../shared/answer/paged-table.js'
import { problemOf } from '../../shared/api.js'
import { element, icon, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { count } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { runsNote } from '../reminders/note.js'
import { dayColumns } from './columns.js'
import { dayFilters } from './filters.js'
import { arranged, countsOf, DAYS } from './rows.js'
import { sourcesNote } from './sources.js'
import { onRows, readAnew, shownList, stopReading, store } from './store.js'

/** The secretariat's day: who is due in the next 60 days, the most urgent first. See frame.js for what it returns. */
export function dayView(place, { arrived }) {
  let table
  let filters
  let state
  let shownState

  function build() {
    state = element('div', { class: 'state' })
    filters = dayFilters({ changed: () => table.refresh() })
    table = pagedTable({
      caption: label('register.day.table'),
      columns: dayColumns(),
      order: store.order,
      rowsFor: async ({ from, to, ...order }) => {
        const rows = arranged(shownList().rows, store.filter, order)
        return { rows: rows.slice(from, to), total: rows.length }
      },
    })
    const again = element('button', { class: 'btn btn-outline-primary btn-sm', type: 'button', onclick: readAgain })
    again.append(icon('it-refresh'), ' ', label('register.day.again'))
    replace(
      place,
      element('h2', { class: 'h4', tabindex: -1 }, label('register.day.title', { days: DAYS })),
      runsNote(),
      sourcesNote(),
      filters.node,
      state,
      table.node,
      element('p', { class: 'again' }, again),
    )
  }

  function readAgain() {
    readAnew()
    place.querySelector('h2').focus()
  }

  async function showRows() {
    const { list, rows } = shownList()
    filters.setCounts(countsOf(rows), { isWhole: list.state === 'whole' })
    showState(rows.length, list.state)
    // While more rows come, the table stays as it is, so that nothing moves under the pointer.
    const isFirst = list.state !== 'reading' || list !== shownState?.list || shownState.isEmpty
    shownState = { list, isEmpty: rows.length === 0 }
    if (isFirst) await table.show()
  }

  function showState(rows, now) {
    if (now === 'reading') {
      const stop = element('button', { class: 'btn btn-outline-primary btn-xs', type: 'button', onclick: stopReading })
      stop.append(label('report.stop'))
      replace(state, element('p', {}, label('register.day.reading', { rows: count(rows) })), !store.found && stop)
      return
    }
    const hadFocus = state.contains(document.activeElement)
    if (now instanceof Error) {
      const problem = problemOf(now)
      const part = rows > 0 && element('p', {}, label('register.partial', { rows: count(rows) }))
      replace(state, problemNote(problem), part)
      announce([problem.title, problem.detail].join(' '))
    } else {
      const text = stateText(now, rows)
      replace(state, element('p', { class: now === 'whole' ? 'note' : 'alert alert-warning' }, text))
      if (shownState) announce(text)
    }
    if (hadFocus) place.querySelector('h2').focus()
  }

  function stateText(now, rows) {
    const values = { rows: count(rows), days: DAYS }
    return store.found ? label(`register.found.${now}`, values) : label(`register.day.${now}`, values)
  }

  /** Back from a mailbox: its link has the focus, and stands where it stood. */
  function returnTo(left) {
    const link = left && place.querySelector(`a[href="#report/mailbox/${left.id}"]`)
    if (!link) return
    link.focus({ preventScroll: true })
    // At once: the design system's way of scrolling slowly would show the whole list going by.
    scrollBy({ top: link.getBoundingClientRect().top - left.top, behavior: 'instant' })
  }

  build()
  onRows(showRows)
  if (store.day === undefined) readAnew()
  else showRows().then(() => arrived && returnTo(store.left))
  if (arrived) place.querySelector('h2').focus({ preventScroll: store.left !== undefined })

  return {
    leave() {
      onRows(undefined)
      filters.stop()
    },
    translate() {
      build()
      showRows()
    },
  }
}
