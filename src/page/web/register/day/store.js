import { listQuestion, readPages, searchQuestion } from '../pages.js'
import { onSession } from '../session.js'
import { rowOf } from './rows.js'

/** Renewals that are due within this number of days make up the day. */
export const DAYS = 60

/** More results of a search than anyone reads. */
const MOST_FOUND = 2000

/**
 * What the day shows, kept while a mailbox is looked at and forgotten when the session ends.
 * - `day` and `found`: {rows, state}, where `state` is "reading", "whole", "stopped", "more" or an error; `found` is
 *   undefined without a search
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
let listener = () => {}

/** @param callback called whenever rows have come or the state has changed; it takes the place of the one before */
export function onRows(callback) {
  listener = callback
}

/** Reads who is due, anew. */
export function readDay() {
  reading.abort()
  reading = new AbortController()
  store.day = { rows: [], state: 'reading' }
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
  store.found = contains === '' ? undefined : { rows: [], state: 'reading' }
  if (store.found === undefined) return listener()
  const { signal } = searching
  return read(store.found, searchQuestion(contains, signal), MOST_FOUND, signal)
}

async function read(list, question, most, signal) {
  listener()
  const add = (page) => {
    list.rows.push(...page.items.map(rowOf))
    listener()
    return list.rows.length < most
  }
  try {
    list.state = (await readPages(question, add, signal)) ? 'whole' : 'more'
  } catch (error) {
    list.state = signal.aborted || error.name === 'AbortError' ? 'stopped' : error
  }
  listener()
}

/** Shows a mailbox as it is now, after it was changed. */
export function updateRow(mailbox) {
  eachList((rows) => {
    const at = rows.findIndex(({ id }) => id === mailbox.id)
    if (at !== -1) rows[at] = rowOf(mailbox)
  })
}

/** Shows a mailbox no more, after it was erased. */
export function removeRow(id) {
  eachList((rows) => {
    const at = rows.findIndex((row) => row.id === id)
    if (at !== -1) rows.splice(at, 1)
  })
}

function eachList(change) {
  for (const list of [store.day, store.found]) if (list) change(list.rows)
  listener()
}

/** Has the day read anew when it is shown next, because much has changed, as by an import. */
export function forgetDay() {
  reading.abort()
  store.day = undefined
}

onSession((session) => {
  if (session) return
  reading.abort()
  searching.abort()
  store = emptyStore()
})
