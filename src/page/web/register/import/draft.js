import { localProblem, Problem } from '../../shared/api.js'
import { toDate } from '../../shared/form/field-values.js'
import { forgetDay } from '../day/store.js'
import { onSession, session } from '../session.js'
import { sendList } from './request.js'

/**
 * The import that is being made, kept while another part is looked at and forgotten when the session ends.
 * - `step`: "file", "columns", "preview" or "done"; `target`: the one that is being read for
 * - `list`: see report/list.js; undefined until a file is chosen
 * - `agreement`, `asOf` (as typed), `mode`, `hasNoServices`: as the user has set them
 * - `header` of the list as it was understood; undefined where it has none
 * - `answer` of the last trial, see request.js; `imported`: that of the import itself
 * - `confirmed`: how many mailboxes may be removed, once the user has said so
 * - `heldNow`: the register has changed since the preview, so that nothing was imported
 * - `problem`: document, or undefined
 * - `busy`: "reading" or "importing", or undefined
 */
export let draft = newDraft()

function newDraft() {
  return { step: 'file', agreement: session()?.agreements[0], asOf: '', mode: 'merge', hasNoServices: false }
}

let running = new AbortController()
let listener = () => {}

/** @param callback ({moved}) called after every change; `moved`: the focus has to go where the change is */
export function onDraft(callback) {
  listener = callback
}

/** Begins anew, or goes to a step, without asking the service. */
export function startAnew() {
  running.abort()
  draft = newDraft()
  listener({ moved: true })
}

export function goTo(step) {
  running.abort()
  change({ step, problem: undefined })
}

/** Shows a problem that the page itself has noticed. @param name of the label that explains it */
export function reject(name) {
  change({ problem: localProblem(name).document })
}

/** Stops reading; an import that was sent goes on. */
export function stop() {
  if (draft.busy === 'reading') running.abort()
}

function parameters() {
  const { agreement, asOf, mode, hasNoServices } = draft
  return { agreement, asOf: toDate({ value: asOf }), mode, services: hasNoServices ? 'none' : undefined }
}

/**
 * Has the service say what an import would do, and goes to a step.
 * @param moved whether the focus goes there too; not after a switch of the language
 */
export async function lookAhead(target, { moved = true } = {}) {
  running.abort()
  running = new AbortController()
  const { signal } = running
  const asked = draft
  asked.list.state({ hasNoServices: false })
  change({ busy: 'reading', target, problem: undefined, ...(moved && { confirmed: undefined }) }, moved)
  const trial = { ...parameters(), dryRun: 'true', firstRows: 'show' }
  const result = await sendList(asked.list, trial, { signal }).then(
    (answer) => lookedAhead(answer, asked, target),
    (error) => (signal.aborted ? {} : rejection(error, asked)),
  )
  // A newer request shows its own result.
  if (asked === draft && running.signal === signal && draft.busy === 'reading') change(result, moved)
}

function lookedAhead(answer, { imported }, step) {
  // After the import only the sentences are new, in another language.
  if (step === 'done') return { imported: { ...imported, rows: answer.rows } }
  return { step, answer, header: answer.counts.header }
}

/** What a problem changes: where the header can be chosen, the user is asked to. */
function rejection(error, { header, step }) {
  const problem = documentOf(error)
  const isAboutColumns = problem.header?.found.length > 0
  return { problem, header: problem.header ?? header, step: isAboutColumns ? 'columns' : step }
}

/** Imports the list, once: while it is being imported, and when it was, this does nothing. */
export async function importNow() {
  const asked = draft
  if (asked.busy !== undefined || asked.step !== 'preview') return
  change({ busy: 'importing', problem: undefined })
  const { asOf, mode, removed } = asked.answer.counts
  const stated = { ...parameters(), asOf, removeAtMost: mode === 'replace' ? removed : undefined }
  const result = await sendList(asked.list, stated, { unanswered: 'register.import.unknown' }).then(
    (answer) => (answer.isHeld ? { answer, confirmed: undefined, heldNow: true } : { imported: answer, step: 'done' }),
    (error) => ({ problem: documentOf(error) }),
  )
  forgetDay()
  if (asked === draft) change(result)
}

function change(values, moved = true) {
  Object.assign(draft, { busy: undefined, heldNow: undefined, ...values })
  listener({ moved })
}

function documentOf(error) {
  if (error instanceof Problem) return error.document
  if (error.name !== 'AbortError') console.error(error)
  return localProblem('problem.unreachable').document
}

/** Shows everything in another language. The sentences of the service have to be asked for again. */
export function translateDraft() {
  const { busy, problem, step, target } = draft
  if (busy === 'reading') lookAhead(target, { moved: false })
  else if (problem?.name) change({ problem: localProblem(problem.name).document }, false)
  else if (draft.list && busy === undefined && (problem || step === 'preview' || step === 'done')) {
    lookAhead(step, { moved: false })
  } else listener({ moved: false })
}

onSession(() => {
  running.abort()
  draft = newDraft()
})
