import { fileChoice } from '../../report/file-choice.js'
import { createList } from '../../report/list.js'
import { readAgreement } from '../../shared/api.js'
import { element, icon } from '../../shared/dom.js'
import { addDatePicker } from '../../shared/form/date-picker.js'
import { label } from '../../shared/language.js'
import { session } from '../session.js'
import { onButton } from './buttons.js'
import { draft, lookAhead, reject } from './draft.js'

const MODES = ['merge', 'replace']

/** The first step: the file, whose mailboxes it has, the day on which it was true, and what becomes of the others. */
export async function fileStep() {
  const { agreements } = session()
  const chosen = element('p', { class: 'chosen', role: 'status' })
  const input = element('input', {
    class: 'visually-hidden',
    type: 'file',
    id: 'import-file',
    accept: document.getElementById('report-file').accept,
    'aria-describedby': 'import-file-hint',
  })
  const agreement = agreements.length > 1 ? await agreementField(agreements) : undefined
  const asOf = asOfField()
  const submit = (event) => {
    event.preventDefault()
    if (draft.list) lookAhead('columns')
    else reject('register.import.noFile')
  }
  const form = element(
    'form',
    { method: 'post', novalidate: true, onsubmit: submit },
    drop(input, chosen),
    agreement?.node,
    asOf.node,
    modeFields(),
    element('p', { class: 'actions' }, onButton('register.import.toColumns')),
  )
  const showChosen = () => {
    if (draft.list) chosen.textContent = label('register.import.chosen', { name: draft.list.name })
  }
  fileChoice(form, input, (file, name) => {
    Object.assign(draft, { list: createList(file, name), header: undefined, answer: undefined })
    showChosen()
  })
  showChosen()
  const nodes = [element('h3', { class: 'h4', tabindex: -1 }, label('register.import.file.title')), form]
  const fields = new Map([['?asOf', asOf.input]])
  if (agreement) fields.set('?agreement', agreement.input)
  return { nodes, fields }
}

function drop(input, chosen) {
  return element(
    'div',
    { class: 'drop' },
    element('p', { class: 'drop-call' }, uploadIcon(), ' ', label('report.drop')),
    input,
    element('label', { class: 'btn btn-primary', for: input.id }, label('report.choose')),
    chosen,
    element('p', { class: 'hint', id: 'import-file-hint' }, label('register.import.hint')),
  )
}

function uploadIcon() {
  const node = icon('it-upload', 'lg')
  node.classList.add('icon-primary')
  return node
}

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

async function agreementField(ids) {
  const names = await Promise.all(
    ids.map((id) =>
      readAgreement(id).then(
        ({ sponsor }) => sponsor.name,
        () => id,
      ),
    ),
  )
  const options = ids.map((id, index) => element('option', { value: id }, names[index]))
  const input = element('select', { class: 'form-select', id: 'import-agreement' }, options)
  input.value = draft.agreement
  input.addEventListener('change', () => {
    draft.agreement = input.value
  })
  return { input, node: field(input, 'register.import.agreement') }
}

function asOfField() {
  const input = element('input', {
    class: 'form-control',
    id: 'import-as-of',
    type: 'text',
    autocomplete: 'off',
    maxlength: 40,
    'aria-describedby': 'import-as-of-hint',
  })
  input.value = draft.asOf
  input.addEventListener('input', () => {
    draft.asOf = input.value
  })
  const node = field(input, 'register.import.asOf', 'register.import.asOf.hint')
  addDatePicker(input)
  return { input, node }
}

function modeFields() {
  const choice = (mode) => {
    const id = `import-mode-${mode}`
    const input = element('input', { type: 'radio', name: 'mode', id, 'aria-describedby': `${id}-hint` })
    input.checked = draft.mode === mode
    input.addEventListener('change', () => {
      draft.mode = mode
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
