import { element, icon } from '../dom.js'
import { asWritten } from '../format.js'
import { label } from '../language.js'
import { toDate } from './field-values.js'

const NAME = 'field.date.pick'

/**
 * Puts a button beside a date field, which opens the browser's calendar. The field itself is one of text: a native date
 * field takes a date only as the language of the browser writes it, and no pasted one.
 */
export function addDatePicker(field) {
  const calendar = element('input', { type: 'date', tabindex: -1, 'aria-hidden': 'true', oninput: choose })
  const button = element(
    'button',
    {
      class: 'btn btn-outline-primary',
      type: 'button',
      'aria-label': label(NAME),
      'data-label-for': `aria-label ${NAME}`,
      onclick: open,
    },
    icon('it-calendar'),
  )
  const place = element('div', { class: 'date' })
  field.replaceWith(place)
  place.append(field, button, calendar)

  function open() {
    // A text that is no date leaves the calendar empty.
    calendar.value = toDate(field) ?? ''
    calendar.showPicker()
  }

  function choose(event) {
    event.stopPropagation()
    field.value = asWritten(calendar.value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Whether a field holds a whole date, one that exists or not. "30/04/20" may go on to 2027. */
export function holdsDate(field) {
  return /^\d{4}-\d{2}-\d{2}$/.test(toDate(field) ?? '') && !/^\d{1,2}\D.*\D\d\d\s*$/.test(field.value.trim())
}
