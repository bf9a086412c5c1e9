import { announce, clearAnnouncement } from '../shared/announcement.js'
import { firstAgreement, Problem, problemOf } from '../shared/api.js'
import { element, replace } from '../shared/dom.js'
import { clearProblem, showProblem } from '../shared/faults.js'
import { counted, listed } from '../shared/format.js'
import { label, onLanguage } from '../shared/language.js'
import { columnOf } from './column-of.js'
import { columnChooser } from './columns/chooser.js'
import { columnMeanings } from './columns/meanings.js'
import { fileChoice, sampleChoice } from './file-choice.js'
import { headerHelp } from './header-help.js'
import { createList } from './list.js'
import { reportProgress } from './progress.js'
import { reportResults } from './results.js'
import { isCreditUnknown, uncheckedTexts } from './summary.js'
import { startReport } from './worker-client.js'

/** "Elenco caselle": the renewal check of a whole list, from the file to the results as a file. */
export function reportView() {
  const view = document.getElementById('report-list')
  const faults = view.querySelector('.faults')
  const place = document.getElementById('report-answer')
  const progress = reportProgress(document.getElementById('report-progress'), stop)
  let list
  let report

  function choose(file, name) {
    list = createList(file, name)
    check({ focus: true })
  }

  /**
   * @param focus whether a problem gets the focus; not if the language was switched meanwhile
   * @param moved whether the focus was in what the check removes: it goes to the progress, and then to the result
   */
  async function check({ focus, moved = false }) {
    report?.stop()
    clearProblem(faults)
    clearAnnouncement()
    place.replaceChildren()
    progress.begin(list.name, moved)
    const current = startReport(list.file, list.query([['firstRows', 'show']]), progress.update)
    report = current
    try {
      const result = await current.done
      list.header = result.summary.header
      const chooser = await chooserOf()
      if (report === current) show(result, chooser)
    } catch (error) {
      if (report !== current) return
      if (!(error instanceof Problem)) throw error
      showRejection(error.document, focus)
      const chooser = await chooserOf({ offersNoServices: error.document.code === 'no-service-column' })
      if (report === current) replace(place, chooser)
    } finally {
      if (report === current && progress.end()) document.getElementById('report-summary')?.focus()
    }
  }

  /** A problem with the list. The header known before stays, so that nothing chosen is lost if the service is busy. */
  function showRejection(problem, focus) {
    list.header = problem.header ?? list.header
    showProblem(faults, problem, { nameOf: columnOf, focus })
    if (problem.header) faults.append(headerHelp(problem.header))
    if (!focus) announce([problem.title, problem.detail].join(' '))
  }

  /** The choice of what the columns are, where something of the header was not understood. */
  async function chooserOf({ offersNoServices = false } = {}) {
    const { header, choices } = list
    if (header === undefined) return undefined
    const meanings = await columnMeanings(header.understood)
    const checkAgain = ({ hasNoServices }) => {
      list.state({ hasNoServices })
      check({ focus: true, moved: true })
    }
    return columnChooser(header, { meanings, choices, offersNoServices, check: checkAgain })
  }

  function show(result, chooser) {
    replace(place, reportResults(list, report, result, { chooser, fail: showError }))
    const { summary, atRisk, dueSoon, faulty } = result
    const first = isCreditUnknown(summary) ? counted('dueSoon', dueSoon) : counted('atRisk', atRisk)
    const counts = [counted('rows', summary.rowsRead), first, counted('faulty', faulty)]
    announce([label('report.done', { counts: counts.join(', ') }), ...uncheckedTexts(summary)].join(' '))
  }

  function showError(error) {
    clearAnnouncement()
    showProblem(faults, problemOf(error), { focus: true })
  }

  function stop() {
    report.stop()
    report = undefined
    progress.end()
    replace(place, element('p', { 'data-label': 'report.stopped' }, label('report.stopped')))
    announce(label('report.stopped'))
    document.getElementById('report-file').focus()
  }

  fileChoice(view, document.getElementById('report-file'), choose)
  sampleChoice(document.getElementById('report-sample'), choose, showError)
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
