import { announce, clearAnnouncement } from '../shared/announcement.js'
import { firstAgreement, localProblem, Problem, postForFile } from '../shared/api.js'
import { element, icon, replace } from '../shared/dom.js'
import { download } from '../shared/download.js'
import { clearProblem, showProblem } from '../shared/faults.js'
import { counted, listed } from '../shared/format.js'
import { label, onLanguage } from '../shared/language.js'
import { fileChoice } from './file-choice.js'
import { headerHelp } from './header-help.js'
import { monthChart } from './month-chart.js'
import { reportProgress } from './progress.js'
import { doubtfulText, noneAtRisk, reportSummary } from './summary.js'
import { faultyTable, riskTable } from './tables.js'
import { startReport } from './worker-client.js'

/** "Elenco caselle": the renewal check of a whole list, from the file to the results as CSV. */
export function reportView() {
  const view = document.getElementById('view-report')
  const faults = view.querySelector('.faults')
  const place = document.getElementById('report-answer')
  const progress = reportProgress(document.getElementById('report-progress'), stop)
  /** How the table of the list is filtered and sorted. */
  let tableSettings = {}
  let list
  let report

  function choose(file, name) {
    list = { name, file: new Blob([file], { type: mediaType(name) }) }
    tableSettings = {}
    check({ focus: true })
  }

  /** @param focus whether a problem gets the focus; not if the language was switched meanwhile */
  async function check({ focus }) {
    const { file, name } = list
    report?.stop()
    clearProblem(faults)
    clearAnnouncement()
    place.replaceChildren()
    progress.begin(name)
    const current = startReport(file, progress.update)
    report = current
    try {
      const result = await current.done
      if (report === current) show(result)
    } catch (error) {
      if (report !== current) return
      if (!(error instanceof Problem)) throw error
      showProblem(faults, error.document, { nameOf: columnOf, focus })
      if (error.document.header) faults.append(headerHelp(error.document.header))
      if (!focus) announce([error.document.title, error.document.detail].join(' '))
    } finally {
      if (report === current && progress.end()) document.getElementById('report-summary')?.focus()
    }
  }

  function show({ summary, atRisk, faulty, months, warnings }) {
    replace(
      place,
      reportSummary(summary, { name: list.name, atRisk, warnings }),
      downloadButton(summary),
      summary.byMonth.length > 0 && monthChart(summary.byMonth, months),
      atRisk > 0 ? riskTable(report.page, tableSettings) : noneAtRisk(summary),
      faulty > 0 && faultyTable(report.page),
    )
    const { rowsRead, rowsFaulty } = summary
    const counts = [counted('rows', rowsRead), counted('atRisk', atRisk), counted('faulty', rowsFaulty)]
    const doubtful = doubtfulText(summary)
    announce([label('report.done', { counts: counts.join(', ') }), ...(doubtful ? [doubtful] : [])].join(' '))
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
    const showState = (name) => {
      state.textContent = label(name)
      announce(label(name))
    }
    let busy = false
    button.addEventListener('click', async () => {
      if (busy) return
      busy = true
      showState('report.download.busy')
      try {
        // With the date of the figures on the page, even if midnight has passed since.
        download(await postForFile(`renewal-reports?asOf=${asOf}`, list.file, 'text/csv'), `rinnovi-${asOf}.csv`)
        showState('report.download.done')
      } catch (error) {
        state.textContent = ''
        showError(error)
      }
      busy = false
    })
    return element('p', { class: 'actions' }, button, state)
  }

  function showError(error) {
    clearAnnouncement()
    const { document: problem } = error instanceof Problem ? error : localProblem('problem.unreachable')
    showProblem(faults, problem, { focus: true })
  }

  function stop() {
    report.stop()
    report = undefined
    progress.end()
    replace(place, element('p', { 'data-label': 'report.stopped' }, label('report.stopped')))
    announce(label('report.stopped'))
    document.getElementById('report-file').focus()
  }

  fileChoice(view, choose, showError)
  nameServices()
  onLanguage(nameServices)
  // The sentences come from the API, so another language needs another report.
  onLanguage(() => report && check({ focus: false }))
}

/** Names in the hint the services of the first agreement, as examples of columns. */
async function nameServices() {
  const agreement = await firstAgreement().catch(() => undefined)
  const services = agreement?.services.map(({ name }) => name)
  const text = services ? label('report.hint.services', { services: listed(services) }) : label('report.hint')
  document.querySelector('[data-label="report.hint"]').textContent = text
}

/** The column that a fault is about; a missing one by the name that the hint of the form uses. */
function columnOf(pointer) {
  if (pointer === '') return undefined
  const missing = { '/address': 'report.column.address', '/expiresOn': 'report.column.expiresOn' }[pointer]
  const name = missing ? label(missing) : pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  return label('report.column', { name })
}

/** By the name of the file; what is no workbook or NDJSON, the service recognizes by its first bytes. */
function mediaType(name) {
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (/\.ods$/i.test(name)) return 'application/vnd.oasis.opendocument.spreadsheet'
  return /\.(nd)?jsonl?$/i.test(name) ? 'application/x-ndjson' : 'text/csv'
}
