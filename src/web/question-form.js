import { announce } from './announcement.js'
import { agreementOf, ask, firstAgreement, ownProblem, Problem } from './api.js'
import { element, outsideLink } from './dom.js'
import { clearProblem, showFaultsQuietly, showProblem } from './faults.js'
import { label, onLanguage } from './language.js'
import { serviceFields } from './service-fields.js'

/** After this many milliseconds without a key the question is asked of itself. */
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
  const address = form.elements.address
  let running = new AbortController()
  let timer
  let answered = false

  /** The agreement of the address typed so far; its services appear as soon as the domain is known. */
  async function findAgreement() {
    const found = await agreementOf(address.value.trim())
    const shown = found ?? (await firstAgreement())
    if (shown) services.show(shown)
    form.querySelector('.agreement').textContent = found
      ? label('field.agreement', { sponsor: found.sponsor.name })
      : ''
    const area = shown && [
      outsideLink(
        shown.provider.customerArea,
        label('field.customerArea', { provider: shown.provider.name }),
        label('page.newTab'),
      ),
    ]
    form.querySelector('.customer-area').replaceChildren(...(area ?? []))
    return found
  }

  /** @param how "asked" with the button, "typed", or "again" in another language */
  async function answer(how) {
    clearTimeout(timer)
    running.abort()
    running = new AbortController()
    const { signal } = running
    const wanted = how === 'asked' || (how === 'again' && (answered || !summary.hidden))
    let places = new Map()
    try {
      const agreement = await findAgreement()
      if (signal.aborted) return
      const asked = read({ form, services })
      places = asked.places
      if (!wanted && !asked.complete) {
        // What the button has complained of stays until it is mended.
        if (summary.hidden) clearProblem(summary)
        if (answered) empty()
        return
      }
      const result = await ask(path, asked.question, signal)
      clearProblem(summary)
      answered = true
      show(place, result, asked.question, agreement)
      announce([result.text, ...result.warnings.map((warning) => warning.text)].join(' '))
      if (how === 'asked') place.scrollIntoView({ block: 'nearest' })
    } catch (error) {
      if (signal.aborted) return
      const known = error instanceof Problem
      if (!known) console.error(error)
      const { document: problem } = known ? error : ownProblem('problem.unreachable')
      empty()
      if (wanted || !problem.errors) showProblem(summary, problem, places, how === 'asked')
      else showFaultsQuietly(summary, problem, places)
    }
  }

  function empty() {
    answered = false
    place.replaceChildren(element('p', { class: 'empty', 'data-label': 'answer.empty' }, label('answer.empty')))
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    answer('asked')
  })
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => answer('typed'), PAUSE)
  })
  onLanguage(() => answer('again'))
  answer('typed')
}
