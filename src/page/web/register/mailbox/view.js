import { announce } from '../../shared/announcement.js'
import { problemOf, readAgreement } from '../../shared/api.js'
import { element, icon, replace } from '../../shared/dom.js'
import { problemNote } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { askBeforeLeaving } from '../leaving.js'
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
  const fault = element('div')
  const body = element('div')
  let version
  let editor
  let reading

  /** Reads the mailbox, also anew in another language; where that fails, what is shown and typed already stays. */
  async function read() {
    reading?.abort()
    const mine = new AbortController()
    reading = mine
    const until = AbortSignal.any([signal, mine.signal])
    try {
      const newer = await readMailbox(id, until)
      const agreement = await agreementOf(newer)
      if (until.aborted) return
      fault.replaceChildren()
      const isShown = version !== undefined
      show(newer, agreement)
      if (isShown) announceCheck(newer)
    } catch (error) {
      if (until.aborted || error.name === 'AbortError') return
      const problem = problemOf(error)
      replace(fault, problemNote(problem))
      announce([problem.title, problem.detail].join(' '))
    } finally {
      if (reading === mine) reading = undefined
    }
  }

  function agreementOf({ mailbox: { agreement } }) {
    return readAgreement(agreement).catch(() => undefined)
  }

  function show(newer, agreement) {
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
      else edit(agreement)
    }
    const data = editor ? editor.node : mailboxFacts(mailbox, agreement)
    replace(
      body,
      element('div', { class: 'check-and-data' }, check, data),
      messages(mailbox.deliveries),
      editor && eraseSection(version, { signal, leave }),
    )
  }

  function announceCheck({ mailbox: { check, problem } }) {
    announce(check?.text ?? problem.detail)
  }

  function edit(agreement) {
    const taken = (other) => {
      show(other, agreement)
      announceCheck(other)
    }
    editor = mailboxEditor({ version, agreement, signal, taken })
    const { isUnsaved, settled } = editor
    const text = () => label('register.unsaved.text', { address: version.mailbox.address })
    askBeforeLeaving({ at: location.hash, isUnsaved, settled, text, signal })
  }

  /** Leaves a mailbox that is erased, or will be, whatever was typed. */
  function leave() {
    askBeforeLeaving(undefined)
    location.hash = '#report'
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
    if (newer === undefined) return leave()
    // At once, so that an offer to undo the change takes its place.
    announceCheck(newer)
    // What is being read may be the version before.
    if (reading) return read()
    const { deliveries } = version.mailbox
    const agreement = await agreementOf(newer)
    if (!signal.aborted) show({ ...newer, mailbox: { ...newer.mailbox, deliveries } }, agreement)
  })
  nameBack()
  place.append(element('p', {}, back), title, element('div', { class: 'mailbox' }, fault, body))
  if (arrived) title.focus()
  read()

  return {
    leave() {
      onVersion(() => {})
      askBeforeLeaving(undefined)
      stopper.abort()
    },
    translate() {
      nameBack()
      read()
    },
  }
}
