import { announce } from '../../shared/announcement.js'
import { problemOf, readAgreement } from '../../shared/api.js'
import { element, icon, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { session } from '../session.js'
import { checkParts } from './check.js'
import { mailboxEditor } from './editor.js'
import { eraseSection } from './erase.js'
import { mailboxFacts } from './facts.js'
import { messagesTable } from './messages.js'
import { onVersion, readMailbox } from './versions.js'

/** One mailbox of the register: its renewal, what is known of it, its messages. See frame.js for what it returns. */
export function mailboxView(place, { id, arrived }) {
  const stopper = new AbortController()
  const { signal } = stopper
  const title = element('h2', { class: 'h4 address', tabindex: -1 }, label('register.mailbox'))
  const back = element('a', { href: '#report', class: 'back' })
  const body = element('div', { class: 'mailbox' })
  let version
  let editor

  async function read() {
    try {
      const [newer, agreement] = await readWithAgreement()
      if (signal.aborted) return
      await show(newer, agreement)
    } catch (error) {
      if (signal.aborted || error.name === 'AbortError') return
      const problem = problemOf(error)
      replace(body, problemNote(problem))
      announce([problem.title, problem.detail].join(' '))
    }
  }

  async function readWithAgreement() {
    const newer = await readMailbox(id, signal)
    return [newer, await readAgreement(newer.mailbox.agreement).catch(() => undefined)]
  }

  function show(newer, agreement) {
    const isShown = version !== undefined
    version = newer
    const { mailbox } = newer
    title.textContent = mailbox.address
    const check = element(
      'section',
      { class: 'answer' },
      element('h3', {}, label('register.renewal')),
      checkParts(mailbox),
    )
    if (session().allows('write')) {
      if (editor) editor.show(newer, agreement)
      else editor = mailboxEditor({ version, agreement, signal, taken: (other) => show(other, agreement) })
    }
    const data = editor ? editor.node : mailboxFacts(mailbox, agreement)
    replace(
      body,
      element('div', { class: 'check-and-data' }, check, data),
      messages(mailbox.deliveries),
      editor && eraseSection(version, signal),
    )
    if (isShown) announce(mailbox.check?.text ?? mailbox.problem.detail)
  }

  function messages(deliveries) {
    return element(
      'section',
      { class: 'messages' },
      element('h3', { class: 'h5' }, label('register.messages')),
      deliveries.length > 0 ? messagesTable(deliveries) : element('p', {}, label('register.messages.none')),
    )
  }

  function nameBack() {
    replace(back, icon('it-arrow-left'), ' ', label('register.toDay'))
  }

  onVersion(async (changed, newer) => {
    if (changed !== id || version === undefined) return
    if (newer === undefined) {
      location.hash = '#report'
      return
    }
    const { deliveries } = version.mailbox
    const agreement = await readAgreement(newer.mailbox.agreement).catch(() => undefined)
    if (!signal.aborted) show({ ...newer, mailbox: { ...newer.mailbox, deliveries } }, agreement)
  })
  nameBack()
  place.append(element('p', {}, back), title, body)
  if (arrived) title.focus()
  read()

  return {
    leave() {
      onVersion(() => {})
      stopper.abort()
    },
    translate() {
      nameBack()
      read()
    },
  }
}
