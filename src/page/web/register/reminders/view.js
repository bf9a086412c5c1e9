import { announce } from '../../shared/announcement.js'
import { problemOf } from '../../shared/api.js'
import { element, icon, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { agreementNames } from '../agreement-names.js'
import { ask, session } from '../session.js'
import { reminderPreview } from './preview.js'
import { runNow } from './run-now.js'
import { runsTable } from './runs.js'
import { nextRunText } from './words.js'

/** How many of the last runs are listed. */
const RUNS = 20

/** When reminders were and will be sent, who gets which on a date, and sending them now. See frame.js. */
export function remindersView(place, { arrived }) {
  const stopper = new AbortController()
  const { signal } = stopper
  const previewed = { typed: '', shown: undefined, order: undefined }
  let preview

  function build() {
    const runs = element('section', { class: 'runs' })
    preview?.stop()
    preview = reminderPreview(previewed, signal)
    replace(place, element('h2', { class: 'h4', tabindex: -1 }, label('register.tab.reminders')), runs, preview.node)
    showRuns(runs)
  }

  async function showRuns(runs) {
    try {
      const list = await (await ask(`reminder-runs?limit=${RUNS}`, { signal })).json()
      const names = await agreementNames(session().agreements)
      if (signal.aborted) return
      const nameOf = (id) => names.get(id) ?? id
      const mayRun = list.reminders === 'on' && session().allows('remind')
      const again = () => Promise.all([showRuns(runs), preview.readAgain()])
      replace(
        runs,
        element('p', { class: 'next' }, icon('it-clock'), ' ', nextRunText(list, nameOf)),
        mayRun && runNow({ agreements: [...names], done: again, signal }),
        element('h3', { class: 'h5' }, label('register.runs')),
        list.items.length > 0 ? runsTable(list.items, nameOf) : element('p', {}, label('register.last.none')),
      )
    } catch (error) {
      if (signal.aborted || error.name === 'AbortError') return
      const problem = problemOf(error)
      replace(runs, problemNote(problem))
      announce([problem.title, problem.detail].join(' '))
    }
  }

  build()
  if (arrived) place.querySelector('h2').focus()
  return {
    leave() {
      preview.stop()
      stopper.abort()
    },
    translate: build,
  }
}
