import { announce } from './announcement.js'
import { askFile, ownProblem, Problem } from './api.js'
import { element, icon } from './dom.js'
import { download } from './download.js'
import { clearProblem, showProblem } from './faults.js'
import { count } from './figures.js'
import { label, onLanguage } from './language.js'
import { monthChart } from './report-chart.js'
import { reportProgress } from './report-progress.js'
import { reportRun } from './report-run.js'
import { reportSummary } from './report-summary.js'
import { faultyTable, riskTable } from './report-tables.js'

const SAMPLE = 'elenco-caselle-esempio.csv'

/** "Elenco caselle": the renewal check of a whole list, from the file to the answer as CSV. */
export function reportView() {
  const view = document.getElementById('view-report')
  const summary = view.querySelector('.faults')
  const place = document.getElementById('report-answer')
  const progress = reportProgress(document.getElementById('report-progress'), stop)
  const input = document.getElementById('report-file')
  let list
  let run

  async function check(file, name) {
    list = { name, file: new Blob([file], { type: mediaType(name) }) }
    run?.stop()
    clearProblem(summary)
    place.replaceChildren()
    progress.begin(name)
    const current = reportRun(list.file, progress.tell)
    run = current
    try {
      const report = await current.done
      if (run === current) show(report)
    } catch (error) {
      if (run !== current) return
      showProblem(summary, error.document, new Map([['', input]]), true)
    } finally {
      if (run === current && progress.end()) document.getElementById('report-summary')?.focus()
    }
  }

  function show({ summary: figures, atRisk, faulty, months }) {
    place.replaceChildren(
      ...[
        reportSummary(figures, atRisk),
        downloadButton(figures),
        figures.byMonth.length > 0 && monthChart(figures.byMonth, months),
        atRisk > 0 ? riskTable(run.page) : element('p', {}, label('risk.none')),
        faulty > 0 && faultyTable(run.page),
      ].filter(Boolean),
    )
    const { rowsRead, rowsFaulty } = figures
    const counts = { rowsRead: count(rowsRead), atRisk: count(atRisk), rowsFaulty: count(rowsFaulty) }
    announce(label('report.done', counts))
  }

  function downloadButton({ asOf }) {
    const button = element(
      'button',
      { class: 'btn btn-primary', type: 'button' },
      icon('it-download'),
      ' ',
      label('report.download'),
    )
    button.addEventListener('click', async () => {
      announce(label('report.download.busy'))
      try {
        // The answer of the very day of the figures, even past midnight.
        download(await askFile(`renewal-reports?asOf=${asOf}`, list.file, 'text/csv'), `rinnovi-${asOf}.csv`)
        announce(label('report.download.done'))
      } catch (error) {
        const { document: problem } = error instanceof Problem ? error : ownProblem('problem.unreachable')
        showProblem(summary, problem, new Map(), true)
      }
    })
    return element('p', { class: 'actions' }, button)
  }

  function stop() {
    run.stop()
    run = undefined
    progress.end()
    announce(label('report.stopped'))
    input.focus()
  }

  input.addEventListener('change', () => {
    const [file] = input.files
    if (file) check(file, file.name)
    // So that the same file can be chosen again once it is corrected.
    input.value = ''
  })
  document.getElementById('report-sample').addEventListener('click', async () => {
    const response = await fetch(new URL(SAMPLE, import.meta.url))
    check(await response.blob(), SAMPLE)
  })
  view.addEventListener('dragover', (event) => {
    event.preventDefault()
    view.classList.add('dragging')
  })
  view.addEventListener('dragleave', () => view.classList.remove('dragging'))
  view.addEventListener('drop', (event) => {
    event.preventDefault()
    view.classList.remove('dragging')
    const [file] = event.dataTransfer.files
    if (file) check(file, file.name)
  })
  // The sentences of an answer are the API's: another language is another answer.
  onLanguage(() => run && check(list.file, list.name))
}

function mediaType(name) {
  return /\.(nd)?jsonl?$/i.test(name) ? 'application/x-ndjson' : 'text/csv'
}
