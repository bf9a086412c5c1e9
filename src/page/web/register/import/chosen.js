import { FIELDS } from '../../report/columns/meanings.js'
import { createList } from '../../report/list.js'

/**
 * All that belongs to one file. Another file has an object of its own, so that nothing said about one counts for the next.
 * - `list`: see report/list.js
 * - `header` of the list as it was understood; undefined where it has none
 * - `hasNoServices`: the user says that no mailbox of the list has add-ons; see `asksForNoServices`
 * - `answer` of the last trial, see request.js; `imported`: that of the import itself
 * - `confirmed`: how many mailboxes may be removed, once the user has said so
 * - `heldNow`: the register has changed since the preview, so that nothing was imported
 */
export function chosenFile(file, name) {
  return {
    list: createList(file, name),
    header: undefined,
    hasNoServices: false,
    answer: undefined,
    imported: undefined,
    confirmed: undefined,
    heldNow: false,
  }
}

/** Whether the user is asked if the list has no services on purpose: not where a column of it is a service. */
export function asksForNoServices({ header, list }) {
  if (header === undefined || header.found.length === 0) return false
  const meaningOf = (name, index) => list.choices.get(name) ?? header.meanings[index]
  const isService = (meaning) => meaning !== 'ignore' && !FIELDS.includes(meaning)
  return !header.found.map(meaningOf).some(isService)
}
