import { clearAnnouncement } from '../shared/announcement.js'
import { element, icon, replace } from '../shared/dom.js'
import { listed } from '../shared/format.js'
import { label, onLanguage } from '../shared/language.js'
import { agreementNames } from './agreement-names.js'
import { dayView } from './day/view.js'
import { importView } from './import/view.js'
import { mayLeave } from './leaving.js'
import { mailboxView } from './mailbox/view.js'
import { picturesView } from './pictures/view.js'
import { remindersView } from './reminders/view.js'
import { onSession, session, signOut } from './session.js'
import { undoBar } from './undo.js'

/**
 * What is below `#report` for those who are signed in, by its fragment: "#report", "#report/mailbox/<id>". Each is a
 * function (place, {id, arrived}) that fills an empty place, whose first h2 gets the focus where `arrived`, and returns
 * `leave()`, called before another takes its place, and `translate()`, called after a switch of the language.
 */
const PARTS = {
  day: dayView,
  mailbox: mailboxView,
  reminders: remindersView,
  pictures: picturesView,
  import: importView,
}

/** The parts that the navigation names; the first is at `#report` itself. */
const TABS = ['day', 'reminders', 'pictures', 'import']

const SCOPES = ['read', 'write', 'remind']

/** The part and the mailbox that a fragment names; undefined if it names another view. */
function partOf(hash) {
  const [view, name = 'day', id] = hash.slice(1).split('/')
  if (view !== 'report') return undefined
  return { name: Object.hasOwn(PARTS, name) ? name : 'day', id }
}

/** "Elenco caselle" for those who keep the register, in the place of the list. It is loaded with the first sign-in. */
export function registerView() {
  const list = document.getElementById('report-list')
  const frame = document.getElementById('register')
  const who = element('div', { class: 'who' })
  const tabs = element('nav', { class: 'tabs' })
  const place = element('div', { class: 'part' })
  frame.append(who, tabs, place, undoBar())
  let open

  function enter({ arrived }) {
    const part = partOf(location.hash)
    if (session() === undefined || part === undefined) return
    leave()
    clearAnnouncement()
    markTab(part.name)
    const opened = PARTS[part.name](place, { id: part.id, arrived })
    open = { ...part, ...opened }
  }

  function leave() {
    open?.leave()
    open = undefined
    place.replaceChildren()
  }

  function markTab(name) {
    for (const link of tabs.querySelectorAll('a')) {
      if (link.dataset.part === name) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  }

  function showTabs() {
    const link = (name) =>
      element(
        'a',
        { href: name === 'day' ? '#report' : `#report/${name}`, 'data-part': name },
        label(`register.tab.${name}`),
      )
    tabs.setAttribute('aria-label', label('register.tabs'))
    replace(
      tabs,
      element(
        'ul',
        {},
        TABS.map((name) => element('li', {}, link(name))),
      ),
    )
    markTab(partOf(location.hash)?.name)
  }

  /** Who is signed in: the name of the key, the Orders, what the key allows, and the way out. */
  async function showWho() {
    const current = session()
    const names = [...(await agreementNames(current.agreements)).values()]
    if (session() !== current) return
    const allowed = SCOPES.filter(current.allows).map((scope) => label(`register.scope.${scope}`))
    const leaving = element(
      'button',
      { class: 'btn btn-outline-primary btn-sm', type: 'button', onclick: leaveRegister },
      icon('it-logout'),
      ' ',
      label('register.leave'),
    )
    replace(
      who,
      element('p', {}, element('b', {}, names.length > 0 ? listed(names) : label('register.noAgreement'))),
      element('p', { class: 'note key' }, label('register.allowed', { name: current.name, scopes: listed(allowed) })),
      leaving,
    )
  }

  async function leaveRegister() {
    if (await mayLeave()) signOut()
  }

  onSession((current) => {
    list.hidden = current !== undefined
    frame.hidden = current === undefined
    if (current === undefined) {
      leave()
      who.replaceChildren()
      return
    }
    showTabs()
    showWho()
    enter({ arrived: true })
  })
  onLanguage(() => {
    if (session() === undefined) return
    showTabs()
    showWho()
    open?.translate()
  })
  const follow = () => {
    const part = partOf(location.hash)
    if (open && (part === undefined || (part.name === open.name && part.id === open.id))) return
    enter({ arrived: true })
  }
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, follow)
}
