import { removeRow, updateRow } from '../day/store.js'
import { ask, onSession } from '../session.js'

/**
 * What this page itself has made of mailboxes: a version of one -> the ETag of the version that it became. Own changes
 * are followed from one to the next, and no further: where someone else has changed the mailbox in between, the service
 * then refuses to undo or to erase.
 */
const followers = new Map()

let listener = () => {}

/** @param callback (id, version) called after every change of this page, with undefined after it was erased */
export function onVersion(callback) {
  listener = callback
}

onSession(() => followers.clear())

/** @returns `{mailbox, etag}`; the mailbox has its `deliveries` */
export async function readMailbox(id, signal) {
  return versionOf(await ask(pathOf(id), { signal }))
}

/** Changes a mailbox by a merge patch. @returns `{mailbox, etag}` @throws Problem 412: it has another version by now */
export async function changeMailbox(id, etag, patch) {
  const headers = { 'content-type': 'application/merge-patch+json', 'if-match': etag }
  const version = await versionOf(await ask(pathOf(id), { method: 'PATCH', body: patch, headers }))
  // The version stays where nothing has changed after all.
  if (version.etag !== etag) followers.set(keyOf(id, etag), version.etag)
  updateRow(version.mailbox)
  listener(id, version)
  return version
}

/** The ETag of what this page, and no one else, has made of a version of a mailbox since. */
export function latestVersion(id, etag) {
  const next = followers.get(keyOf(id, etag))
  return next === undefined ? etag : latestVersion(id, next)
}

export async function eraseMailbox(id, etag) {
  await ask(pathOf(id), { method: 'DELETE', headers: { 'if-match': etag } })
  removeRow(id)
  listener(id, undefined)
}

function pathOf(id) {
  return `mailboxes/${encodeURIComponent(id)}`
}

function keyOf(id, etag) {
  return `${id} ${etag}`
}

async function versionOf(response) {
  return { mailbox: await response.json(), etag: response.headers.get('etag') }
}
