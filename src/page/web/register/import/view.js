import { columnOf } from '../../report/column-of.js'
import { headerHelp } from '../../report/header-help.js'
import { announce, clearAnnouncement } from '../../shared/announcement.js'
import { element, replace } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { session } from '../session.js'
import { columnsStep } from './columns-step.js'
import { doneStep } from './done-step.js'
import { draft, onDraft, translateDraft } from './draft.js'
import { fileStep } from './file-step.js'
import { previewStep } from './preview-step.js'
import { progressStep } from './progress-step.js'

/** Each fills its place and returns `fields`: pointer of a fault -> the field that it is about. */
const STEPS = { file: fileStep, columns: columnsStep, preview: previewStep, done: doneStep }

/** The steps that are shown above; the last is over when it is reached. */
const SHOWN = ['file', 'columns', 'preview']

/** The import of a list in three steps: the file, its columns, a preview; then once. See frame.js for what it returns. */
export function importView(place, { arrived }) {
  const title = element('h2', { class: 'h4', tabindex: -1 })
  const steps = element('ol', { class: 'steps' })
  const summary = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const step = element('div', { class: 'step' })
  place.append(title, steps, element('div', { class: 'import' }, summary, step))

  async function show({ moved }) {
    title.textContent = label('register.import.title')
    clearProblem(summary)
    if (moved) clearAnnouncement()
    if (!session().allows('write')) {
      replace(step, element('p', { class: 'alert alert-warning' }, label('register.import.mayNotWrite')))
      return
    }
    showSteps()
    const shown = draft
    const { busy, problem } = shown
    const { nodes, fields, focus } = busy ? progressStep() : await STEPS[shown.step]({ summary })
    // A step may have waited for names, and meanwhile something else is shown.
    if (shown !== draft || busy !== draft.busy || !place.contains(step)) return
    replace(step, nodes)
    if (problem) showRejection(problem, { fields, moved })
    else if (moved) (focus ?? step.querySelector('h3'))?.focus()
    if (moved && !problem) say()
  }

  function showSteps() {
    steps.hidden = draft.step === 'done'
    const item = (name) =>
      element('li', { 'aria-current': name === draft.step && 'step' }, label(`register.import.step.${name}`))
    replace(steps, SHOWN.map(item))
  }

  function showRejection(problem, { fields, moved }) {
    showProblem(summary, problem, { fields, nameOf: columnOf, focus: moved })
    if (problem.header) summary.append(headerHelp(problem.header))
    if (!moved) announce([problem.title, problem.detail].join(' '))
  }

  /** What the focus does not read out. */
  function say() {
    if (draft.busy) announce(label(`register.import.busy.${draft.busy}`, { name: draft.chosen.list.name }))
  }

  show({ moved: false })
  onDraft(show)
  if (arrived) title.focus()
  return { leave: () => onDraft(() => {}), translate: translateDraft }
}
