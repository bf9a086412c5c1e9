import { element, icon } from '../dom.js'
import { label } from '../language.js'

/** The sentence of the API that states the outcome. @param tone its colour: success, warning, danger or info */
export function sentence(text, tone) {
  const icons = { success: 'it-check-circle', warning: 'it-warning-circle', danger: 'it-error', info: 'it-info-circle' }
  return element('div', { class: `sentence ${tone}` }, icon(icons[tone]), element('p', {}, text))
}

/** The warnings of an answer in the API's words, or undefined. */
export function warnings(list) {
  if (list.length === 0) return undefined
  const items = list.map(({ text }) => element('li', {}, text))
  return element(
    'div',
    { class: 'notes' },
    element('h3', { class: 'h6' }, label('answer.warnings')),
    element('ul', {}, items),
  )
}

/**
 * Figures with their names. The first is the most important and stands out.
 * @param list `[name of the label, value, note?]` each; those without a value are left out
 */
export function figures(list) {
  const pairs = list
    .filter(([, value]) => value !== undefined)
    .map(([name, value, note]) =>
      element(
        'div',
        {},
        element('dt', {}, label(name)),
        element('dd', {}, value, note && element('span', { class: 'note' }, note)),
      ),
    )
  return element('dl', { class: 'figures' }, pairs)
}

const TONES = {
  renewed: 'success',
  'nothing-to-renew': 'info',
  'credit-unknown': 'info',
  undetermined: 'warning',
  'partly-covered': 'warning',
  deactivated: 'danger',
  'expiry-passed': 'danger',
}

/** The tone of an outcome: success, info, warning or danger. With a warning no outcome is a success. */
export function toneOf(outcome, warnings = []) {
  const tone = TONES[outcome]
  return tone === 'success' && warnings.length > 0 ? 'warning' : tone
}

/** The name of an outcome in its tone. */
export function outcomeBadge(outcome) {
  return element('span', { class: `outcome ${toneOf(outcome)}` }, label(`outcome.${outcome}`))
}

/** The name of a warning in its tone. */
export function warningBadge(code) {
  return element('span', { class: 'outcome warning' }, label(`warning.${code}`))
}
