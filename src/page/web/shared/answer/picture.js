import { element } from '../dom.js'

/**
 * A place for a picture, which is drawn for the width there is and again whenever that changes.
 * @param className of the place
 * @param draw (width in pixels) -> SVG element
 */
export function picture(className, draw) {
  const place = element('div', { class: className })
  let width = 0
  new ResizeObserver(() => {
    if (place.clientWidth === width || place.clientWidth === 0) return
    width = place.clientWidth
    place.replaceChildren(draw(width))
  }).observe(place)
  return place
}
