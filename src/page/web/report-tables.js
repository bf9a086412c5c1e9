import { outcomeBadge } from './answer-parts.js'
import { element } from './dom.js'
import { count, euro, shortDay } from './figures.js'
import { label } from './language.js'
import { pagedTable } from './paged-table.js'
import { writtenNumber } from './written-number.js'

const OUTCOMES = ['deactivated', 'partly-covered', 'credit-unknown', 'expiry-passed', 'nothing-to-renew']

/**
 * The mailboxes at risk, sortable, filtered by the days to the renewal and by outcome.
 * @param kept the filters and the order, kept for the same list in another language
 */
export function riskTable(page, kept) {
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
    OUTCOMES.map((each) => element('option', { value: each }, label(`outcome.${each}`))),
    element('option', { value: 'over' }, label('risk.over')),
  )
  days.value = kept.days ?? ''
  outcome.value = kept.outcome ?? ''
  kept.order ??= {}
  const table = pagedTable({
    caption: label('risk.title'),
    columns: riskColumns(),
    order: kept.order,
    rowsFor: (range) => {
      kept.days = days.value
      kept.outcome = outcome.value
      const within = writtenNumber(days.value)
      return page('atRisk', {
        ...range,
        withinDays: typeof within === 'number' ? within : undefined,
        outcome: outcome.value || undefined,
      })
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
    table.node,
  )
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

/** The outcome in a word, and in the API's sentences for whoever opens it. */
function outcomeCell({ outcome, over, texts }) {
  const note = over ? element('span', { class: 'outcome warning' }, label('risk.over')) : undefined
  return element(
    'details',
    {},
    element('summary', {}, outcomeBadge(outcome), ' ', note),
    texts.map((text) => element('p', {}, text)),
  )
}

/** The rows that could not be checked, each with its line and every reason. */
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
  const items = errors.map(({ column, detail }) => element('li', {}, column && element('b', {}, `${column}: `), detail))
  return element('ul', { class: 'reasons' }, items)
}
