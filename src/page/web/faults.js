import { element, replace } from './dom.js'
import { label } from './language.js'

/**
 * Shows a problem: its title and detail in the summary, and each fault also at the field that its pointer names.
 * @param summary the element of the summary, which gets the focus if `focus`
 * @param places JSON pointer -> the field that was sent there; a fault below it is shown at it too
 * @param nameOf what to call the place of a fault that is at no field, if anything
 */
export function showProblem(summary, problem, { places = new Map(), nameOf = () => undefined, focus = false } = {}) {
  clearProblem(summary)
  const list = (problem.errors ?? []).map((fault) => {
    const field = fieldOf(places, fault.pointer)
    if (field === undefined) return element('li', {}, named(nameOf(fault.pointer), fault.detail))
    showFault(field, fault.detail)
    const link = element('a', { href: `#${field.id}`, onclick: (event) => goTo(event, field) })
    link.append(named(labelOf(field), fault.detail))
    return element('li', {}, link)
  })
  replace(summary, told(problem, 'h2'), list.length > 0 && element('ul', {}, list))
  summary.hidden = false
  if (focus) summary.focus()
}

/** A problem of the service itself, to stand where its answer would. */
export function problemNote(problem) {
  return element('div', { class: 'faults alert alert-danger', tabindex: -1 }, told(problem, 'h3'))
}

function told(problem, heading) {
  const wait = retryText(problem)
  return [
    element(heading, { class: 'h5' }, problem.title),
    element('p', {}, problem.detail),
    wait && element('p', {}, wait),
  ]
}

/** When to ask again, as the service says; nothing where it says nothing. */
export function retryText({ retryAfter }) {
  if (!retryAfter) return undefined
  return label(retryAfter === 1 ? 'problem.retry.second' : 'problem.retry.seconds', { seconds: retryAfter })
}

/** Shows the faults at their fields alone, where nobody has asked for an answer yet. */
export function showFaultsQuietly(summary, { errors = [] }, places) {
  clearProblem(summary)
  for (const fault of errors) {
    const field = fieldOf(places, fault.pointer)
    if (field) showFault(field, fault.detail)
  }
}

/** Takes the summary away, and every fault shown beside it. */
export function clearProblem(summary) {
  summary.hidden = true
  summary.replaceChildren()
  for (const note of notesBeside(summary)) {
    const field = document.getElementById(note.dataset.field)
    field.classList.remove('is-invalid')
    field.removeAttribute('aria-invalid')
    describe(field, (ids) => ids.filter((id) => id !== note.id))
    note.remove()
  }
}

/** What is told at the fields beside a summary, each with the name of its field. */
export function faultsTold(summary) {
  return notesBeside(summary).map((note) =>
    named(labelOf(document.getElementById(note.dataset.field)), note.textContent),
  )
}

function notesBeside(summary) {
  return [...summary.parentElement.querySelectorAll('.fault')]
}

/** The field that was sent at a pointer, or above it. */
export function fieldOf(places, pointer) {
  for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) {
    if (places.has(at)) return places.get(at)
  }
  return undefined
}

function showFault(field, detail) {
  const id = `${field.id}-fault`
  const known = document.getElementById(id)
  if (known) {
    known.append(` ${detail}`)
    return
  }
  const note = element('p', { class: 'fault', id, 'data-field': field.id }, detail)
  const group = field.tagName === 'FIELDSET'
  if (group) field.append(note)
  else field.after(note)
  field.classList.add('is-invalid')
  if (!group) field.setAttribute('aria-invalid', 'true')
  describe(field, (ids) => [id, ...ids])
}

function describe(field, change) {
  const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
  if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '))
  else field.removeAttribute('aria-describedby')
}

function labelOf(field) {
  if (field.tagName === 'FIELDSET') return field.querySelector('legend').textContent
  return field.labels[0].textContent
}

function named(name, detail) {
  return name ? `${name}: ${detail}` : detail
}

function goTo(event, field) {
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
