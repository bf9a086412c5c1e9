import { element, outsideLink } from '../shared/dom.js'
import { label } from '../shared/language.js'

/** How to buy: the numbered steps and the Order's guide, or undefined if the agreement names neither. */
export function purchaseSteps({ purchase, sponsor }) {
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
  const guide = label('steps.guide', { sponsor: sponsor.name })
  return element(
    'section',
    { class: 'steps' },
    element('h3', { class: 'h5' }, label('steps.title')),
    steps.length > 0 && element('ol', {}, steps),
    purchase.guideUrl && element('p', {}, outsideLink(purchase.guideUrl, guide, label('page.newTab'))),
  )
}
