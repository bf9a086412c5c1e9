const SVG = 'http://www.w3.org/2000/svg'

/**
 * An HTML element.
 * @param attributes undefined or false: left out; true: present without a value; `onclick` and the like: listeners
 * @param children nodes or texts, also in arrays; undefined and false are left out
 */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children)
}

/** An element of a picture (SVG), by the same rules. */
export function shape(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children)
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...present(children))
  return node
}

/** Replaces the children of a node; undefined and false are left out. */
export function replace(node, ...children) {
  node.replaceChildren(...present(children))
}

function present(children) {
  return children.flat(2).filter((child) => child !== undefined && child !== false)
}

/** An icon of the design system, hidden from screen readers. */
export function icon(name, size = 'sm') {
  const use = shape('use', { href: new URL(`../bootstrap-italia/sprites.svg#${name}`, import.meta.url).href })
  return shape('svg', { class: `icon icon-${size}`, 'aria-hidden': 'true', focusable: 'false' }, use)
}

/** A link that opens in a new tab. @param note says so to screen readers */
export function outsideLink(href, text, note) {
  const rest = { target: '_blank', rel: 'noopener noreferrer', class: 'outside' }
  return element(
    'a',
    { href, ...rest },
    text,
    element('span', { class: 'visually-hidden' }, ` ${note}`),
    icon('it-external-link', 'xs'),
  )
}
