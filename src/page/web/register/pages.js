import { Problem } from '../shared/api.js'
import { ask } from './session.js'

/** Items of a page; the most that the API gives. */
const LIMIT = 200

/** Seconds that are waited at most before the same page is asked for again. */
const MAX_WAIT = 60

/**
 * All pages of a list, one after another; where the service wants fewer requests, after the time it says,
 * unless that is more than a minute: no one waits so long for what seems to be read.
 * @param question (cursor) -> arguments of `ask`; the cursor is undefined for the first page
 * @param onPage (page) -> false to stop; called with each page as it comes
 * @returns whether every page was read
 */
export async function readPages(question, onPage, signal) {
  let cursor
  do {
    const page = await patiently(() => ask(...question(cursor)), signal).then((response) => response.json())
    signal.throwIfAborted()
    cursor = page.nextCursor
    if (onPage(page) === false) return cursor === undefined
  } while (cursor !== undefined)
  return true
}

/** The question about a page of a list that is asked for by GET. @param parameters text by name, without undefined */
export function listQuestion(path, parameters, signal) {
  return (cursor) => {
    const query = new URLSearchParams({ ...parameters, limit: LIMIT, ...(cursor && { cursor }) })
    return [`${path}?${query}`, { signal }]
  }
}

/** The question about a page of a search, whose body is not part of a URL. */
export function searchQuestion(contains, signal) {
  return (cursor) => {
    const body = { contains, limit: LIMIT, ...(cursor && { cursor }) }
    return ['mailbox-searches', { method: 'POST', body, signal }]
  }
}

async function patiently(request, signal) {
  for (;;) {
    try {
      return await request()
    } catch (error) {
      if (!(error instanceof Problem) || error.document.status !== 429) throw error
      const { retryAfter = 1 } = error.document
      if (retryAfter > MAX_WAIT) throw error
      await pause(retryAfter * 1000, signal)
    }
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
