const labels = await (await fetch(new URL('../labels.json', import.meta.url))).json()

/** The language of the page: "it" or "en". */
export function language() {
  return document.documentElement.lang
}

/** A label in the language of the page. @param values replace its `{placeholders}` */
export function label(name, values = {}) {
  const text = labels[name]?.[language()]
  if (text === undefined) throw new Error(`There is no label ${name}`)
  return text.replace(/\{(\w+)\}/g, (_placeholder, key) => values[key])
}

/** Whether there is a label for something that need not have one. */
export function hasLabel(name) {
  return name in labels
}

/** Switches the page: all labels at once, then the listeners of `onLanguage` request their answers again. */
export function switchLanguage(to) {
  document.documentElement.lang = to
  for (const node of document.querySelectorAll('[data-label]')) node.textContent = label(node.dataset.label)
  for (const node of document.querySelectorAll('[data-label-for]')) {
    const [attribute, name] = node.dataset.labelFor.split(' ')
    node.setAttribute(attribute, label(name))
  }
  document.dispatchEvent(new Event('page-language'))
}

/** Calls back after every switch of the language. */
export function onLanguage(listener) {
  document.addEventListener('page-language', listener)
}
