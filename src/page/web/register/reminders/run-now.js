import { announce } from '../../shared/announcement.js'
import { problemOf } from '../../shared/api.js'
import { element, icon } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { counted } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { confirmed } from '../dialog.js'
import { focusTitle } from '../focus.js'
import { listQuestion, readPages } from '../pages.js'
import { ask } from '../session.js'

/**
 * The button that sends the reminders of today now, after it has said how many messages these are.
 * @param agreements `[id, name of the Order]` each @param done called after a run
 */
export function runNow({ agreements, done, signal }) {
  const choice =
    agreements.length > 1 &&
    element(
      'select',
      { class: 'form-select', id: 'run-agreement' },
      agreements.map(([id, name]) => element('option', { value: id }, name)),
    )
  const fault = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const button = element('button', { class: 'btn btn-primary', type: 'button', onclick: run })
  button.append(icon('it-mail'), ' ', label('register.run.now'))
  let isRunning = false

  async function run() {
    if (isRunning) return
    isRunning = true
    clearProblem(fault)
    const agreement = choice ? choice.value : agreements[0][0]
    try {
      announce(label('register.run.counting'))
      const messages = await countMessages(agreement, signal)
      if (!(await isConfirmed(messages, signal))) return
      const answer = await ask(`reminder-runs?${new URLSearchParams({ agreement })}`, { method: 'POST', signal })
      const { deliveries } = await answer.json()
      const waiting = deliveries.filter(({ state }) => state === 'waiting')
      announce(label('register.run.begun', { messages: counted('messages', sum(waiting)) }))
      await done()
      focusTitle()
    } catch (error) {
      if (signal.aborted || error.name === 'AbortError') return
      showProblem(fault, problemOf(error), { focus: true })
    } finally {
      isRunning = false
    }
  }

  return element(
    'div',
    { class: 'run-now' },
    choice && element('div', { class: 'field' }, element('label', { for: choice.id }, label('answer.order')), choice),
    button,
    fault,
  )
}

const sum = (counts) => counts.reduce((total, { count }) => total + count, 0)

/** How many messages a run of today would send, by its preview. */
async function countMessages(agreement, signal) {
  let messages = 0
  const count = ({ items }) => {
    for (const item of items) messages += item.messages.filter(({ decision }) => decision === 'send').length
  }
  await readPages(listQuestion('reminders', { agreement, decision: 'send' }, signal), count, signal)
  return messages
}

function isConfirmed(messages, signal) {
  const number = counted('messages', messages)
  const texts = [label('register.run.once')]
  if (messages === 0) texts.unshift(label('register.run.none'))
  else texts.unshift(label('register.run.leave', { messages: number }))
  return confirmed({
    title: label('register.run.title'),
    texts,
    action: label(messages === 0 ? 'register.run.anyway' : 'register.run.go', { messages: number }),
    signal,
  })
}
