import { listQuestion, readPages, searchQuestion } from '../pages.js'
import { ask, onSession } from '../session.js'
import { DAYS, isOfTheDay, rowOf } from './rows.js'

/** More results of a search than anyone reads. */
const MOST_FOUND = 2000

/**
 * What the day shows, kept while a mailbox is looked at and forgotten when the session ends.
 * - `day` and `found`: {rows, state, asOf, isRegisterEmpty}, where `state` is "reading", "whole", "stopped", "more" or
 *   an error, `asOf` the date of its checks, and `isRegisterEmpty` is known of a day without rows; `day` is undefined until
 *   it is read, `found` without a search
 * - `filter`, `order`: as the user has set them; `left`: {id, top} of the link by which the day was left, in pixels of the
 *   window
 */
export let store = emptyStore()

function emptyStore() {
  return {
    day: undefined,
    found: undefined,
    filter: { group: '', missing: '', contains: '' },
    order: { sort: 'urgency', descending: false },
    left: undefined,
  }
}

let reading = new AbortController()
let searching = new AbortController()
let listener

/** @param callback called whenever rows have come or the state has changed; undefined when the day is shown no more */
export function onRows(callback) {
  listener = callback
}

/** What is shown: what was found, if there is a search, or who is due. Its rows are those that still belong to it. */
export function shownList() {
  if (store.found) return { list: store.found, rows: store.found.rows }
  return { list: store.day, rows: store.day.rows.filter(isOfTheDay) }
}

/** Reads who is due, anew, and what is searched for. */
export function readAnew() {
  reading.abort()
  reading = new AbortController()
  store.day = newList()
  if (store.filter.contains !== '') search(store.filter.contains)
  const { signal } = reading
  return read(store.day, listQuestion('mailboxes', { dueWithinDays: DAYS }, signal), Infinity, signal)
}

export function stopReading() {
  reading.abort()
}

/** Searches the whole register for a part of an address; "" ends the search. */
export function search(contains) {
  searching.abort()
  searching = new AbortController()
  store.filter.contains = contains
  store.found = contains === '' ? undefined : newList()
  if (store.found === undefined) return listener?.()
  const { signal } = searching
  return read(store.found, searchQuestion(contains, signal), MOST_FOUND, signal)
}

function newList() {
  return { rows: [], state: 'reading', asOf: undefined, isRegisterEmpty: false }
}

async function read(list, question, most, signal) {
  listener?.()
  const add = (page) => {
    list.rows.push(...page.items.map(rowOf))
    list.asOf ??= page.items.find(({ check }) => check)?.check.asOf
    listener?.()
    return list.rows.length < most
  }
  try {
    const isWhole = await readPages(question, add, signal)
    if (list === store.day && list.rows.length === 0) list.isRegisterEmpty = await isRegisterEmpty(signal)
    list.state = isWhole ? 'whole' : 'more'
  } catch (error) {
    list.state = signal.aborted || error.name === 'AbortError' ? 'stopped' : error
  }
  // A list that is shown no more says nothing.
  if (list === store.day || list === store.found) listener?.()
}

/** Whether there is no mailbox at all, also none that is due later. */
async function isRegisterEmpty(signal) {
  const { items } = await (await ask('mailboxes?limit=1', { signal })).json()
  return items.length === 0
}

/** Shows a mailbox as it is now, after it was changed: also in the day if it is due by now, and not if it is due later. */
export function updateRow(mailbox) {
  const row = rowOf(mailbox)
  const { day, found } = store
  if (day && !replaceRow(day.rows, row) && day.state !== 'reading' && row.outcome && isOfTheDay(row)) day.rows.push(row)
  if (found) replaceRow(found.rows, row)
  listener?.()
}

/** @returns whether the row was there */
function replaceRow(rows, row) {
  const at = rows.findIndex(({ id }) => id === row.id)
  if (at !== -1) rows[at] = row
  return at !== -1
}

/** Shows a mailbox no more, after it was erased. */
export function removeRow(id) {
  for (const list of [store.day, store.found]) {
    const at = list?.rows.findIndex((row) => row.id === id) ?? -1
    if (at !== -1) list.rows.splice(at, 1)
  }
  listener?.()
}

/** Has everything read anew, at once or when it is shown next, because much has changed, as by an import. */
export function forgetDay() {
  reading.abort()
  searching.abort()
  store.day = undefined
  store.found = undefined
  if (listener) readAnew()
}

onSession((session) => {
  if (session) return
  reading.abort()
  searching.abort()
  store = emptyStore()
})
