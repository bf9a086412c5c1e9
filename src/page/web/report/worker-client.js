import { API, localProblem, Problem } from '../shared/api.js'
import { language } from '../shared/language.js'

/**
 * Has a list checked by worker/worker.js.
 * @param file a Blob of the list's media type
 * @param onProgress called with {read, total}
 * @returns `done`: a promise of {summary, atRisk, faulty, months, warnings}, rejected with a Problem; `page`; `stop`
 */
export function startReport(file, onProgress) {
  const worker = new Worker(new URL('worker/worker.js', import.meta.url), { type: 'module' })
  const waiting = new Map()
  const { promise: done, resolve, reject } = Promise.withResolvers()
  worker.addEventListener('error', () => reject(localProblem('problem.cutOff')))
  worker.addEventListener('message', ({ data }) => {
    if (data.progress) onProgress(data.progress)
    else if (data.page) {
      waiting.get(data.id)(data.page)
      waiting.delete(data.id)
    } else if (data.failed) reject(localProblem(data.failed))
    else if (data.problem) reject(new Problem(data.problem))
    else resolve(data)
  })
  worker.postMessage({
    file,
    url: new URL('renewal-reports', API).href,
    headers: { 'content-type': file.type, accept: 'application/x-ndjson', 'accept-language': language() },
  })
  let lastId = 0
  return {
    done,
    /** A promise of rows of the list "atRisk" or "faulty". @param query see worker/rows.js */
    page(list, query) {
      lastId += 1
      const id = lastId
      worker.postMessage({ list, query, id })
      return new Promise((resolvePage) => {
        waiting.set(id, resolvePage)
      })
    },
    stop: () => worker.terminate(),
  }
}
