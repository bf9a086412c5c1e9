/** What people change of a mailbox, apart from the credit and its date, which go together. */
const FIELDS = ['expiresOn', 'addOns', 'usedGigabytes', 'contact', 'language', 'reminders']

/**
 * The merge patch that makes one state of a mailbox of another; undefined if nothing differs.
 * @param from a mailbox of the API @param to the same, where an absent field is one that is not known
 */
export function patchBetween(from, to) {
  const patch = {}
  for (const field of FIELDS) {
    if (!same(from[field], to[field])) patch[field] = to[field] ?? null
  }
  if (from.credit !== to.credit) patch.credit = to.credit ?? null
  // Stated with every credit: otherwise it counts as read today. Without a credit there is no date.
  const isDated = to.credit !== undefined && to.creditReadOn !== undefined
  if (isDated && (patch.credit !== undefined || from.creditReadOn !== to.creditReadOn)) {
    patch.creditReadOn = to.creditReadOn
  }
  return Object.keys(patch).length > 0 ? patch : undefined
}

function same(a, b) {
  return Array.isArray(a) && Array.isArray(b) ? servicesOf(a) === servicesOf(b) : a === b
}

/** Add-ons in an order of their own: the fields have that of the agreement. */
function servicesOf(addOns) {
  return addOns
    .map(({ service, gigabytes }) => `${service} ${gigabytes}`)
    .sort()
    .join()
}
