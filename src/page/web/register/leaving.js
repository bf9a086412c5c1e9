import { label } from '../shared/language.js'
import { confirmed } from './dialog.js'

let typed
let isAsking = false

/**
 * Asks before a part of the register is left, or the page closed, while something that was typed there is not saved.
 * @param part undefined: nothing is asked any more; otherwise
 *   - `at`: the fragment of the part
 *   - `isUnsaved()`: whether something is not saved, or just being saved; `settled()`: a promise that nothing is being saved
 *   - `text()`: what would be lost
 *   - `signal` of the part
 */
export function askBeforeLeaving(part) {
  typed = part
}

/**
 * Asks before something else that would lose what was typed, as signing out does.
 * @returns promise of whether to go on; not while a question is open
 */
export async function mayLeave() {
  if (isAsking) return false
  if (!typed?.isUnsaved()) return true
  isAsking = true
  try {
    return await isGivenUp(typed)
  } finally {
    isAsking = false
  }
}

/** Whether nothing is lost, or the user wants to lose it. */
async function isGivenUp({ isUnsaved, settled, text, signal }) {
  // A change that is on its way is not lost.
  await settled()
  const question = {
    title: label('register.unsaved'),
    texts: [text()],
    action: label('register.unsaved.leave'),
    back: label('register.unsaved.stay'),
    signal,
  }
  return !isUnsaved() || confirmed(question)
}

async function ask(part) {
  const { at, signal } = part
  const isLeaving = await isGivenUp(part)
  if (signal.aborted || location.hash === at) return
  if (!isLeaving) {
    history.pushState(null, '', at)
    return
  }
  typed = undefined
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function follow(event) {
  const { hash } = location
  // Other views of the page leave the register as it is.
  const isOtherPart = /^#report(?:\/|$)/.test(hash) && hash !== typed?.at
  if (!isOtherPart || !typed?.isUnsaved()) return
  event.stopImmediatePropagation()
  if (isAsking) return
  isAsking = true
  ask(typed).finally(() => {
    isAsking = false
  })
}

// frame.js shows another part when it hears of these events. It imports this module, which therefore hears of them first.
for (const type of ['hashchange', 'popstate']) window.addEventListener(type, follow)
window.addEventListener('beforeunload', (event) => {
  if (typed?.isUnsaved()) event.preventDefault()
})
