import { quoteView } from './quote/view.js'
import { renewalView } from './renewal/view.js'
import { reportView } from './report/view.js'
import { clearAnnouncement } from './shared/announcement.js'
import { readLink } from './shared/form/question-link.js'
import { label, language, onLanguage, switchLanguage } from './shared/language.js'

/** The names of the views: their folders here, the fragments of their addresses, and `view-<name>` in index.html. */
const VIEWS = ['quote', 'renewal', 'report']

/**
 * The view in the URL: the first if there is no fragment, undefined if the fragment names something else. What follows a
 * slash is a part of the view.
 */
function viewInUrl() {
  const [name] = readLink(location.hash).view.split('/')
  return name === '' ? VIEWS[0] : VIEWS.find((view) => view === name)
}

let shown = VIEWS[0]

function showView(view) {
  shown = view
  clearAnnouncement()
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

/** The language the user has chosen. It stays in the URL, also on entries of the history from before the choice. */
let chosenLanguage

function keepLanguageInUrl() {
  const { search, hash } = location
  if (chosenLanguage && search !== `?lang=${chosenLanguage}`) {
    history.replaceState(null, '', `?lang=${chosenLanguage}${hash}`)
  }
}

/** The forms that a link can fill in. */
let forms = {}

/** Fills in the question of a link, and takes it out of the URL: no address stays in the history of the browser. */
function openLink() {
  const { view, filling } = readLink(location.hash)
  if (filling === undefined) return
  history.replaceState(null, '', `${location.search}#${view}`)
  forms[view]?.fill(filling)
}

/** Those who keep the register sign in where there is one. Its modules come only then: members never wait for them. */
function offerRegister() {
  if (document.documentElement.dataset.register !== 'on') return
  import('./register/sign-in.js').then(({ signInForm }) => signInForm())
}

function followUrl() {
  keepLanguageInUrl()
  openLink()
  const view = viewInUrl()
  if (view === undefined || view === shown) return
  showView(view)
  document.getElementById(`${view}-title`).focus()
}

// Both, because going back to a URL with another `?lang=` fires only `popstate`.
for (const type of ['hashchange', 'popstate']) window.addEventListener(type, followUrl)

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    chosenLanguage = link.dataset.language
    keepLanguageInUrl()
    switchLanguage(chosenLanguage)
  })
}

// A skip link moves the focus, but leaves the URL alone: that names the view.
for (const link of document.querySelectorAll('.skiplinks a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const target = document.querySelector(link.hash)
    target.focus()
    target.scrollIntoView()
  })
}

// A file dropped beside its place would be opened by the browser instead of the page.
for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault())

onLanguage(showTitle)
onLanguage(markLanguage)

showView(viewInUrl() ?? VIEWS[0])
markLanguage()
forms = { quote: quoteView(), renewal: renewalView() }
openLink()
reportView()
offerRegister()
document.getElementById('not-ready').remove()
