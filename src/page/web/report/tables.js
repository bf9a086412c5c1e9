import { pagedTable } from '../shared/answer/paged-table.js'
import { outcomeBadge, warningBadge } from '../shared/answer/parts.js'
import { element } from '../shared/dom.js'
import { toNumber } from '../shared/form/field-values.js'
import { asWritten, count, euro, shortDay } from '../shared/format.js'
import { label } from '../shared/language.js'
import { OUTCOMES } from '../shared/outcomes.js'

/** The warnings of a renewal check. */
const WARNINGS = ['space-over-base-plan', 'expiry-beyond-term']

/**
 * The mailboxes at risk, sortable, and filtered by outcome and by the days until the renewal.
 * @param page (list, query) -> promise of rows: see worker-client.js
 * @param settings the filters and the order; kept up to date, for the same table in another language
 * @param actions what can be done with the mailboxes shown: `node`, and `show(filter, rows)`
 */
export function riskTable(page, settings, actions) {
  const days = element('input', {
    class: 'form-control',
    id: 'risk-days',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: 4,
  })
  const outcome = element(
    'select',
    { class: 'form-select', id: 'risk-outcome' },
    element('option', { value: '' }, label('risk.outcome.all')),
    // All of them: also those that are dangerous only with a warning.
    OUTCOMES.map((each) => element('option', { value: each }, label(`outcome.${each}`))),
    WARNINGS.map((each) => element('option', { value: each }, label(`warning.${each}`))),
  )
  days.value = settings.days ?? ''
  outcome.value = settings.outcome ?? ''
  settings.order ??= {}
  const table = pagedTable({
    caption: label('risk.title'),
    columns: riskColumns(),
    order: settings.order,
    rowsFor: async (range) => {
      settings.days = days.value
      settings.outcome = outcome.value
      const filter = {
        withinDays: wholeDays(toNumber(days)),
        [WARNINGS.includes(outcome.value) ? 'warning' : 'outcome']: outcome.value || undefined,
      }
      const result = await page('atRisk', { ...range, ...filter })
      actions.show(filter, result.total)
      return result
    },
  })
  days.addEventListener('input', () => table.refresh())
  outcome.addEventListener('change', () => table.refresh())
  table.refresh()
  const field = (input, name) =>
    element('div', { class: 'field' }, element('label', { for: input.id }, label(name)), input)
  return element(
    'section',
    { class: 'at-risk' },
    element('h2', { class: 'h4' }, label('risk.title')),
    element('div', { class: 'filters' }, field(days, 'risk.withinDays'), field(outcome, 'risk.outcome')),
    actions.node,
    table.node,
  )
}

/** The days as the API takes them; undefined for what is no number of days. */
function wholeDays(days) {
  return typeof days === 'number' && days >= 0 ? Math.floor(days) : undefined
}

function riskColumns() {
  const amount = (text) => (text === undefined ? '' : euro(text))
  const column = (key, head, cell, figure = false) => ({ key, head: label(head), cell, figure, sortable: true })
  return [
    column('dueOn', 'risk.dueOn', dueOn),
    { key: 'daysLeft', head: label('risk.daysLeft'), cell: daysLeft, figure: true },
    column('address', 'risk.address', (row) => element('span', { class: 'address' }, row.address)),
    column('outcome', 'risk.outcome', outcomeCell),
    column('due', 'risk.due', (row) => amount(row.due), true),
    column('toLoad', 'risk.toLoad', (row) => amount(row.toLoad), true),
    column('line', 'risk.line', (row) => count(row.line), true),
  ]
}

function dueOn(row) {
  if (row.dueOn) return shortDay(row.dueOn)
  return row.passedOn ? label('risk.passed', { date: row.passedOn }) : ''
}

function daysLeft(row) {
  return row.daysLeft === undefined ? '' : count(row.daysLeft)
}

/** The outcome, which opens to the sentence of the API; its warnings are always shown. */
function outcomeCell({ outcome, text, warnings }) {
  return element(
    'div',
    { class: 'verdict' },
    element('details', {}, element('summary', {}, outcomeBadge(outcome)), element('p', {}, text)),
    warnings.map((warning) => element('p', {}, warningBadge(warning.code), ' ', warning.text)),
  )
}

/** The rows that could not be checked, each with its line and all its faults. @param page as above */
export function faultyTable(page) {
  const table = pagedTable({
    caption: label('faulty.title'),
    columns: [
      { key: 'line', head: label('risk.line'), cell: (row) => count(row.line), figure: true, sortable: true },
      { key: 'address', head: label('risk.address'), cell: (row) => row.address ?? '', sortable: true },
      { key: 'reason', head: label('faulty.reason'), cell: ({ errors }) => reasons(errors) },
    ],
    rowsFor: (range) => page('faulty', range),
  })
  table.refresh()
  return element('section', { class: 'faulty' }, element('h2', { class: 'h4' }, label('faulty.title')), table.node)
}

function reasons(errors) {
  const items = errors.map(({ column, detail }) =>
    element('li', {}, column && element('b', {}, `${column}: `), asWritten(detail)),
  )
  return element('ul', { class: 'reasons' }, items)
}
