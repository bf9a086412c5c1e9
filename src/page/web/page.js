import { label, language, onLanguage, switchLanguage } from './language.js'
import { quoteView } from './quote-view.js'
import { renewalView } from './renewal-view.js'
import { reportView } from './report-view.js'

const VIEWS = ['quote', 'renewal', 'report']

/** The view that the address of the page names; the first where it names none, nothing where it names something else. */
function viewAsked() {
  const name = location.hash.slice(1)
  return name === '' ? VIEWS[0] : VIEWS.find((view) => view === name)
}

let shown = VIEWS[0]

function showView(view) {
  shown = view
  for (const each of VIEWS) document.getElementById(`view-${each}`).hidden = each !== view
  for (const link of document.querySelectorAll('.views a')) {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  showTitle()
}

function showTitle() {
  document.title = `${label(`view.${shown}`)} – ${label('service.name')}`
}

function markLanguage() {
  for (const link of document.querySelectorAll('[data-language]')) {
    if (link.dataset.language === language()) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

/** The language once chosen stays in the address, also on the pages of the history from before it was chosen. */
let chosen

function keepLanguage() {
  const { search, hash } = location
  if (chosen && search !== `?lang=${chosen}`) history.replaceState(null, '', `?lang=${chosen}${hash}`)
}

function follow() {
  keepLanguage()
  const view = viewAsked()
  if (view === undefined || view === shown) return
  showView(view)
  document.getElementById(`${view}-title`).focus()
}

// Back to an address without the language is no change of the fragment alone.
for (const type of ['hashchange', 'popstate']) window.addEventListener(type, follow)

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    chosen = link.dataset.language
    keepLanguage()
    switchLanguage(chosen)
  })
}

// To skip within a view is not to leave it: the address goes on naming it.
for (const link of document.querySelectorAll('.skiplinks a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const target = document.querySelector(link.hash)
    target.focus()
    target.scrollIntoView()
  })
}

// A file that misses its place would be opened by the browser, and the page be gone.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault())

onLanguage(showTitle)
onLanguage(markLanguage)

showView(viewAsked() ?? VIEWS[0])
markLanguage()
quoteView()
renewalView()
reportView()
document.getElementById('not-ready').remove()
