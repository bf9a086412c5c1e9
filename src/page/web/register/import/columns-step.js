import { columnChooser } from '../../report/columns/chooser.js'
import { columnMeanings } from '../../report/columns/meanings.js'
import { readAgreement } from '../../shared/api.js'
import { element } from '../../shared/dom.js'
import { label } from '../../shared/language.js'
import { onButton, otherButton } from './buttons.js'
import { asksForNoServices } from './chosen.js'
import { sheetsNote } from './counts.js'
import { draft, goTo, lookAhead } from './draft.js'

const WORDS = {
  id: 'import',
  heading: 'h3',
  lead: 'register.import.columns.lead',
  check: 'register.import.toPreview',
}

/** The second step: the columns as they were understood, each with its first rows and a choice of what it is. */
export async function columnsStep() {
  const { chosen, settings } = draft
  const { answer, header, list } = chosen
  const back = otherButton('register.import.back', () => goTo('file'))
  const goOn = () => lookAhead('preview')
  if (header === undefined || header.found.length === 0) return { nodes: withoutColumns(goOn, back) }
  const noServicesBox = noServices(chosen)
  const chooser = columnChooser(header, {
    meanings: await columnMeanings(header.understood, readAgreement(settings.agreement)),
    choices: list.choices,
    offersNoServices: false,
    check: goOn,
    words: WORDS,
    more: [answer && sheetsNote(answer.counts), noServicesBox],
    buttons: [back],
  })
  const showBox = () => {
    noServicesBox.hidden = !asksForNoServices(chosen)
  }
  chooser.addEventListener('change', showBox)
  showBox()
  return { nodes: [chooser] }
}

/** A list without a column of a service leaves what is known of the add-ons, unless the user says that there are none. */
function noServices(chosen) {
  const attributes = { type: 'checkbox', id: 'import-no-services', 'aria-describedby': 'import-no-services-hint' }
  const box = element('input', attributes)
  box.checked = chosen.hasNoServices
  box.addEventListener('change', () => {
    chosen.hasNoServices = box.checked
  })
  return element(
    'div',
    { class: 'choice' },
    box,
    element('label', { for: box.id }, label('register.import.noServices')),
    element('p', { class: 'hint', id: 'import-no-services-hint' }, label('register.import.noServices.hint')),
  )
}

/** NDJSON names what it states in every row. */
function withoutColumns(goOn, back) {
  const submit = (event) => {
    event.preventDefault()
    goOn()
  }
  return [
    element('h3', { class: 'h4', tabindex: -1 }, label('columns.title')),
    element('p', {}, label('register.import.columns.none')),
    element(
      'form',
      { method: 'post', onsubmit: submit },
      element('p', { class: 'actions' }, onButton('register.import.toPreview'), back),
    ),
  ]
}
