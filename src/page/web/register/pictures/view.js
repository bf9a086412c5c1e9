import { monthChart } from '../../report/month-chart.js'
import { announce } from '../../shared/announcement.js'
import { barChart } from '../../shared/answer/bar-chart.js'
import { problemOf } from '../../shared/api.js'
import { element, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { count, shortDay } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { ask } from '../session.js'
import { RESULTS, remindersByWeek } from './weeks.js'

/** The most runs that the API lists. */
const RUNS = 200

const PICTURES = [
  { path: 'renewal-reports', draw: renewals },
  { path: `reminder-runs?limit=${RUNS}`, draw: reminders },
]

/** Pictures of the whole register, each with its table. See frame.js for what it returns. */
export function picturesView(place, { arrived }) {
  const left = new AbortController()
  const title = element('h2', { class: 'h4', tabindex: -1 })
  const shown = PICTURES.map((each) => ({ ...each, node: element('div', { class: 'picture' }), answer: undefined }))
  place.append(title, ...shown.map(({ node }) => node))

  function show() {
    title.textContent = label('register.picture.title')
    for (const { node, answer, draw } of shown) {
      replace(node, answer ? drawn(answer, draw) : element('p', {}, label('register.picture.reading')))
    }
  }

  async function read(picture) {
    try {
      const response = await ask(picture.path, { headers: { accept: 'application/json' }, signal: left.signal })
      picture.answer = await response.json()
    } catch (error) {
      if (error.name === 'AbortError') return
      picture.answer = error
    }
    if (left.signal.aborted) return
    show()
    if (picture.answer instanceof Error) announce(problemOf(picture.answer).detail)
  }

  show()
  for (const picture of shown) read(picture)
  if (arrived) title.focus()
  return {
    leave: () => left.abort(),
    translate() {
      for (const picture of shown) if (picture.answer instanceof Error) read(picture)
      show()
    },
  }
}

function drawn(answer, draw) {
  return answer instanceof Error ? problemNote(problemOf(answer)) : draw(answer)
}

function renewals({ byMonth }) {
  return byMonth.length > 0 ? monthChart(byMonth, 'h3') : nothing('renewals')
}

function reminders({ items }) {
  const weeks = remindersByWeek(items)
  if (weeks.length === 0) return nothing('reminders')
  const texts = {
    title: label('register.picture.reminders'),
    description: label('register.picture.reminders.picture'),
    row: label('register.picture.week'),
    total: label('register.picture.total'),
  }
  const kinds = RESULTS.map((key) => ({ key, text: label(`register.state.${key}`) }))
  const rows = weeks.map(({ monday, ...week }) => ({
    name: label('register.picture.week.from', { date: shortDay(monday) }),
    ...week,
  }))
  const isCut = items.length === RUNS
  const chart = barChart({ texts, kinds, rows, heading: 'h3' })
  if (isCut) chart.append(element('p', {}, label('register.picture.reminders.last', { runs: count(RUNS) })))
  return chart
}

function nothing(name) {
  return element(
    'section',
    { class: 'chart' },
    element('h3', { class: 'h4' }, label(`register.picture.${name}`)),
    element('p', {}, label(`register.picture.${name}.none`)),
  )
}
