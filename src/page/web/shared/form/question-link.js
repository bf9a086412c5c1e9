import { asWritten } from '../format.js'

/** Precedes the id of a service, so that no service can be taken for a field of the form. */
const SERVICE = 'gb.'

/** The same for a service that the mailbox has, where the question is about others. */
const OWNED = 'owned.'

/**
 * A link that opens a view with a question filled in, such as "#quote?address=…&expiresOn=30/04/2027&gb.extra-space=3".
 * All of it is the fragment of the URL, which browsers send to no server.
 * @param view "quote" or "renewal"
 * @param question as it is sent to the API
 */
export function questionLink(view, { mailbox, items, credit }) {
  const { address, expiresOn, usedGigabytes: used } = mailbox
  const fields = { address, expiresOn: expiresOn && asWritten(expiresOn), credit: credit && asWritten(credit), used }
  const { addOns = [] } = mailbox
  const services = named(SERVICE, items ?? addOns)
  const owned = named(OWNED, items ? addOns : [])
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined)
  return `#${view}?${new URLSearchParams([...filled, ...services, ...owned])}`
}

function named(prefix, list) {
  return list.map(({ service, gigabytes }) => [`${prefix}${service}`, gigabytes])
}

/** The view that a fragment names, and what it fills in: text by field and by service; undefined without a "?". */
export function readLink(hash) {
  const [view, query] = hash.slice(1).split(/\?(.*)/s)
  if (query === undefined) return { view }
  const fields = new Map()
  const services = new Map()
  const owned = new Map()
  for (const [name, text] of new URLSearchParams(query)) {
    if (name.startsWith(SERVICE)) services.set(name.slice(SERVICE.length), text)
    else if (name.startsWith(OWNED)) owned.set(name.slice(OWNED.length), text)
    else fields.set(name, text)
  }
  return { view, filling: { fields, services, owned } }
}
