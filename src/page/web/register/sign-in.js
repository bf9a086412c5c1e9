import { announce, clearAnnouncement } from '../shared/announcement.js'
import { localProblem, problemOf } from '../shared/api.js'
import { clearProblem, showProblem } from '../shared/faults.js'
import { label, onLanguage } from '../shared/language.js'
import { onSession, signIn } from './session.js'

/** Statuses that say something about the key; the API's own words would speak of a request. */
const PROBLEMS = { 401: 'register.wrongKey', 403: 'register.mayNotRead' }

let loading

/** The view of the register, loaded once; after a failure again. */
function loadView() {
  loading ??= import('./frame.js').then(({ registerView }) => registerView())
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

/** The form by which those who have a key sign in, below the list, where there is a register. */
export function signInForm() {
  const section = document.getElementById('register-sign-in')
  const form = document.getElementById('register-sign-in-form')
  const summary = form.querySelector('.faults')
  const state = section.querySelector('.signed-out')
  const { key } = form.elements
  let shown
  let ending

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    clearProblem(summary)
    clearAnnouncement()
    shown = undefined
    say(undefined)
    try {
      if (key.value.trim() === '') throw localProblem('register.noKey')
      await loadView()
      await signIn(key.value.trim())
    } catch (error) {
      if (error.name === 'AbortError') return
      shown = error
      show({ focus: true })
    }
  })

  function show({ focus }) {
    const problem = problemOf(shown)
    const name = PROBLEMS[problem.status]
    showProblem(summary, name ? { title: problem.title, detail: label(name) } : problem, { focus })
  }

  /** @param reason of the end of the session, see session.js */
  function say(reason) {
    ending = reason
    state.textContent = reason ? label(`register.ended.${reason}`) : ''
  }

  // Ready before the key is typed in full.
  key.addEventListener('focus', () => loadView().catch(() => {}))
  onSession((session, reason) => {
    // The key stays in no field, whatever happens next.
    form.reset()
    section.hidden = session !== undefined
    say(session ? undefined : reason)
    if (session) return
    clearProblem(summary)
    // Nothing of the register stays for who comes back to the page, and there is no one to tell.
    if (reason === 'left') return clearAnnouncement()
    announce(state.textContent)
    key.focus()
  })
  onLanguage(() => {
    say(ending)
    if (shown && !summary.hidden) show({ focus: false })
  })
  section.hidden = false
  form.querySelector('[type=submit]').disabled = false
}
