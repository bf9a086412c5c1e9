import { label, language } from './language.js'
import { retryAfter } from './retry-after.js'

/** The base URL of the operations, wherever the page is served. */
export const API = new URL('v1/', document.baseURI)

/** A failed request: the problem document of the API (RFC 9457), or one of that shape made by the page. */
export class Problem extends Error {
  constructor(document) {
    super(document.title)
    this.document = document
  }
}

/** A problem that the page itself notices, like a lost connection. @param name of the label that explains it; kept */
export function localProblem(name) {
  return new Problem({ title: label('problem.title'), detail: label(name), name })
}

/** The problem document that is shown about an error; one that no request has made is a fault of the page, and logged. */
export function problemOf(error) {
  if (error instanceof Problem) return error.document
  if (error.name !== 'AbortError') console.error(error)
  return localProblem('problem.unreachable').document
}

/** Posts JSON and returns the parsed body of the response, or throws a Problem. */
export async function postJson(path, body, signal) {
  const response = await post(path, body, 'application/json', signal)
  return response.json()
}

/** Posts JSON, or a Blob as it is, and returns the response as a Blob of the type `accept`, or throws a Problem. */
export async function postForFile(path, body, accept) {
  const response = await post(path, body, accept)
  try {
    return await response.blob()
  } catch {
    throw localProblem('problem.cutOff')
  }
}

async function post(path, body, accept, signal) {
  const isFile = body instanceof Blob
  const type = isFile ? body.type : 'application/json'
  return send(path, {
    method: 'POST',
    headers: { 'content-type': type, accept },
    body: isFile ? body : JSON.stringify(body),
    signal,
  })
}

/** Sends a request of any kind. @param options those of `fetch` @throws Problem, or an AbortError */
export async function send(path, options) {
  let response
  try {
    response = await fetch(new URL(path, API), {
      ...options,
      headers: { ...options.headers, 'accept-language': language() },
    })
  } catch (error) {
    if (error.name === 'AbortError') throw error
    throw localProblem('problem.unreachable')
  }
  if (!response.ok) throw new Problem(await documentIn(response))
  return response
}

/** The problem document of a response; a proxy may respond with something else. */
async function documentIn(response) {
  const problem = await response.json().catch(() => localProblem('problem.unreachable').document)
  return { ...problem, retryAfter: retryAfter(response) }
}

const cache = new Map()

/** Gets what rarely changes, once in each language; a failed request is made again. */
function get(path) {
  const key = `${language()} ${path}`
  if (!cache.has(key)) {
    const body = send(path, {}).then((response) => response.json())
    cache.set(key, body)
    body.catch(() => cache.delete(key))
  }
  return cache.get(key)
}

/** The agreement of an address, or undefined if none covers its domain. */
export async function agreementOf(address) {
  const { items } = await get('agreements')
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const found = items.find(({ domains }) => domains.includes(domain))
  return found && readAgreement(found.id)
}

/** The first agreement: its services are shown until an address is known. */
export async function firstAgreement() {
  const { items } = await get('agreements')
  return items.length > 0 ? readAgreement(items[0].id) : undefined
}

/** A whole agreement, in the language of the page. */
export function readAgreement(id) {
  return get(`agreements/${id}`)
}
