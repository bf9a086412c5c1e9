import { table } from './answer-parts.js'
import { element } from './dom.js'
import { day, euro } from './figures.js'
import { label } from './language.js'
import { timeline } from './timeline.js'

/** The charges to come: as a picture, and the same as a table. */
export function charges(quote, expiresOn) {
  const title = element('h3', { class: 'h5' }, label('timeline.title'))
  return element('section', { class: 'charges' }, title, timeline(quote, expiresOn), chargesTable(quote.charges))
}

function chargesTable(list) {
  const columns = [
    [label('charges.on')],
    [label('charges.reason')],
    [label('charges.net'), true],
    [label('charges.vat'), true],
    [label('charges.gross'), true],
  ]
  const rows = list.map(({ on, reason, net, vat, gross }) => [
    day(on),
    label(`charges.${reason}`),
    euro(net),
    euro(vat),
    euro(gross),
  ])
  return table(label('charges.caption'), columns, rows)
}
