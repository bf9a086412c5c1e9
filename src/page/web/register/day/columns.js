import { outcomeBadge, warningBadge } from '../../shared/answer/parts.js'
import { element } from '../../shared/dom.js'
import { count, euro, shortDay } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { store } from './store.js'

/** The columns of the table of the day; see paged-table.js. */
export function dayColumns() {
  const column = (key, cell, rest = {}) => ({ key, head: label(`register.day.${key}`), cell, ...rest })
  return [
    column('urgency', stateCell, { sortable: true }),
    column('dueOn', dueOn, { sortable: true }),
    column('daysLeft', ({ daysLeft }) => (daysLeft === undefined ? '' : count(daysLeft)), { figure: true }),
    column('address', mailboxLink, { sortable: true }),
    column('toLoad', ({ toLoad }) => (toLoad === undefined ? '' : euro(toLoad)), { figure: true, sortable: true }),
    column('contact', ({ hasContact }) =>
      hasContact ? label('register.contact.yes') : lacking('register.contact.no'),
    ),
    column('reminders', ({ reminders }) =>
      reminders === 'on' ? label('register.reminders.yes') : lacking('register.reminders.no'),
    ),
  ]
}

function stateCell({ outcome, problem, warnings }) {
  return element(
    'div',
    { class: 'verdict' },
    outcome ? outcomeBadge(outcome) : element('span', { class: 'outcome danger' }, problem),
    warnings.map((code) => element('p', {}, warningBadge(code))),
  )
}

function dueOn(row) {
  if (row.dueOn) return shortDay(row.dueOn)
  const name = row.outcome === 'expiry-passed' ? 'risk.passed' : 'register.day.expiry'
  return label(name, { date: shortDay(row.expiresOn) })
}

/** The link names the mailbox by its id: no address is in a URL. */
function mailboxLink({ id, address }) {
  const remember = (event) => {
    store.left = { id, top: event.currentTarget.getBoundingClientRect().top }
  }
  const href = `#report/mailbox/${id}`
  return element('a', { class: 'address', href, onclick: remember }, address)
}

/** A "no" that stands out. */
function lacking(name) {
  return element('span', { class: 'lacking' }, label(name))
}
