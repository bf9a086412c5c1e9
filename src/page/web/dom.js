const SVG = 'http://www.w3.org/2000/svg'

/** An HTML element. Attributes that are undefined or false are left out, true is present; children are nodes or texts. */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children)
}

/** An element of a picture (SVG). */
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

/** Puts other children into a node; those that are undefined or false are left out. */
export function replace(node, ...children) {
  node.replaceChildren(...present(children))
}

function present(children) {
  return children.flat().filter((child) => child !== undefined && child !== false)
}

/** An icon of the design system, for the eye alone. */
export function icon(name, size = 'sm') {
  const use = shape('use', { href: new URL(`bootstrap-italia/sprites.svg#${name}`, import.meta.url).href })
  return shape('svg', { class: `icon icon-${size}`, 'aria-hidden': 'true', focusable: 'false' }, use)
}

/** A link that leaves the page, told so. */
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
