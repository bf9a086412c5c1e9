import { element } from '../../shared/dom.js'
import { count } from '../../shared/format.js'
import { label } from '../../shared/language.js'
import { GROUPS } from './rows.js'
import { search, store } from './store.js'

/** Milliseconds after the last key until a search begins. */
const PAUSE = 400

const MISSING = ['contact', 'credit']

/**
 * The filters of the day: the groups with their counts, what is missing, a part of an address. They are kept in the
 * store, so that they are the same after a mailbox was looked at.
 * @param changed called when a filter was changed
 * @returns `node`; `setCounts(counts, {isWhole, isEmpty})` of all rows, see rows.js; `stop()` a search that has not begun
 */
export function dayFilters({ changed }) {
  const { filter } = store
  let timer
  const groups = ['', ...GROUPS].map((group) => {
    const number = element('span', { class: 'number' })
    const choose = () => {
      filter.group = group
      mark()
      changed()
    }
    const button = element('button', { type: 'button', class: 'group', onclick: choose })
    button.append(label(`register.group.${group || 'all'}`), ' ', number)
    return { group, button, number }
  })
  const missing = element(
    'select',
    { class: 'form-select', id: 'day-missing' },
    element('option', { value: '' }, label('register.missing.nothing')),
    MISSING.map((each) => element('option', { value: each })),
  )
  const contains = element('input', {
    class: 'form-control',
    id: 'day-contains',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    maxlength: 254,
    'aria-describedby': 'day-contains-hint',
  })
  contains.value = filter.contains
  missing.addEventListener('change', () => {
    filter.missing = missing.value
    changed()
  })
  contains.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => search(contains.value.replaceAll(/\s/g, '')), PAUSE)
  })

  function mark() {
    for (const { group, button } of groups) button.setAttribute('aria-pressed', String(group === filter.group))
  }

  const groupsNode = element(
    'div',
    { class: 'groups', role: 'group', 'aria-label': label('register.groups') },
    groups.map(({ button }) => button),
  )
  mark()
  const field = (input, name, hint) =>
    element('div', { class: 'field' }, element('label', { for: input.id }, label(name)), hint, input)
  const hint = element('p', { class: 'hint', id: 'day-contains-hint' }, label('register.search.hint'))
  return {
    node: element(
      'div',
      { class: 'day-filters' },
      element(
        'div',
        { class: 'filters' },
        field(contains, 'register.search', hint),
        field(missing, 'register.missing'),
      ),
      groupsNode,
    ),
    setCounts(counts, { isWhole, isEmpty }) {
      // What was not read to its end is no whole number; of what was not read at all there is none.
      const isUnread = !isWhole && isEmpty
      groupsNode.hidden = isWhole && isEmpty
      const numberText = (number) => (isWhole ? count(number) : label('register.atLeast', { count: count(number) }))
      for (const { group, number } of groups) number.textContent = isUnread ? '' : numberText(counts.groups[group])
      for (const option of missing.options) {
        const { value } = option
        const number = isUnread || value === '' ? '' : ` (${numberText(counts.missing[value])})`
        option.textContent = label(`register.missing.${value || 'nothing'}`) + number
      }
      missing.value = filter.missing
    },
    stop: () => clearTimeout(timer),
  }
}
