import { clearAnnouncement } from '../../shared/announcement.js'
import { Problem, problemOf } from '../../shared/api.js'
import { element, replace } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { focusTitle } from '../focus.js'
import { offerUndo } from '../undo.js'
import { conflictNote } from './conflict.js'
import { mailboxForm } from './form.js'
import { patchBetween } from './patch.js'
import { changeMailbox, latestVersion, readMailbox } from './versions.js'

/**
 * The form of a mailbox, with what becomes of a change: saved and undone, or held because someone else was faster.
 * @param version {mailbox, etag} that is changed @param agreement of it @param signal of the part that shows it
 * @param taken (version) -> void, when the user takes what someone else has made of the mailbox
 * @returns `node`; `show(version, agreement)` shows another, or the same in another language, where what was typed stays;
 *   `isUnsaved()`: whether something is not saved, or just being saved; `settled()`: a promise that nothing is being saved
 */
export function mailboxEditor({ version, agreement, signal, taken }) {
  const held = element('div', { class: 'held' })
  const node = element('section', { class: 'editor' })
  // What is typed is a change of this version: the service refuses it where someone else has made another meanwhile.
  let current = version
  let order = agreement
  let form
  let isConflictShown = false
  let saving

  function build(edits = {}) {
    const { mailbox } = current
    const save = () => send(current, form.read())
    form = mailboxForm({ mailbox, agreement: order, today: mailbox.check?.asOf, save })
    form.restore(edits)
    replace(node, element('h3', { class: 'h5' }, label('register.data')), held, form.node)
  }

  /** Once at a time. @param before the version that is changed @param target what is to become of the mailbox */
  function send(before, target) {
    saving ??= save(before, target).finally(() => {
      saving = undefined
    })
  }

  async function save(before, target) {
    clearProblem(form.summary)
    clearAnnouncement()
    clearConflict()
    const patch = patchBetween(before.mailbox, target)
    if (patch === undefined) {
      const nothing = { title: label('register.unchanged'), detail: label('register.unchanged.detail') }
      showProblem(form.summary, nothing, { focus: true })
      return
    }
    const sent = form.texts()
    try {
      const after = await changeMailbox(before.mailbox.id, before.etag, patch)
      const { address } = before.mailbox
      offerUndo({ text: () => label('register.saved', { address }), undo: () => undo(before.mailbox, after) })
      if (signal.aborted) return
      current = after
      build(form.edits(sent))
      focusTitle()
    } catch (error) {
      if (error.name === 'AbortError' || signal.aborted) return
      if (error instanceof Problem && error.document.status === 412) await hold()
      else fail(error)
    }
  }

  function fail(error) {
    showProblem(form.summary, problemOf(error), { fields: form.fields(), focus: true })
  }

  /** Shows what the mailbox is now beside what was typed, which stays in the form. */
  async function hold() {
    try {
      showConflict(await readMailbox(current.mailbox.id, signal)).focus()
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) fail(error)
    }
  }

  function showConflict(newer) {
    const target = withTyped(newer.mailbox)
    const fields = Object.keys(patchBetween(newer.mailbox, target) ?? {})
    const keep = () => send(newer, withTyped(newer.mailbox))
    const drop = () => {
      clearConflict()
      current = newer
      build()
      taken(newer)
      focusTitle()
    }
    const note = conflictNote({ now: newer.mailbox, typed: target, fields, agreement: order, keep, drop })
    replace(held, note)
    isConflictShown = true
    return note
  }

  function clearConflict() {
    held.replaceChildren()
    isConflictShown = false
  }

  /** A mailbox as someone else has made it, with what was typed here and nothing else. */
  function withTyped(theirs) {
    const typed = form.read()
    const own = Object.keys(patchBetween(current.mailbox, typed) ?? {})
    // A credit without a date was read today, not when theirs was.
    if (own.includes('credit')) own.push('creditReadOn')
    return { ...theirs, ...Object.fromEntries(own.map((field) => [field, typed[field]])) }
  }

  function isUnsaved() {
    return saving !== undefined || patchBetween(current.mailbox, form.read()) !== undefined
  }

  build()
  return {
    node,
    isUnsaved,
    settled: async () => saving,
    show(newer, itsAgreement) {
      order = itsAgreement ?? order
      const { mailbox, etag } = current
      const edits = form.edits()
      const isOwn = latestVersion(mailbox.id, etag) === newer.etag
      if (isOwn || Object.keys(edits).length === 0) current = newer
      build(edits)
      if (!isConflictShown) return
      if (current === newer) clearConflict()
      else showConflict(newer)
    },
  }
}

/** Makes of a mailbox what it was; what another change of this page has made since stays. */
async function undo(before, { mailbox, etag }) {
  const patch = patchBetween(mailbox, before)
  if (patch) await changeMailbox(mailbox.id, latestVersion(mailbox.id, etag), patch)
}
