import { clearAnnouncement } from '../../shared/announcement.js'
import { Problem, problemOf } from '../../shared/api.js'
import { element, replace } from '../../shared/dom.js'
import { clearProblem, showProblem } from '../../shared/faults.js'
import { label } from '../../shared/language.js'
import { offerUndo } from '../undo.js'
import { conflictNote } from './conflict.js'
import { mailboxForm } from './form.js'
import { patchBetween } from './patch.js'
import { changeMailbox, latestVersion, readMailbox } from './versions.js'

/**
 * The form of a mailbox, with what becomes of a change: saved and undone, or held because someone else was faster.
 * @param version {mailbox, etag} that is changed @param agreement of it @param signal of the part that shows it
 * @param taken (version) -> void, when the user takes what someone else has made of the mailbox
 * @returns `node`; `show(version, agreement)` shows another, or the same in another language; what was typed stays
 */
export function mailboxEditor({ version, agreement, signal, taken }) {
  const held = element('div', { class: 'held' })
  const node = element('section', { class: 'editor' })
  let current = version
  let order = agreement
  let form
  let isSaving = false

  function build(edits) {
    const { mailbox } = current
    const save = () => send(current, form.read())
    form = mailboxForm({ mailbox, agreement: order, today: mailbox.check?.asOf, save })
    if (edits) form.restore(edits)
    replace(node, element('h3', { class: 'h5' }, label('register.data')), held, form.node)
  }

  /** @param before the version that is changed @param target what is to become of the mailbox */
  async function send(before, target) {
    if (isSaving) return
    clearProblem(form.summary)
    clearAnnouncement()
    held.replaceChildren()
    const patch = patchBetween(before.mailbox, target)
    if (patch === undefined) {
      const nothing = { title: label('register.unchanged'), detail: label('register.unchanged.detail') }
      showProblem(form.summary, nothing, { focus: true })
      return
    }
    isSaving = true
    try {
      const after = await changeMailbox(before.mailbox.id, before.etag, patch)
      const { address } = before.mailbox
      offerUndo({ text: () => label('register.saved', { address }), undo: () => undo(before.mailbox, after) })
      focusTitle()
    } catch (error) {
      if (error.name === 'AbortError' || signal.aborted) return
      if (error instanceof Problem && error.document.status === 412) await hold()
      else fail(error)
    } finally {
      isSaving = false
    }
  }

  function fail(error) {
    showProblem(form.summary, problemOf(error), { fields: form.fields(), focus: true })
  }

  /** Shows what the mailbox is now beside what was typed, which stays in the form. */
  async function hold() {
    try {
      const newer = await readMailbox(current.mailbox.id, signal)
      const typed = form.read()
      // Only what was typed here is compared: the rest stays as the other one has made it.
      const own = Object.keys(patchBetween(current.mailbox, typed))
      const target = { ...newer.mailbox, ...Object.fromEntries(own.map((field) => [field, typed[field]])) }
      const fields = Object.keys(patchBetween(newer.mailbox, target) ?? {})
      const keep = () => send(newer, target)
      const drop = () => {
        held.replaceChildren()
        current = newer
        build()
        taken(newer)
        focusTitle()
      }
      const note = conflictNote({ now: newer.mailbox, typed, fields, agreement: order, keep, drop })
      replace(held, note)
      note.focus()
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) fail(error)
    }
  }

  const focusTitle = () => document.querySelector('#register .part h2')?.focus()

  build()
  return {
    node,
    show(newer, itsAgreement) {
      current = newer
      order = itsAgreement
      build(form.edits())
    },
  }
}

/** Makes of a mailbox what it was; what another change of this page has made since stays. */
async function undo(before, { mailbox, etag }) {
  const patch = patchBetween(mailbox, before)
  if (patch) await changeMailbox(mailbox.id, latestVersion(mailbox.id, etag), patch)
}
