import { announce, clearAnnouncement } from '../announcement.js'
import { localProblem, Problem, postJson } from '../api.js'
import { element, replace } from '../dom.js'
import { clearProblem, fieldOf, problemNote, retryText, showFieldFaults, shownFaults, showProblem } from '../faults.js'
import { label, onLanguage } from '../language.js'
import { agreementLookup } from './agreement-lookup.js'
import { addDatePicker, holdsDate } from './date-picker.js'
import { toAddress, toDate } from './field-values.js'
import { serviceFields } from './service-fields.js'

/** Milliseconds after the last key, or after a field is left, until the question is sent. */
const PAUSE = 500

/**
 * A form that sends a question when its button is pressed and, once it is complete, while the user types.
 * @param id of the form, without "-form"
 * @param path of the operation
 * @param read ({form, services, owned}) -> {question, fields, complete}; `fields`: JSON pointer -> field; `owned`: the
 *   services that the mailbox has, undefined in a form that does not ask for them apart
 * @param show (place, answer, question, agreement) -> void, shows an answer
 * @returns `fill({fields, services, owned})`: fills the form as if the user had typed
 */
export function questionForm({ id, path, read, show }) {
  const form = document.getElementById(`${id}-form`)
  const summary = form.querySelector('.faults')
  const place = document.getElementById(`${id}-answer`)
  const services = serviceFields(document.getElementById(`${id}-services`))
  const ownedFieldset = document.getElementById(`${id}-owned`)
  const owned = ownedFieldset ? serviceFields(ownedFieldset, { explained: false }) : undefined
  const lookUpAgreement = agreementLookup(form, services, owned)
  const { address, expiresOn } = form.elements
  let running = new AbortController()
  let timer
  /** What the place of the answer shows: "hint", "answer" or "problem". */
  let shown = 'hint'
  /** Whether the user has typed something that has not been checked yet. */
  let hasUncheckedInput = false

  /** @param trigger "button", "typing", "leaving" (a field), or "language" (it was switched) */
  async function send(trigger) {
    clearTimeout(timer)
    running.abort()
    running = new AbortController()
    const { signal } = running
    // Faults that the button has shown are checked again with every change, until they are corrected.
    const isAsked = trigger === 'button' || !summary.hidden || (trigger === 'language' && shown !== 'hint')
    hasUncheckedInput = false
    let fields = new Map()
    try {
      const { agreement, fieldsChanged } = await lookUpAgreement()
      // The fields that showed the faults may no longer be there.
      if (fieldsChanged) clearProblem(summary)
      if (signal.aborted) return
      const input = read({ form, services, owned })
      fields = input.fields
      if (trigger === 'typing' && isBeingTyped(agreement)) {
        hasUncheckedInput = true
        return
      }
      if (!isAsked && !input.complete) {
        clearProblem(summary)
        if (shown === 'answer') announce(label('answer.empty'))
        else clearAnnouncement()
        showHint('answer.empty')
        return
      }
      const answer = await postJson(path, input.question, signal)
      clearProblem(summary)
      shown = 'answer'
      show(place, answer, input.question, agreement)
      announce([answer.text, ...answer.warnings.map((warning) => warning.text)].join(' '))
      if (trigger === 'button') scrollToAnswer()
    } catch (error) {
      if (signal.aborted) return
      const isKnown = error instanceof Problem
      if (!isKnown) console.error(error)
      const { document: problem } = isKnown ? error : localProblem('problem.unreachable')
      if (problem.errors) showFaults(problem, { fields, trigger, isAsked })
      else showFailure(problem, trigger)
    }
  }

  /** Whether the field in use holds an incomplete address or date: an error would come too early. */
  function isBeingTyped(agreement) {
    const focused = document.activeElement
    if (focused === address) return toAddress(address) !== undefined && agreement === undefined
    return focused === expiresOn && toDate(expiresOn) !== undefined && !holdsDate(expiresOn)
  }

  /** Shows the faults of the question. While the user types, the field in use gets no new fault. */
  function showFaults(problem, { fields, trigger, isAsked }) {
    const isInUse = ({ pointer }) => {
      const field = fieldOf(fields, pointer)
      return field === document.activeElement && !field.classList.contains('is-invalid')
    }
    const errors = trigger === 'typing' ? problem.errors.filter((fault) => !isInUse(fault)) : problem.errors
    hasUncheckedInput = errors.length < problem.errors.length
    if (errors.length === 0) return
    const before = shownFaults(summary)
    showHint('answer.correct')
    if (isAsked) showProblem(summary, { ...problem, errors }, { fields, focus: trigger === 'button' })
    else showFieldFaults(summary, { errors }, fields)
    const added = shownFaults(summary).filter((text) => !before.includes(text))
    if (trigger === 'button' || added.length === 0) clearAnnouncement()
    else announce([...added, label('answer.correct')].join(' '))
  }

  /** Shows that the service cannot answer, in place of the answer, so that the field in use does not move. */
  function showFailure(problem, trigger) {
    clearProblem(summary)
    shown = 'problem'
    const note = problemNote(problem)
    replace(place, note)
    if (trigger === 'button') {
      clearAnnouncement()
      note.focus()
    } else announce([problem.title, problem.detail, retryText(problem)].filter(Boolean).join(' '))
  }

  function showHint(name) {
    shown = 'hint'
    replace(place, element('p', { class: 'empty', 'data-label': name }, label(name)))
  }

  /** Scrolls only if the answer is out of sight, as on a phone, where it is below the question. */
  function scrollToAnswer() {
    const title = document.getElementById(`${id}-answer-title`)
    const { top } = title.getBoundingClientRect()
    if (top < 0 || top > window.innerHeight / 2) title.scrollIntoView({ block: 'start' })
  }

  function sendAfterPause(trigger) {
    clearTimeout(timer)
    timer = setTimeout(() => send(trigger), PAUSE)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send('button')
  })
  form.addEventListener('input', () => {
    hasUncheckedInput = true
    sendAfterPause('typing')
  })
  form.addEventListener('focusout', () => {
    if (hasUncheckedInput) sendAfterPause('leaving')
  })
  addDatePicker(expiresOn)
  onLanguage(() => send('language'))
  send('typing')
  // Disabled in the HTML, so that the form cannot be sent before this script handles it.
  form.querySelector('[type=submit]').disabled = false

  return {
    fill(filling) {
      for (const field of form.querySelectorAll('[name]')) {
        field.value = (filling.fields.get(field.name) ?? '').slice(0, field.maxLength)
      }
      services.fill(filling.services)
      owned?.fill(filling.owned)
      hasUncheckedInput = true
      send('typing')
    },
  }
}
