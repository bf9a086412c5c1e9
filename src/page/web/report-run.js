import { API, ownProblem, Problem } from './api.js'
import { language } from './language.js'

/**
 * Has a list checked, in a worker of its own.
 * @param file a Blob of the list's media type
 * @param onProgress called with `{read, total}`
 * @returns `done`: a promise of `{summary, atRisk, faulty, months}`, or a Problem; `page(list, query)`; `stop()`
 */
export function reportRun(file, onProgress) {
  const worker = new Worker(new URL('report-worker.js', import.meta.url), { type: 'module' })
  const asked = new Map()
  const { promise: done, resolve, reject } = Promise.withResolvers()
  worker.addEventListener('error', () => reject(ownProblem('problem.cutOff')))
  worker.addEventListener('message', ({ data }) => {
    if (data.progress) onProgress(data.progress)
    else if (data.page) {
      asked.get(data.id)(data.page)
      asked.delete(data.id)
    } else if (data.failed) reject(ownProblem(data.failed))
    else if (data.problem) reject(new Problem(data.problem))
    else resolve(data)
  })
  worker.postMessage({
    file,
    url: new URL('renewal-reports', API).href,
    headers: { 'content-type': file.type, accept: 'application/x-ndjson', 'accept-language': language() },
  })
  let last = 0
  return {
    done,
    /** Rows of the list "atRisk" or "faulty": see report-rows.js. */
    page(list, query) {
      last += 1
      const id = last
      worker.postMessage({ list, query, id })
      return new Promise((answer) => {
        asked.set(id, answer)
      })
    },
    stop: () => worker.terminate(),
  }
}
