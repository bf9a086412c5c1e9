import { label, language } from './language.js'
import { retryAfter } from './retry-after.js'

/** Where the operations stand, wherever the page is served. */
export const API = new URL('v1/', document.baseURI)

/** What goes wrong, as the API tells it (RFC 9457), or in its shape where the API could not be reached. */
export class Problem extends Error {
  constructor(document) {
    super(document.title)
    this.document = document
  }
}

/** A problem of which only this page knows: the name of its label. */
export function ownProblem(name) {
  return new Problem({ title: label('problem.title'), detail: label(name) })
}

/** Posts a question and answers the parsed body, or throws a Problem. */
export async function ask(path, question, signal) {
  const response = await post(path, question, 'application/json', signal)
  return response.json()
}

/** Posts a question, or a file of its own type, and answers the file that it accepts, or throws a Problem. */
export async function askFile(path, question, accept) {
  const response = await post(path, question, accept)
  try {
    return await response.blob()
  } catch {
    throw ownProblem('problem.cutOff')
  }
}

async function post(path, question, accept, signal) {
  const isFile = question instanceof Blob
  const type = isFile ? question.type : 'application/json'
  return send(path, {
    method: 'POST',
    headers: { 'content-type': type, accept },
    body: isFile ? question : JSON.stringify(question),
    signal,
  })
}

async function send(path, options) {
  let response
  try {
    response = await fetch(new URL(path, API), {
      ...options,
      headers: { ...options.headers, 'accept-language': language() },
    })
  } catch (error) {
    if (error.name === 'AbortError') throw error
    throw ownProblem('problem.unreachable')
  }
  if (!response.ok) throw new Problem(await problemOf(response))
  return response
}

/** The problem document of an answer; a proxy in front may answer with something else. */
async function problemOf(response) {
  const problem = await response.json().catch(() => ownProblem('problem.unreachable').document)
  return { ...problem, retryAfter: retryAfter(response) }
}

const remembered = new Map()

/** An answer that rarely changes, asked for once in each language. */
function read(path) {
  const key = `${language()} ${path}`
  if (!remembered.has(key)) {
    const answer = send(path, {}).then((response) => response.json())
    remembered.set(key, answer)
    answer.catch(() => remembered.delete(key))
  }
  return remembered.get(key)
}

/** The agreement of an address, or undefined where its domain is of none. */
export async function agreementOf(address) {
  const { items } = await read('agreements')
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const found = items.find(({ domains }) => domains.includes(domain))
  return found && readAgreement(found.id)
}

/** The first agreement, whose services a member sees before the address is known. */
export async function firstAgreement() {
  const { items } = await read('agreements')
  return items.length > 0 ? readAgreement(items[0].id) : undefined
}

/** An agreement whole, in the language of the page. */
export function readAgreement(id) {
  return read(`agreements/${id}`)
}
