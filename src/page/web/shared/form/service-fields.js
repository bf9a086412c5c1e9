import { element } from '../dom.js'
import { hasLabel, label } from '../language.js'
import { toNumber } from './field-values.js'

const MAX_LENGTH = 10

/**
 * A field for the gigabytes of each service of an agreement. What was typed is kept when the agreement changes.
 * @param fieldset contains the element `.services`, which receives the fields
 * @param explained whether each service is explained, with its maximum; not where another group of the form does that
 */
export function serviceFields(fieldset, { explained = true } = {}) {
  const place = fieldset.querySelector('.services')
  const typed = new Map()
  let shown = []
  let current

  function fieldFor({ id, name, maximumGigabytes }) {
    const fieldId = `${fieldset.id}-${id}`
    const hints = explained ? hintsOf(fieldId, id, maximumGigabytes) : []
    const input = element('input', {
      class: 'form-control short',
      id: fieldId,
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: MAX_LENGTH,
      'aria-describedby': [`${fieldset.id}-hint`, ...hints.map((node) => node.id)].join(' '),
      oninput: () => typed.set(id, input.value),
    })
    input.value = typed.get(id) ?? ''
    const node = element(
      'div',
      { class: 'service' },
      element('label', { for: input.id }, label('field.services.label', { name })),
      input,
      hints,
    )
    return { id, input, node }
  }

  return {
    /** The agreement whose services are shown, or undefined. */
    agreement: () => current,
    /**
     * Shows the fields of an agreement's services; the focus stays where it is.
     * @returns whether the fields have changed
     */
    show(agreement) {
      if (agreement === current) return false
      current = agreement
      const focused = document.activeElement?.id
      shown = agreement.services.map(fieldFor)
      place.replaceChildren(...shown.map(({ node }) => node))
      shown.find(({ input }) => input.id === focused)?.input.focus()
      return true
    },
    /** Fills in gigabytes: id of a service -> text. Of services that no agreement has, nothing is shown. */
    fill(texts) {
      typed.clear()
      for (const [id, text] of texts) typed.set(id, text.slice(0, MAX_LENGTH))
      for (const { id, input } of shown) input.value = typed.get(id) ?? ''
    },
    /**
     * The services whose gigabytes are filled in.
     * @param pointer of the array in which they are sent
     * @returns `items` to send, and `fields`: entries of JSON pointer and field
     */
    read(pointer) {
      const chosen = shown.filter(({ input }) => ![undefined, 0].includes(toNumber(input)))
      const items = chosen.map(({ id, input }) => ({ service: id, gigabytes: toNumber(input) }))
      const fields = [[pointer, fieldset], ...chosen.map(({ input }, index) => [`${pointer}/${index}`, input])]
      return { items, fields }
    },
  }
}

function hintsOf(fieldId, service, maximum) {
  return [
    hasLabel(`about.service.${service}`) && hint(`${fieldId}-about`, label(`about.service.${service}`)),
    maximum && hint(`${fieldId}-maximum`, label('field.services.maximum', { maximum })),
  ].filter(Boolean)
}

function hint(id, text) {
  return element('p', { class: 'hint', id }, text)
}
