import { announce } from '../../shared/announcement.js'
import { pagedTable } from '../../shared/answer/paged-table.js'
import { problemOf } from '../../shared/api.js'
import { element, icon, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { count, day } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { runsNote } from '../reminders/note.js'
import { session } from '../session.js'
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
  let none
  let asOf
  let lastList

  function build() {
    state = element('div', { class: 'state' })
    none = element('p', { class: 'none', role: 'status' })
    asOf = element('p', { class: 'in-print' })
    filters = dayFilters({ changed: showFiltered })
    table = pagedTable({
      caption: label('register.day.table'),
      columns: dayColumns(),
      order: store.order,
      rowsFor: async ({ from, to, ...order }) => {
        const rows = arranged(shownList().rows, store.filter, order)
        showWhether(rows.length > 0)
        return { rows: rows.slice(from, to), total: rows.length }
      },
    })
    const again = element('button', { class: 'btn btn-outline-primary btn-sm', type: 'button', onclick: readAgain })
    again.append(icon('it-refresh'), ' ', label('register.day.again'))
    replace(
      place,
      element('h2', { class: 'h4', tabindex: -1 }, label('register.day.title', { days: DAYS })),
      asOf,
      runsNote(),
      sourcesNote(),
      filters.node,
      state,
      none,
      table.node,
      element('p', { class: 'again' }, again),
    )
  }

  function readAgain() {
    readAnew()
    place.querySelector('h2').focus()
  }

  function showCounts() {
    const { list, rows } = shownList()
    filters.setCounts(countsOf(rows, store.filter), { isWhole: list.state === 'whole', isEmpty: rows.length === 0 })
  }

  function showFiltered() {
    showCounts()
    table.refresh()
  }

  async function showRows() {
    const { list, rows } = shownList()
    showCounts()
    showState(rows.length, list)
    asOf.textContent = list.asOf ? label('answer.date', { date: day(list.asOf) }) : ''
    // While more rows come, the table stays as it is, so that nothing moves under the pointer.
    const isFirst = list.state !== 'reading' || list !== lastList || table.node.hidden
    lastList = list
    if (isFirst) await table.show()
  }

  /** A table without rows looks like a calm day: in its place a sentence says that the filters leave none. */
  function showWhether(hasRows) {
    const { list, rows } = shownList()
    const isLeftOut = !hasRows && rows.length > 0 && list.state !== 'reading'
    table.node.hidden = !hasRows
    none.textContent = isLeftOut ? label('register.day.filtered') : ''
  }

  function showState(rows, { state: now, isRegisterEmpty }) {
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
      replace(
        state,
        element('p', { class: kindOf(now, rows) }, text),
        isRegisterEmpty && !store.found && rows === 0 && howToBegin(),
      )
      if (lastList) announce(text)
    }
    if (hadFocus) place.querySelector('h2').focus()
  }

  function kindOf(now, rows) {
    if (now !== 'whole') return 'alert alert-warning'
    return rows === 0 ? undefined : 'note'
  }

  function howToBegin() {
    const link = element('a', { href: '#report/import' }, label('register.day.begin'))
    return element('p', {}, label('register.day.empty'), session().allows('write') && [' ', link])
  }

  function stateText(now, rows) {
    if (now === 'whole' && rows === 0)
      return label(store.found ? 'register.found.none' : 'register.day.none', { days: DAYS })
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
