import { removeRow, updateRow } from '../day/store.js'
import { ask, onSession } from '../session.js'

/**
 * The versions that this page itself has made of mailboxes: id -> ETag. What is undone is the own change, unless someone
 * else has changed the mailbox since: then the service refuses.
 */
const made = new Map()

let listener = () => {}

/** @param callback (id, version) called after every change of this page, with undefined after it was erased */
export function onVersion(callback) {
  listener = callback
}

onSession(() => made.clear())

/** @returns `{mailbox, etag}`; the mailbox has its `deliveries` */
export async function readMailbox(id, signal) {
  return versionOf(await ask(`mailboxes/${encodeURIComponent(id)}`, { signal }))
}

/** Changes a mailbox by a merge patch. @returns `{mailbox, etag}` @throws Problem 412: it has another version by now */
export async function changeMailbox(id, etag, patch) {
  const headers = { 'content-type': 'application/merge-patch+json', 'if-match': etag }
  const version = await versionOf(await ask(`mailboxes/${id}`, { method: 'PATCH', body: patch, headers }))
  made.set(id, version.etag)
  updateRow(version.mailbox)
  listener(id, version)
  return version
}

/** The version that this page has made last, or the one given. */
export function latestVersion(id, etag) {
  return made.get(id) ?? etag
}

export async function eraseMailbox(id, etag) {
  await ask(`mailboxes/${id}`, { method: 'DELETE', headers: { 'if-match': etag } })
  removeRow(id)
  listener(id, undefined)
}

async function versionOf(response) {
  return { mailbox: await response.json(), etag: response.headers.get('etag') }
}
