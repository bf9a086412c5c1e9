import { announce } from './announcement.js'
import { agreementOf, ask, firstAgreement, ownProblem, Problem, readAgreement } from './api.js'
import { element, outsideLink, replace } from './dom.js'
import { clearProblem, faultsTold, fieldOf, problemNote, retryText, showFaultsQuietly, showProblem } from './faults.js'
import { label, onLanguage } from './language.js'
import { serviceFields } from './service-fields.js'

/** After this many milliseconds without a key, or since a field was left, the question is asked of itself. */
const PAUSE = 500

/**
 * A form whose question is asked with its button and, once it is complete, while one types.
 * @param id the form's, less "-form"
 * @param path the operation
 * @param read ({form, services}) -> {question, places, complete}
 * @param show (place, answer, question, agreement) -> void, shows an answer
 */
export function questionForm({ id, path, read, show }) {
  const form = document.getElementById(`${id}-form`)
  const summary = form.querySelector('.faults')
  const place = document.getElementById(`${id}-answer`)
  const services = serviceFields(document.getElementById(`${id}-services`))
  const { address, expiresOn } = form.elements
  let running = new AbortController()
  let timer
  /** What the place of the answer holds: "nothing", "answer" or "problem". */
  let held = 'nothing'
  /** Whether something was typed of which nothing has been shown yet. */
  let unseen = false

  /** The agreement of the address typed so far; its services appear as soon as the domain is known. */
  async function findAgreement() {
    const found = await agreementOf(address.value.trim())
    // While a domain is typed anew, the services stay those of the Order before.
    const before = services.agreement()
    const shown = found ?? (await (before ? readAgreement(before.id) : firstAgreement()))
    // The fields that the faults were told at may be gone.
    if (shown && services.show(shown)) clearProblem(summary)
    form.querySelector('.agreement').textContent = found
      ? label('field.agreement', { sponsor: found.sponsor.name })
      : ''
    replace(form.querySelector('.customer-area'), shown && customerArea(shown))
    return found
  }

  /** @param how "asked" with the button, "typed", a field "left", or "again" in another language */
  async function answer(how) {
    clearTimeout(timer)
    running.abort()
    running = new AbortController()
    const { signal } = running
    // What the button has complained of is looked at again with every change, until it is mended.
    const wanted = how === 'asked' || !summary.hidden || (how === 'again' && held !== 'nothing')
    unseen = false
    let places = new Map()
    try {
      const agreement = await findAgreement()
      if (signal.aborted) return
      const asked = read({ form, services })
      places = asked.places
      if (how === 'typed' && isUnfinished(agreement)) {
        unseen = true
        return
      }
      if (!wanted && !asked.complete) {
        clearProblem(summary)
        if (held === 'answer') announce(label('answer.empty'))
        hold('answer.empty')
        return
      }
      const result = await ask(path, asked.question, signal)
      clearProblem(summary)
      held = 'answer'
      show(place, result, asked.question, agreement)
      announce([result.text, ...result.warnings.map((warning) => warning.text)].join(' '))
      if (how === 'asked') bringAnswerIntoView()
    } catch (error) {
      if (signal.aborted) return
      const known = error instanceof Problem
      if (!known) console.error(error)
      const { document: problem } = known ? error : ownProblem('problem.unreachable')
      if (problem.errors) refused(problem, { places, how, wanted })
      else failed(problem, how)
    }
  }

  /** Whether the address or the date is still being typed: it would only be told wrong. */
  function isUnfinished(agreement) {
    const focused = document.activeElement
    if (focused === address) return address.value.trim() !== '' && agreement === undefined
    return focused === expiresOn && !expiresOn.validity.valid
  }

  /** The question has faults. While one types, nothing is said of the field in use that was not said before. */
  function refused(problem, { places, how, wanted }) {
    const inUse = ({ pointer }) => {
      const field = fieldOf(places, pointer)
      return field === document.activeElement && !field.classList.contains('is-invalid')
    }
    const errors = how === 'typed' ? problem.errors.filter((fault) => !inUse(fault)) : problem.errors
    unseen = errors.length < problem.errors.length
    if (errors.length === 0) return
    const before = faultsTold(summary)
    hold('answer.mend')
    if (wanted) showProblem(summary, { ...problem, errors }, { places, focus: how === 'asked' })
    else showFaultsQuietly(summary, { errors }, places)
    const news = faultsTold(summary).filter((text) => !before.includes(text))
    if (how !== 'asked' && news.length > 0) announce([...news, label('answer.mend')].join(' '))
  }

  /** The service cannot answer: said where the answer would stand, so that the field in use stays where it is. */
  function failed(problem, how) {
    clearProblem(summary)
    held = 'problem'
    const note = problemNote(problem)
    replace(place, note)
    if (how === 'asked') note.focus()
    else announce([problem.title, problem.detail, retryText(problem)].filter(Boolean).join(' '))
  }

  function hold(name) {
    held = 'nothing'
    replace(place, element('p', { class: 'empty', 'data-label': name }, label(name)))
  }

  /** Beside the question it is seen anyway; below it, as on a phone, it begins with its heading. */
  function bringAnswerIntoView() {
    const title = document.getElementById(`${id}-answer-title`)
    const { top } = title.getBoundingClientRect()
    if (top < 0 || top > window.innerHeight / 2) title.scrollIntoView({ block: 'start' })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer('asked')
  })
  const soon = (how) => {
    clearTimeout(timer)
    timer = setTimeout(() => answer(how), PAUSE)
  }
  form.addEventListener('input', () => {
    unseen = true
    soon('typed')
  })
  form.addEventListener('focusout', ({ target }) => {
    // A date that is not whole yet makes no event.
    if (unseen || target.validity?.valid === false) soon('left')
  })
  onLanguage(() => answer('again'))
  answer('typed')
  // Until here the button was disabled: nothing but this script may send the form.
  form.querySelector('[type=submit]').disabled = false
}

function customerArea({ provider }) {
  const text = label('field.customerArea', { provider: provider.name })
  return outsideLink(provider.customerArea, text, label('page.newTab'))
}
