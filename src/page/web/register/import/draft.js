import { localProblem, problemOf } from '../../shared/api.js'
import { toDate } from '../../shared/form/field-values.js'
import { forgetDay } from '../day/store.js'
import { onSession, session } from '../session.js'
import { asksForNoServices, chosenFile } from './chosen.js'
import { sendList } from './request.js'

/**
 * The import that is being made, kept while another part is looked at and forgotten when the session ends.
 * - `step`: "file", "columns", "preview" or "done"; `target`: the one that is being read for
 * - `settings`: {agreement, asOf (as typed), mode}, as the user has set them
 * - `chosen`: all that belongs to the file, see chosen.js; undefined until one is chosen
 * - `problem`: document, or undefined
 * - `busy`: "reading" or "importing", or undefined
 */
export let draft = newDraft()

function newDraft() {
  const settings = { agreement: session()?.agreements[0], asOf: '', mode: 'merge' }
  return { step: 'file', target: undefined, settings, chosen: undefined, problem: undefined, busy: undefined }
}

/** The most that the API takes. A trial removes nothing, and names those that would go unless it is held. */
const ANY_NUMBER = 100_000_000

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

/** Takes a file in the place of the one before. */
export function chooseFile(file, name) {
  draft.chosen = chosenFile(file, name)
}

/** Shows a problem that the page itself has noticed. @param name of the label that explains it */
export function reject(name) {
  change({ problem: localProblem(name).document })
}

/** Stops reading; an import that was sent goes on, because nothing aborts it. */
export function stop() {
  running.abort()
}

function parameters({ settings, chosen }) {
  const { agreement, asOf, mode } = settings
  const services = chosen.hasNoServices && asksForNoServices(chosen) ? 'none' : undefined
  return { agreement, asOf: toDate({ value: asOf }), mode, services }
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
  const { chosen } = asked
  chosen.list.state({ hasNoServices: false })
  change({ busy: 'reading', target, problem: undefined, chosen: moved ? { confirmed: undefined } : {} }, moved)
  const removeAtMost = asked.settings.mode === 'replace' ? ANY_NUMBER : undefined
  const trial = { ...parameters(asked), removeAtMost, dryRun: 'true', firstRows: 'show' }
  const result = await sendList(chosen.list, trial, { signal }).then(
    (answer) => lookedAhead(answer, asked, target),
    (error) => (signal.aborted ? {} : rejection(error, asked)),
  )
  // A newer request shows its own result.
  if (asked === draft && running.signal === signal && draft.busy === 'reading') change(result, moved)
}

function lookedAhead(answer, { chosen }, step) {
  // After the import only the sentences are new, in another language.
  if (step === 'done') return { chosen: { imported: { ...chosen.imported, rows: answer.rows } } }
  return { step, chosen: { answer, header: answer.counts.header } }
}

/** What a problem changes: where the header can be chosen, the user is asked to. */
function rejection(error, { chosen, step }) {
  // An import that was made stays made: only its sentences are not in the new language.
  if (step === 'done') return {}
  const problem = problemOf(error)
  const { header = chosen.header } = problem
  return { problem, step: problem.header?.found.length > 0 ? 'columns' : step, chosen: { header } }
}

/** Imports the list, once: while it is being imported, and when it was, this does nothing. */
export async function importNow() {
  const asked = draft
  if (asked.busy !== undefined || asked.step !== 'preview') return
  const { chosen } = asked
  change({ busy: 'importing', problem: undefined })
  const { asOf, mode, removed } = chosen.answer.counts
  const stated = { ...parameters(asked), asOf, removeAtMost: mode === 'replace' ? removed : undefined }
  const result = await sendList(chosen.list, stated, { unanswered: 'register.import.unknown' }).then(
    imported,
    (error) => ({ problem: problemOf(error) }),
  )
  forgetDay()
  if (asked === draft) change(result)
}

function imported(answer) {
  if (answer.isHeld) return { chosen: { answer, confirmed: undefined, heldNow: true } }
  return { step: 'done', chosen: { imported: answer } }
}

/** @param chosen what changes of the file; what its preview was held by is said once */
function change({ chosen, ...values }, moved = true) {
  if (draft.chosen) Object.assign(draft.chosen, { heldNow: false, ...chosen })
  Object.assign(draft, { busy: undefined, ...values })
  listener({ moved })
}

/** Shows everything in another language. The sentences of the service have to be asked for again. */
export function translateDraft() {
  const { busy, problem, step, target, chosen } = draft
  if (busy === 'reading') lookAhead(target, { moved: false })
  else if (problem?.name) change({ problem: localProblem(problem.name).document }, false)
  else if (chosen && busy === undefined && (problem || step === 'preview' || step === 'done')) {
    lookAhead(step, { moved: false })
  } else listener({ moved: false })
}

onSession(() => {
  running.abort()
  draft = newDraft()
})
