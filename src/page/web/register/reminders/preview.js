import { announce } from '../../shared/announcement.js'
import { pagedTable } from '../../shared/answer/paged-table.js'
import { problemOf } from '../../shared/api.js'
import { element, replace } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { addDatePicker } from '../../shared/form/date-picker.js'
import { toDate } from '../../shared/form/field-values.js'
import { counted, day, shortDay } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { byKey } from '../../shared/order.js'
import { listQuestion, readPages } from '../pages.js'
import { ask } from '../session.js'

/**
 * Who gets which reminder on a date, and who does not and why.
 * @param settings {typed, shown, order}, kept up to date, for the same preview in another language: the text in the field,
 *   that of the preview that is shown, undefined without one, and the order of its rows
 * @param signal stops it
 * @returns `node`; `stop()`; `readAgain()`, which shows the same preview as it is now, if there is one
 */
export function reminderPreview(settings, whole) {
  let running = new AbortController()
  const summary = element('div', { class: 'faults alert alert-danger', tabindex: -1, hidden: true })
  const field = element('input', {
    class: 'form-control',
    id: 'preview-on',
    type: 'text',
    autocomplete: 'off',
    maxlength: 40,
    'aria-describedby': 'preview-hint',
  })
  field.value = settings.typed
  field.addEventListener('input', () => {
    settings.typed = field.value
  })
  const result = element('div', { class: 'preview' })
  const form = element(
    'form',
    { method: 'post', novalidate: true, onsubmit: submit },
    summary,
    element(
      'div',
      { class: 'field' },
      element('label', { for: field.id }, label('register.preview.on')),
      element('p', { class: 'hint', id: 'preview-hint' }, label('register.preview.hint')),
      field,
    ),
    element('button', { class: 'btn btn-outline-primary', type: 'submit' }, label('register.preview.show')),
  )
  addDatePicker(field)

  function submit(event) {
    event.preventDefault()
    settings.shown = field.value
    settings.order = { sort: 'decision' }
    show({ focus: true })
  }

  /**
   * @param focus whether it goes to a fault
   * @param isAfterRun whether a run has just begun: that is announced, and the preview has its messages too until they are
   *   sent
   */
  async function show({ focus, isAfterRun = false }) {
    running.abort()
    running = new AbortController()
    const signal = AbortSignal.any([running.signal, whole])
    const date = toDate({ value: settings.shown })
    const rows = []
    clearProblem(summary)
    replace(result, element('p', { class: 'note' }, label('register.preview.reading')))
    try {
      const add = ({ items }) => {
        rows.push(...items.map(rowOf))
      }
      await readPages(listQuestion('reminders', { ...(date && { on: date }) }, signal), add, signal)
      const isPast = date !== undefined && date < (await serviceToday(signal))
      const text = await showRows(rows, date, [
        isPast && label('register.preview.past'),
        isAfterRun && label('register.preview.begun'),
      ])
      if (!isAfterRun) announce(text)
    } catch (error) {
      if (signal.aborted || error.name === 'AbortError') return
      result.replaceChildren()
      showProblem(summary, problemOf(error), { fields: new Map([['?on', field]]), focus })
    }
  }

  /** @param notes sentences, or false @returns what is said of the rows */
  async function showRows(rows, date, notes) {
    const sent = rows.filter(({ isSent }) => isSent).length
    const values = { sent: counted('reminded', sent), others: counted('notSent', rows.length - sent) }
    const counts = date
      ? label('register.preview.done.on', { ...values, date: day(date) })
      : label('register.preview.done', values)
    const text = [counts, ...notes].filter(Boolean).join(' ')
    const table = pagedTable({
      caption: label('register.preview'),
      columns: columns(),
      order: settings.order,
      rowsFor: async ({ sort, descending, from, to }) => {
        const ordered = rows.toSorted(byKey(KEYS[sort], descending))
        return { rows: ordered.slice(from, to), total: rows.length }
      },
    })
    replace(result, element('p', {}, text), rows.length > 0 && table.node)
    await table.show()
    return text
  }

  if (settings.shown !== undefined) show({ focus: false })
  return {
    node: element('section', {}, element('h3', { class: 'h5' }, label('register.preview')), form, result),
    stop: () => running.abort(),
    async readAgain() {
      if (settings.shown !== undefined) await show({ focus: false, isAfterRun: true })
    },
  }
}

/** The date by the service's clock; undefined where no mailbox was checked. */
async function serviceToday(signal) {
  const { items } = await (await ask('mailboxes?limit=20', { signal })).json()
  return items.find(({ check }) => check)?.check.asOf
}

/** What the table shows of a mailbox of the preview; the rest is not kept. */
function rowOf({ mailbox, dueOn, messages, text }) {
  return { ...mailbox, dueOn, text, isSent: messages.some(({ decision }) => decision === 'send') }
}

const KEYS = {
  decision: ({ isSent }) => (isSent ? 0 : 1),
  dueOn: ({ dueOn }) => dueOn,
  address: ({ address }) => address,
}

function columns() {
  const decision = ({ isSent }) =>
    element(
      'span',
      { class: `outcome ${isSent ? 'success' : 'info'}` },
      label(isSent ? 'register.preview.sent' : 'register.preview.notSent'),
    )
  const link = ({ id, address }) => element('a', { class: 'address', href: `#report/mailbox/${id}` }, address)
  const why = ({ text }) => element('div', { class: 'why' }, text)
  const due = ({ dueOn }) => (dueOn ? shortDay(dueOn) : '')
  return [
    { key: 'decision', head: label('register.preview.decision'), cell: decision, sortable: true },
    { key: 'dueOn', head: label('risk.dueOn'), cell: due, sortable: true },
    { key: 'address', head: label('risk.address'), cell: link, sortable: true },
    { key: 'text', head: label('register.preview.why'), cell: why },
  ]
}
