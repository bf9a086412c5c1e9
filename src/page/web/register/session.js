import { Problem, send } from '../shared/api.js'

/**
 * The session of those who keep the register. The key is kept in this variable alone, which closing, leaving or
 * reloading the page, and signing out, forget: no cookie, no storage, no URL.
 */
let current

const listeners = []

/** The session: `name` of the key, ids of its `agreements`, `allows(scope)`; undefined: nobody is signed in. */
export function session() {
  return current?.shown
}

/**
 * Calls back when someone signs in, with the session, and when it ends, with undefined and why: "signed-out", "left"
 * (the page), or "refused" (the key was revoked meanwhile).
 */
export function onSession(listener) {
  listeners.push(listener)
}

/** Signs in with a key. @throws Problem 401: there is no such key; 403: it may not read; 503: no register just now */
export async function signIn(key, signal) {
  const authorization = `Bearer ${key}`
  const response = await send('key', { headers: { authorization }, signal })
  const { name, agreements, scopes } = await response.json()
  end('signed-out')
  const shown = { name, agreements, allows: (scope) => scopes.includes(scope) }
  current = { authorization, shown, ended: new AbortController() }
  tell(shown)
}

export function signOut() {
  end('signed-out')
}

/**
 * A request with the key, such as `ask('mailboxes?limit=50')`. It is aborted when the session ends, and ends it where
 * the key is refused.
 * @param path of the operation, without an address in it
 * @param body a Blob as it is, anything else as JSON
 * @returns the response @throws Problem, or an AbortError
 */
export async function ask(path, { method = 'GET', body, headers = {}, signal } = {}) {
  const asked = current
  if (asked === undefined) throw new DOMException('nobody is signed in', 'AbortError')
  const { signal: ended } = asked.ended
  try {
    return await send(path, {
      method,
      headers: { ...typeOf(body), ...headers, authorization: asked.authorization },
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, ended]) : ended,
    })
  } catch (error) {
    if (error instanceof Problem && error.document.status === 401 && current === asked) end('refused')
    throw error
  }
}

/** The value of the header `authorization`, for a worker that makes its own requests. */
export function authorization() {
  return current?.authorization
}

function typeOf(body) {
  if (body === undefined) return {}
  return { 'content-type': body instanceof Blob ? body.type : 'application/json' }
}

function end(reason) {
  if (current === undefined) return
  const { ended } = current
  current = undefined
  ended.abort()
  tell(undefined, reason)
}

function tell(shown, reason) {
  for (const listener of listeners) listener(shown, reason)
}

// Also where the browser keeps the page to show it again when the user goes back to it.
window.addEventListener('pagehide', () => end('left'))
