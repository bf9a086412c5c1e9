import { element, outsideLink } from '../shared/dom.js'
import { day, euro } from '../shared/format.js'
import { label } from '../shared/language.js'

/**
 * How to buy: the numbered steps and the Order's guide, or undefined if the agreement names neither.
 * @param renewal the one after the purchase: the last step is to load what is missing for it
 */
export function purchaseSteps({ purchase, sponsor }, renewal) {
  if (purchase.steps.length === 0 && !purchase.guideUrl) return undefined
  const steps = purchase.steps.map(({ text, url }) =>
    element(
      'li',
      {},
      text,
      url && ' ',
      url && outsideLink(url, label('steps.open', { host: new URL(url).host }), label('page.newTab')),
    ),
  )
  if (steps.length > 0 && renewal && isMissing(renewal.toLoad)) steps.push(element('li', {}, loadText(renewal)))
  const guide = label('steps.guide', { sponsor: sponsor.name })
  return element(
    'section',
    { class: 'steps' },
    element('h3', { class: 'h5' }, label('steps.title')),
    steps.length > 0 && element('ol', {}, steps),
    purchase.guideUrl && element('p', {}, outsideLink(purchase.guideUrl, guide, label('page.newTab'))),
  )
}

/** With some credit left, some of the services may be renewed. */
function loadText({ left, toLoad, loadBy, dueOn }) {
  return label(left === '0.00' ? 'steps.load' : 'steps.load.part', {
    toLoad: euro(toLoad),
    loadBy: day(loadBy),
    dueOn: day(dueOn),
  })
}

/** Whether credit must be added. @param toLoad an amount of the API */
export function isMissing(toLoad) {
  return toLoad !== '0.00'
}
