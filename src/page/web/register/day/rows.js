/** The groups of the day, the most urgent first. */
export const GROUPS = ['at-risk', 'credit-unknown', 'no-contact', 'passed', 'safe']

const AT_RISK = ['deactivated', 'partly-covered']

/** What the table of the day shows of a mailbox of the register; the rest of 50,000 mailboxes is not kept. */
export function rowOf({ id, address, expiresOn, credit, contact, reminders, check, problem }) {
  const row = {
    id,
    address,
    expiresOn,
    outcome: check?.outcome,
    problem: problem?.title,
    dueOn: check?.dueOn,
    daysLeft: check?.daysLeft,
    toLoad: check?.credit?.toLoad,
    hasContact: contact !== undefined,
    // A credit that is too old counts as none.
    hasCredit: credit !== undefined && check?.outcome !== 'credit-unknown',
    reminders,
    warnings: check?.warnings.map(({ code }) => code) ?? [],
  }
  return { ...row, rank: GROUPS.indexOf(groupOf(row)) }
}

function groupOf({ outcome, hasContact }) {
  if (AT_RISK.includes(outcome)) return 'at-risk'
  if (outcome === 'credit-unknown') return 'credit-unknown'
  // What cannot be checked is read anew too.
  if (outcome === undefined || outcome === 'expiry-passed') return 'passed'
  return hasContact ? 'safe' : 'no-contact'
}

/** The date by which rows are ordered within a group. */
const dateOf = ({ dueOn, expiresOn }) => dueOn ?? expiresOn

const SORT_KEYS = {
  urgency: ({ rank }) => rank,
  dueOn: dateOf,
  address: ({ address }) => address,
  toLoad: ({ toLoad }) => Number(toLoad ?? 0),
}

/** The rows that pass the filters, in order. @param filter {group, missing}, "" where it is not used */
export function arranged(rows, { group, missing }, { sort, descending }) {
  const rank = GROUPS.indexOf(group)
  const passes = (row) =>
    (rank === -1 || row.rank === rank) &&
    (missing !== 'contact' || !row.hasContact) &&
    (missing !== 'credit' || !row.hasCredit)
  const key = SORT_KEYS[sort]
  const sign = descending ? -1 : 1
  return rows
    .filter(passes)
    .sort((a, b) => sign * compare(key(a), key(b)) || compare(dateOf(a), dateOf(b)) || compare(a.address, b.address))
}

function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** How many rows there are in each group, and how many lack a contact or a credit. */
export function countsOf(rows) {
  const groups = GROUPS.map((name, rank) => [name, rows.filter((row) => row.rank === rank).length])
  const missing = { contact: 0, credit: 0 }
  for (const { hasContact, hasCredit } of rows) {
    if (!hasContact) missing.contact += 1
    if (!hasCredit) missing.credit += 1
  }
  return { groups: Object.fromEntries(groups), missing }
}
