import { localProblem, Problem } from '../../shared/api.js'
import { valuesOf } from '../../shared/ndjson.js'
import { ask } from '../session.js'

/**
 * Sends a list to the import, and reads the answer to its end.
 * @param list see report/list.js
 * @param parameters of the query, by name; undefined ones are left out
 * @param unanswered name of the label that says what it means if no answer comes
 * @returns {counts, rows, isHeld}: the summary; the rows to look at, each with its `errors` or as a warning; whether
 *   nothing is imported as things are
 * @throws Problem, or an AbortError
 */
export async function sendList(list, parameters, { signal, unanswered = 'problem.unreachable' } = {}) {
  const query = list.query(Object.entries(parameters).filter(([, value]) => value !== undefined))
  const headers = { accept: 'application/x-ndjson' }
  try {
    return await answerOf(await ask(`mailbox-imports${query}`, { method: 'POST', body: list.file, headers, signal }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status, code, import: held } = error.document
    if (code === 'import-held') return heldAnswer(held)
    if (status !== undefined) throw error
    throw localProblem((await isReadable(list.file)) ? unanswered : 'register.import.fileChanged')
  }
}

async function answerOf(response) {
  const rows = []
  let counts
  try {
    for await (const values of valuesOf(response.body)) {
      for (const value of values) {
        if (value.summary) counts = value.summary
        else rows.push(value)
      }
    }
  } catch (error) {
    if (error.name === 'AbortError') throw error
  }
  if (counts === undefined) throw localProblem('problem.cutOff')
  return { counts, rows, isHeld: false }
}

/** A problem document lists the first rows alone. */
function heldAnswer({ faults, warnings, ...counts }) {
  return { counts, rows: [...faults, ...warnings], isHeld: true }
}

/** Whether the file is as it was chosen; the browser refuses to read one that was changed or removed. */
function isReadable(file) {
  const start = file.slice(0, 1).arrayBuffer()
  return start.then(
    () => true,
    () => false,
  )
}
