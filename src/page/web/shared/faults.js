import { element, replace } from './dom.js'
import { asWritten } from './format.js'
import { label } from './language.js'

/**
 * Shows a problem in a summary: its title, its detail and every fault. A fault of a field is also shown at the field.
 * @param summary the element of the summary; it gets the focus if `focus` is true
 * @param fields JSON pointer -> the field whose value was sent there; a fault below the pointer belongs to it too
 * @param nameOf pointer -> the name of the place of a fault that belongs to no field, or undefined
 */
export function showProblem(summary, problem, { fields = new Map(), nameOf = () => undefined, focus = false } = {}) {
  clearProblem(summary)
  const list = (problem.errors ?? []).map((fault) => {
    const field = fieldOf(fields, fault.pointer)
    const detail = detailOf(fault)
    if (field === undefined) return element('li', {}, named(nameOf(fault.pointer), detail))
    showFault(field, detail, fault.didYouMean)
    const link = element('a', { href: `#${field.id}`, onclick: (event) => goTo(event, field) })
    link.append(named(labelOf(field), detail))
    return element('li', {}, link)
  })
  replace(summary, problemParts(problem, 'h2'), list.length > 0 && element('ul', {}, list))
  summary.hidden = false
  if (focus) summary.focus()
}

/** A problem of the service itself, shown in place of the answer. */
export function problemNote(problem) {
  return element('div', { class: 'faults alert alert-danger', tabindex: -1 }, problemParts(problem, 'h3'))
}

function problemParts(problem, heading) {
  const retry = retryText(problem)
  return [
    element(heading, { class: 'h5' }, problem.title),
    element('p', {}, problem.detail),
    retry && element('p', {}, retry),
  ]
}

/** "Try again in 42 seconds.", or undefined if the service does not say when. */
export function retryText({ retryAfter }) {
  if (!retryAfter) return undefined
  return label(retryAfter === 1 ? 'problem.retry.second' : 'problem.retry.seconds', { seconds: retryAfter })
}

/** Shows faults at their fields only, without a summary: for faults found while the user types. */
export function showFieldFaults(summary, { errors = [] }, fields) {
  clearProblem(summary)
  for (const fault of errors) {
    const field = fieldOf(fields, fault.pointer)
    if (field) showFault(field, detailOf(fault), fault.didYouMean)
  }
}

/** Hides the summary and removes the faults at the fields of its form. */
export function clearProblem(summary) {
  summary.hidden = true
  summary.replaceChildren()
  for (const note of faultNotes(summary)) {
    const field = document.getElementById(note.dataset.field)
    field.classList.remove('is-invalid')
    field.removeAttribute('aria-invalid')
    describe(field, (ids) => ids.filter((id) => id !== note.id))
    note.remove()
  }
}

/** The faults shown at the fields of a form, each with the name of its field. */
export function shownFaults(summary) {
  return faultNotes(summary).map((note) =>
    named(labelOf(document.getElementById(note.dataset.field)), note.textContent),
  )
}

function faultNotes(summary) {
  return [...summary.parentElement.querySelectorAll('.fault')]
}

/** The sentence of a fault. The API speaks of the entries of a list, which here are the fields of the services. */
function detailOf({ code, pointer, detail }) {
  return code === 'wrong-length' && pointer === '/items' ? label('fault.noService') : asWritten(detail)
}

/** The field whose value was sent at a pointer, or at the nearest place above it. */
export function fieldOf(fields, pointer) {
  for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) {
    if (fields.has(at)) return fields.get(at)
  }
  return undefined
}

/** @param didYouMean the mail domain that was probably meant, if the API names one */
function showFault(field, detail, didYouMean) {
  const id = `${field.id}-fault`
  const known = document.getElementById(id)
  if (known) {
    known.append(` ${detail}`)
    return
  }
  const correction = didYouMean && correctionButton(field, didYouMean)
  const note = element('p', { class: 'fault', id, 'data-field': field.id }, detail, correction && ' ', correction)
  const isGroup = field.tagName === 'FIELDSET'
  if (isGroup) field.append(note)
  else (field.closest('.date') ?? field).after(note)
  field.classList.add('is-invalid')
  if (!isGroup) field.setAttribute('aria-invalid', 'true')
  describe(field, (ids) => [id, ...ids])
}

/** Nothing is asked about another domain than the one typed, unless the user chooses it here. */
function correctionButton(field, domain) {
  const address = field.value.replace(/@[^@]*$/, `@${domain}`)
  const correct = () => {
    field.value = address
    field.focus()
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return element('button', { class: 'correction', type: 'button', onclick: correct }, label('fault.use', { address }))
}

/** Changes the ids of the elements that describe a field. */
function describe(field, change) {
  const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
  if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '))
  else field.removeAttribute('aria-describedby')
}

/** The name of a field; where a form has two groups of like fields, after that of its group. */
function labelOf(field) {
  if (field.tagName === 'FIELDSET') return nameIn(field.querySelector('legend'))
  const name = nameIn(field.labels[0])
  const group = field.closest('fieldset')
  const hasTwoGroups = group && field.form.querySelectorAll('fieldset').length > 1
  return hasTwoGroups ? `${labelOf(group)} – ${name}` : name
}

/** The text of a label, without the note that its field is optional. */
function nameIn(node) {
  const parts = [...node.childNodes].filter(({ className }) => className !== 'optional')
  return parts
    .map(({ textContent }) => textContent)
    .join('')
    .trim()
}

function named(name, detail) {
  return name ? `${name}: ${detail}` : detail
}

function goTo(event, field) {
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
