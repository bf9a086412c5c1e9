import { countLines, valuesOf } from '../../shared/ndjson.js'
import { retryAfter } from '../../shared/retry-after.js'
import { reportRows } from './rows.js'

// Runs as a worker, so that a long list does not block the page: sends the file, reads the response, keeps its rows.

/** Milliseconds between two reports of the progress to the page. */
const PROGRESS_INTERVAL = 100

let rows

self.addEventListener('message', ({ data }) => {
  if (data.file) run(data)
  else self.postMessage({ reply: rows[data.ask](data.list, data.query), id: data.id })
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
  const summary = await readRows(response.body, totalOf(file, lines)).catch(() => undefined)
  self.postMessage(summary ? { summary, ...rows.counts() } : { failed: 'problem.cutOff' })
}

/** About how many rows a file has; undefined for a workbook, which is compressed. */
function totalOf(file, lines) {
  if (file.type.startsWith('application/vnd.')) return undefined
  return Math.max(1, file.type === 'text/csv' ? lines - 1 : lines)
}

/** Reads the response and returns its summary, which comes last; undefined if the response was cut off. */
async function readRows(body, total) {
  let read = 0
  let reportedAt = 0
  let summary
  for await (const values of valuesOf(body)) {
    for (const value of values) {
      if (value.summary) summary = value.summary
      else rows.add(value)
    }
    read += values.length
    if (performance.now() - reportedAt > PROGRESS_INTERVAL) {
      reportedAt = performance.now()
      self.postMessage({ progress: { read, total: total && Math.max(total, read) } })
    }
  }
  return summary
}
