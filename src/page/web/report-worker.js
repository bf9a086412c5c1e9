import { countLines, valuesOf } from './ndjson.js'
import { reportRows } from './report-rows.js'
import { retryAfter } from './retry-after.js'

/** Beside the page, so that a long list never holds it up: sends the file, reads the answer, keeps its rows. */
let rows

/** How often the page hears how far the answer is, in milliseconds. */
const INTERVAL = 100

self.addEventListener('message', ({ data }) => {
  if (data.file) run(data)
  else self.postMessage({ page: rows.page(data.list, data.query), id: data.id })
})

async function run({ file, url, headers }) {
  rows = reportRows()
  const lines = await countLines(file).catch(() => undefined)
  if (lines === undefined) return self.postMessage({ failed: 'problem.unreadable' })
  const response = await fetch(url, { method: 'POST', headers, body: file }).catch(() => undefined)
  if (response === undefined) return self.postMessage({ failed: 'problem.unreachable' })
  if (!response.ok) {
    const problem = await response.json().catch(() => undefined)
    if (problem === undefined) return self.postMessage({ failed: 'problem.unreachable' })
    return self.postMessage({ problem: { ...problem, retryAfter: retryAfter(response) } })
  }
  const header = file.type === 'text/csv' ? 1 : 0
  const summary = await readAnswer(response.body, Math.max(1, lines - header)).catch(() => undefined)
  self.postMessage(summary ? { summary, ...rows.counts() } : { failed: 'problem.cutOff' })
}

/** Reads the answer through and gives its summary, which comes last; none where the answer was cut off. */
async function readAnswer(body, total) {
  let read = 0
  let told = 0
  let summary
  for await (const values of valuesOf(body)) {
    for (const value of values) {
      if (value.summary) summary = value.summary
      else rows.add(value)
    }
    read += values.length
    if (performance.now() - told > INTERVAL) {
      told = performance.now()
      self.postMessage({ progress: { read, total: Math.max(total, read) } })
    }
  }
  return summary
}
