import { fileChoice } from '../../report/file-choice.js'
import { element, icon } from '../../shared/dom.js'
import { label } from '../../shared/language.js'
import { session } from '../session.js'
import { onButton } from './buttons.js'
import { chooseFile, draft, lookAhead, reject } from './draft.js'
import { agreementField, asOfField, modeFields } from './settings.js'

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
    if (draft.chosen) lookAhead('columns')
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
    if (draft.chosen) chosen.textContent = label('register.import.chosen', { name: draft.chosen.list.name })
  }
  fileChoice(form, input, (file, name) => {
    chooseFile(file, name)
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
