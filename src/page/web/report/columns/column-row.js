import { element } from '../../shared/dom.js'
import { count } from '../../shared/format.js'
import { label } from '../../shared/language.js'

/**
 * The columns of a header, each name once: `column` of the API counts for all columns of a name.
 * @returns `{name, columns, meaning, values, isDoubtful}` each; `values` are those of the first rows that are not empty
 */
export function namedColumns({ found, meanings, firstRows = [], doubtful }) {
  const indices = Map.groupBy(found.keys(), (index) => found[index])
  return [...indices].map(([name, own]) => ({
    name,
    columns: own.length,
    meaning: meanings[own[0]],
    values: firstRows.flatMap((cells) => own.map((index) => cells[index])).filter(Boolean),
    isDoubtful: doubtful.includes(name),
  }))
}

/**
 * The cells of a column: its name, its first values, and the choice of what it is.
 * @param meanings word of the API -> name
 * @param choices name of a column -> word of the API; kept up to date
 * @param id of the choice
 */
export function columnCells({ name, columns, meaning, values, isDoubtful }, meanings, choices, id) {
  const select = element(
    'select',
    { class: 'form-select', id, 'aria-label': label('columns.choice', { name }) },
    element('option', { value: '' }, unchosen(choices.has(name), meaning, meanings)),
    [...meanings].map(([value, text]) => element('option', { value }, text)),
  )
  select.value = choices.get(name) ?? ''
  select.addEventListener('change', () => {
    if (select.value === '') choices.delete(name)
    else choices.set(name, select.value)
  })
  const notes = [
    isDoubtful && element('span', { class: 'outcome warning' }, label('columns.doubtful')),
    columns > 1 && element('span', { class: 'note' }, label('columns.sameName', { columns: count(columns) })),
  ]
  return [element('div', { class: 'name' }, name, notes), valueList(values), select]
}

/** The first entry of a choice: what the column counts as if nothing is chosen for it. */
function unchosen(isStated, meaning, meanings) {
  // What a statement made of the column is not what its name says.
  if (isStated) return label('columns.byName')
  if (meaning === 'ignore') return label('columns.ignored')
  return label('columns.asUnderstood', { meaning: meanings.get(meaning) })
}

function valueList(values) {
  if (values.length === 0) return element('span', { class: 'note' }, label('columns.empty'))
  const items = values.map((value) => element('li', {}, value))
  return element('ul', { class: 'values' }, items)
}
