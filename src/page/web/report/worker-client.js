import { API, localProblem, Problem } from '../shared/api.js'
import { language } from '../shared/language.js'

/**
 * Has a list checked by worker/worker.js.
 * @param file a Blob of the list's media type
 * @param query of the request
 * @param onProgress called with {read, total}
 * @returns `done`: a promise of {summary, atRisk, dueSoon, faulty, warnings}, rejected with a Problem; `page`;
 *   `addresses`; `stop`
 */
export function startReport(file, query, onProgress) {
  const worker = new Worker(new URL('worker/worker.js', import.meta.url), { type: 'module' })
  const waiting = new Map()
  const { promise: done, resolve, reject } = Promise.withResolvers()
  worker.addEventListener('error', () => reject(localProblem('problem.cutOff')))
  worker.addEventListener('message', ({ data }) => {
    if (data.progress) onProgress(data.progress)
    else if (data.reply) {
      waiting.get(data.id)(data.reply)
      waiting.delete(data.id)
    } else if (data.failed) reject(localProblem(data.failed))
    else if (data.problem) reject(new Problem(data.problem))
    else resolve(data)
  })
  worker.postMessage({
    file,
    url: new URL(`renewal-reports${query}`, API).href,
    headers: { 'content-type': file.type, accept: 'application/x-ndjson', 'accept-language': language() },
  })
  let lastId = 0
  /** @param name what to ask, and with which parameters: see worker/rows.js */
  const ask = (name) => (list, query) => {
    lastId += 1
    const id = lastId
    worker.postMessage({ ask: name, list, query, id })
    return new Promise((resolveReply) => {
      waiting.set(id, resolveReply)
    })
  }
  return {
    done,
    /** A promise of rows of the list "atRisk" or "faulty". */
    page: ask('page'),
    /** A promise of the addresses of all rows of such a list that pass the filters. */
    addresses: ask('addresses'),
    stop: () => worker.terminate(),
  }
}
