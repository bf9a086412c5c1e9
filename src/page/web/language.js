const labels = await (await fetch(new URL('labels.json', import.meta.url))).json()

/** The language of the page: "it" or "en". */
export function language() {
  return document.documentElement.lang
}

/** A label in the language of the page, with its `{places}` filled in. */
export function label(name, values = {}) {
  const text = labels[name]?.[language()]
  if (text === undefined) throw new Error(`There is no label ${name}`)
  return text.replace(/\{(\w+)\}/g, (_place, key) => values[key])
}

/** Switches the page: every label at once, then whoever listens with `onLanguage` asks again in that language. */
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
