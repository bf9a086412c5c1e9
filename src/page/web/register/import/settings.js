import { element } from '../../shared/dom.js'
import { addDatePicker } from '../../shared/form/date-picker.js'
import { label } from '../../shared/language.js'
import { agreementNames } from '../agreement-names.js'
import { draft } from './draft.js'

const MODES = ['merge', 'replace']

function field(input, name, hint) {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: input.id }, label(name), hint && [' ', optional()]),
    hint && element('p', { class: 'hint', id: `${input.id}-hint` }, label(hint)),
    input,
  )
}

function optional() {
  return element('span', { class: 'optional' }, label('field.optional'))
}

/** Whose mailboxes the list has. @returns `{input, node}` */
export async function agreementField(ids) {
  const names = await agreementNames(ids)
  const options = [...names].map(([id, name]) => element('option', { value: id }, name))
  const input = element('select', { class: 'form-select', id: 'import-agreement' }, options)
  input.value = draft.settings.agreement
  input.addEventListener('change', () => {
    draft.settings.agreement = input.value
  })
  return { input, node: field(input, 'register.import.agreement') }
}

/** The day on which the list was true. @returns `{input, node}` */
export function asOfField() {
  const input = element('input', {
    class: 'form-control',
    id: 'import-as-of',
    type: 'text',
    autocomplete: 'off',
    maxlength: 40,
    'aria-describedby': 'import-as-of-hint',
  })
  input.value = draft.settings.asOf
  input.addEventListener('input', () => {
    draft.settings.asOf = input.value
  })
  const node = field(input, 'register.import.asOf', 'register.import.asOf.hint')
  addDatePicker(input)
  return { input, node }
}

/** What becomes of the mailboxes that the list does not name. */
export function modeFields() {
  const choice = (mode) => {
    const id = `import-mode-${mode}`
    const input = element('input', { type: 'radio', name: 'mode', id, 'aria-describedby': `${id}-hint` })
    input.checked = draft.settings.mode === mode
    input.addEventListener('change', () => {
      draft.settings.mode = mode
    })
    return element(
      'div',
      { class: 'choice' },
      input,
      element('label', { for: id }, label(`register.import.mode.${mode}`)),
      element('p', { class: 'hint', id: `${id}-hint` }, label(`register.import.mode.${mode}.hint`)),
    )
  }
  return element(
    'fieldset',
    { class: 'field modes' },
    element('legend', {}, label('register.import.mode')),
    MODES.map(choice),
  )
}
