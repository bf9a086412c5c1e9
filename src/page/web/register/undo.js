import { announce, clearAnnouncement } from '../shared/announcement.js'
import { problemOf } from '../shared/api.js'
import { element, icon } from '../shared/dom.js'
import { label, onLanguage } from '../shared/language.js'
import { focusTitle } from './focus.js'
import { onSession } from './session.js'

/** Seconds in which a change can be undone, and after which an erasure is sent. */
const SECONDS = 10

const offers = new Set()
let bar

/**
 * Where offers stand, whatever part of the register is shown. Leaving the page, or signing out, drops them: what was
 * sent stays as it is, and an erasure that still waits is never sent.
 */
export function undoBar() {
  bar = element('div', { class: 'undo-bar' })
  return bar
}

/**
 * Offers for ten seconds to undo something.
 * @param text () -> what was done, or will be
 * @param undo () -> promise: takes it back
 * @param send () -> promise: does it, when the time is over; undefined where it was done already
 */
export function offerUndo({ text, undo, send }) {
  const offer = { text, send, left: SECONDS }
  offer.said = element('span', { class: 'said' }, text())
  offer.count = element('span', { class: 'seconds', 'aria-hidden': 'true' })
  offer.button = element('button', { class: 'btn btn-primary btn-sm', type: 'button' })
  offer.row = element('div', { class: 'offer' }, offer.said, offer.count, offer.button)
  offer.button.addEventListener('click', () => finish(offer, undo))
  translate(offer)
  offers.add(offer)
  bar.append(offer.row)
  announce(`${text()} ${label('register.undo.within')}`)
  offer.timer = setInterval(() => {
    offer.left -= 1
    translate(offer)
    if (offer.left === 0) finish(offer, send)
  }, 1000)
  return offer
}

/** Whether an erasure waits. */
function isWaiting() {
  return [...offers].some(({ send }) => send !== undefined)
}

/** Ends an offer, by undoing it or by sending it; what fails is said in its place. */
async function finish(offer, act) {
  clearInterval(offer.timer)
  offers.delete(offer)
  const hadFocus = offer.row.contains(document.activeElement)
  offer.button.remove()
  offer.count.remove()
  if (hadFocus) focusTitle()
  try {
    await act?.()
    offer.row.remove()
  } catch (error) {
    // The end of the session takes every row away, and nothing of the register is said after it.
    if (error.name === 'AbortError' || !offer.row.isConnected) offer.row.remove()
    else fail(offer, act === offer.send ? 'register.undo.notSent' : 'register.undo.failed', error)
  }
}

/** @param name of the label that says what has failed */
function fail(offer, name, error) {
  const close = () => {
    offer.row.remove()
    focusTitle()
  }
  const text = label(name, { text: offer.text(), reason: reasonOf(problemOf(error)) })
  offer.said.textContent = text
  const button = element('button', { class: 'btn btn-outline-primary btn-sm', type: 'button', onclick: close })
  button.append(icon('it-close'), label('register.close'))
  offer.row.append(button)
  announce(text)
}

/** Why something has failed. Of a version that is old, the API speaks to programmers. */
function reasonOf({ status, detail }) {
  return status === 412 ? label('register.undo.changed') : detail
}

function translate(offer) {
  offer.said.textContent = offer.text()
  offer.count.textContent = String(offer.left)
  offer.button.textContent = label('register.undo')
}

onSession((session, reason) => {
  if (session) return
  // Why a session has ended is announced by sign-in.js, unless no one is there.
  if (reason === 'left') clearAnnouncement()
  for (const { timer } of offers) clearInterval(timer)
  offers.clear()
  bar.replaceChildren()
})
onLanguage(() => {
  for (const offer of offers) translate(offer)
})
// The browser then asks whether to leave although an erasure has not been sent.
window.addEventListener('beforeunload', (event) => {
  if (isWaiting()) event.preventDefault()
})
