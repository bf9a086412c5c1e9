import { announce } from './announcement.js'
import { askFile, ownProblem, Problem } from './api.js'
import { element, icon, replace } from './dom.js'
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
  /** How the table is filtered and sorted. */
  let kept = {}
  const progress = reportProgress(document.getElementById('report-progress'), stop)
  const input = document.getElementById('report-file')
  let list
  let run

  function choose(file, name) {
    list = { name, file: new Blob([file], { type: mediaType(name) }) }
    kept = {}
    check({ focus: true })
  }

  /** @param focus whether a problem gets the focus: not where another language was chosen meanwhile */
  async function check({ focus }) {
    const { file, name } = list
    run?.stop()
    clearProblem(summary)
    place.replaceChildren()
    progress.begin(name)
    const current = reportRun(file, progress.tell)
    run = current
    try {
      const report = await current.done
      if (run === current) show(report)
    } catch (error) {
      if (run !== current) return
      if (!(error instanceof Problem)) throw error
      showProblem(summary, error.document, { nameOf: columnOf, focus })
      if (!focus) announce([error.document.title, error.document.detail].join(' '))
    } finally {
      if (run === current && progress.end()) document.getElementById('report-summary')?.focus()
    }
  }

  function show({ summary: figures, atRisk, faulty, months }) {
    replace(
      place,
      reportSummary(figures, atRisk),
      downloadButton(figures),
      figures.byMonth.length > 0 && monthChart(figures.byMonth, months),
      atRisk > 0 ? riskTable(run.page, kept) : element('p', {}, label('risk.none')),
      faulty > 0 && faultyTable(run.page),
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
    const state = element('span', { class: 'state' })
    const tell = (name) => {
      state.textContent = label(name)
      announce(label(name))
    }
    let busy = false
    button.addEventListener('click', async () => {
      if (busy) return
      busy = true
      tell('report.download.busy')
      try {
        // The answer of the very day of the figures, even past midnight.
        download(await askFile(`renewal-reports?asOf=${asOf}`, list.file, 'text/csv'), `rinnovi-${asOf}.csv`)
        tell('report.download.done')
      } catch (error) {
        state.textContent = ''
        showOwn(error)
      }
      busy = false
    })
    return element('p', { class: 'actions' }, button, state)
  }

  function showOwn(error) {
    const { document: problem } = error instanceof Problem ? error : ownProblem('problem.unreachable')
    showProblem(summary, problem, { focus: true })
  }

  function stop() {
    run.stop()
    run = undefined
    progress.end()
    replace(place, element('p', { 'data-label': 'report.stopped' }, label('report.stopped')))
    announce(label('report.stopped'))
    input.focus()
  }

  input.addEventListener('change', () => {
    const [file] = input.files
    if (file) choose(file, file.name)
    // So that the same file can be chosen again once it is corrected.
    input.value = ''
  })
  const sample = document.getElementById('report-sample')
  sample.addEventListener('click', async () => {
    try {
      const response = await fetch(new URL(SAMPLE, import.meta.url))
      if (!response.ok) throw ownProblem('problem.unreachable')
      choose(await response.blob(), SAMPLE)
    } catch (error) {
      showOwn(error)
    }
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
    if (file) choose(file, file.name)
  })
  input.disabled = false
  sample.disabled = false
  // The sentences of an answer are the API's: another language is another answer.
  onLanguage(() => run && check({ focus: false }))
}

/** The column of a list that a fault names: one that is missing by the name that the hint above gives it. */
function columnOf(pointer) {
  if (pointer === '') return undefined
  const missing = { '/address': 'report.column.address', '/expiresOn': 'report.column.expiresOn' }[pointer]
  const name = missing ? label(missing) : pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  return label('report.column', { name })
}

function mediaType(name) {
  return /\.(nd)?jsonl?$/i.test(name) ? 'application/x-ndjson' : 'text/csv'
}
