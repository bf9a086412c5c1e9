import { element } from './dom.js'

/**
 * Shows a problem: its title and detail in the summary, and each fault also at the field that its pointer names.
 * @param summary the element of the summary, which gets the focus if `focus`
 * @param places JSON pointer -> the field that was sent there; a fault below it is shown at it too
 */
export function showProblem(summary, { title, detail, errors = [] }, places = new Map(), focus = false) {
  clearProblem(summary)
  const list = errors.map((fault) => {
    const field = fieldOf(places, fault.pointer)
    if (field === undefined) return element('li', {}, fault.detail)
    showFault(field, fault.detail)
    const link = element('a', { href: `#${field.id}`, onclick: (event) => goTo(event, field) })
    link.append(`${nameOf(field)}: ${fault.detail}`)
    return element('li', {}, link)
  })
  summary.replaceChildren(
    element('h2', { class: 'h5' }, title),
    element('p', {}, detail),
    list.length > 0 && element('ul', {}, list),
  )
  summary.hidden = false
  if (focus) summary.focus()
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
  for (const note of summary.parentElement.querySelectorAll('.fault')) {
    const field = document.getElementById(note.dataset.field)
    field.classList.remove('is-invalid')
    field.removeAttribute('aria-invalid')
    describe(field, (ids) => ids.filter((id) => id !== note.id))
    note.remove()
  }
}

function fieldOf(places, pointer) {
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

function nameOf(field) {
  if (field.tagName === 'FIELDSET') return field.querySelector('legend').textContent
  return field.labels[0].textContent
}

function goTo(event, field) {
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
