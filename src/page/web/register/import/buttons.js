import { element } from '../../shared/dom.js'
import { label } from '../../shared/language.js'

/** A button that goes on: it sends its form. @param name of its label */
export function onButton(name, attributes = {}) {
  return element('button', { class: 'btn btn-primary', type: 'submit', ...attributes }, label(name))
}

/** A button that goes another way. @param name of its label */
export function otherButton(name, onclick) {
  return element('button', { class: 'btn btn-outline-primary', type: 'button', onclick }, label(name))
}
