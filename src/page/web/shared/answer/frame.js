import { announce } from '../announcement.js'
import { Problem, postForFile } from '../api.js'
import { element, icon } from '../dom.js'
import { download } from '../download.js'
import { showProblem } from '../faults.js'
import { day } from '../format.js'
import { label } from '../language.js'

/** The date of an answer and, on paper only, the mailbox and the Order it is about. */
export function answerDates({ asOf, validThrough }, { address, expiresOn }, sponsor) {
  const pair = (name, value) => [element('dt', {}, label(name)), element('dd', {}, value)]
  return element(
    'div',
    { class: 'dates' },
    element('p', {}, label('answer.date', { date: day(asOf) })),
    validThrough && element('p', {}, label('answer.validThrough', { date: day(validThrough) })),
    element(
      'dl',
      { class: 'in-print' },
      sponsor && pair('answer.order', sponsor.name),
      pair('answer.mailbox', address),
      expiresOn && pair('answer.expiresOn', day(expiresOn)),
    ),
  )
}

/**
 * The buttons below an answer: to print it and, if there is a renewal, to add that to a calendar.
 * @param renewal the question of the renewal check, or undefined
 */
export function answerActions(renewal) {
  const fault = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const button = (name, iconName, onclick) =>
    element('button', { class: 'btn btn-outline-primary', type: 'button', onclick }, icon(iconName), ' ', label(name))
  return element(
    'div',
    { class: 'actions' },
    renewal && button('action.calendar', 'it-calendar', () => saveCalendar(renewal, fault)),
    button('action.print', 'it-print', () => print()),
    fault,
  )
}

async function saveCalendar(renewal, fault) {
  fault.hidden = true
  try {
    download(await postForFile('renewal-checks', renewal, 'text/calendar'), 'rinnovo-pec.ics')
    announce(label('answer.calendar.done'))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    showProblem(fault, error.document, { focus: true })
  }
}
