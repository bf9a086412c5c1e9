import { announce, clearAnnouncement } from '../announcement.js'
import { Problem, postForFile } from '../api.js'
import { element, icon } from '../dom.js'
import { download } from '../download.js'
import { showProblem } from '../faults.js'
import { questionLink } from '../form/question-link.js'
import { day } from '../format.js'
import { label } from '../language.js'
import { copyButton } from './copy.js'

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
 * The buttons below an answer: to add its renewal to a calendar, to ask about that renewal, to copy the text of the
 * answer or a link to the question, to print.
 * @param view "quote" or "renewal"
 * @param calendar `{path, question}` of the calendar file, or undefined if there is no renewal
 * @param renewal the question that the view of renewals can answer next, or undefined
 */
export function answerActions({ view, answer, question, calendar, renewal }) {
  const fault = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const button = (name, iconName, onclick) =>
    element('button', { class: 'btn btn-outline-primary', type: 'button', onclick }, icon(iconName), ' ', label(name))
  return element(
    'div',
    { class: 'actions' },
    calendar && button('action.calendar', 'it-calendar', () => saveCalendar(calendar, fault)),
    renewal &&
      element(
        'a',
        { class: 'btn btn-outline-primary', href: questionLink('renewal', renewal) },
        icon('it-refresh'),
        ' ',
        label('action.renewal'),
      ),
    copyButton('action.copy', [answer.text, ...answer.warnings.map(({ text }) => text)].join('\n'), 'action.copy.done'),
    copyButton('action.link', new URL(questionLink(view, question), location.href).href, 'action.link.done'),
    button('action.print', 'it-print', () => print()),
    fault,
  )
}

async function saveCalendar({ path, question }, fault) {
  fault.hidden = true
  clearAnnouncement()
  try {
    download(await postForFile(path, question, 'text/calendar'), 'rinnovo-pec.ics')
    announce(label('answer.calendar.done'))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    showProblem(fault, error.document, { focus: true })
  }
}
