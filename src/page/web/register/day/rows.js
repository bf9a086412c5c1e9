import { byKey } from '../../shared/order.js'
import { isDueWithin, NOT_COVERED } from '../../shared/outcomes.js'

/** Renewals that are due within this number of days make up the day. */
export const DAYS = 60

/** The groups of the day, the most urgent first. */
export const GROUPS = ['not-covered', 'credit-unknown', 'no-contact', 'passed', 'safe']

/** What the table of the day shows of a mailbox of the register; the rest of 50,000 mailboxes is not kept. */
export function rowOf({ id, address, expiresOn, creditCounts, contact, reminders, check, problem }) {
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
    hasCredit: creditCounts,
    reminders,
    warnings: check?.warnings.map(({ code }) => code) ?? [],
  }
  return { ...row, rank: GROUPS.indexOf(groupOf(row)) }
}

function groupOf({ outcome, hasContact }) {
  if (NOT_COVERED.includes(outcome)) return 'not-covered'
  if (outcome === 'credit-unknown') return 'credit-unknown'
  // What cannot be checked is read anew too.
  if (outcome === undefined || outcome === 'expiry-passed') return 'passed'
  return hasContact ? 'safe' : 'no-contact'
}

/** Whether a row belongs to the day. One that cannot be checked stays where it is: it has no days left to compare. */
export function isOfTheDay(row) {
  return row.outcome === undefined || isDueWithin(row, DAYS)
}

/** The date by which rows are ordered within a group. */
const dateOf = ({ dueOn, expiresOn }) => dueOn ?? expiresOn

const addressOf = ({ address }) => address

const SORT_KEYS = {
  urgency: ({ rank }) => rank,
  dueOn: dateOf,
  address: addressOf,
  toLoad: ({ toLoad }) => Number(toLoad ?? 0),
}

/** What a row may lack; "" is no filter. */
const LACKS = {
  '': () => true,
  contact: ({ hasContact }) => !hasContact,
  credit: ({ hasCredit }) => !hasCredit,
}

function isInGroup(row, group) {
  return group === '' || GROUPS[row.rank] === group
}

/** The rows that pass the filters, in order. @param filter {group, missing}, "" where it is not used */
export function arranged(rows, { group, missing }, { sort, descending }) {
  return rows
    .filter((row) => isInGroup(row, group) && LACKS[missing](row))
    .sort(byKey(SORT_KEYS[sort], descending, dateOf, addressOf))
}

/** How many rows each choice of a filter would show while the other filter stays. */
export function countsOf(rows, filter) {
  const lacking = rows.filter(LACKS[filter.missing])
  const inGroup = rows.filter((row) => isInGroup(row, filter.group))
  const groups = ['', ...GROUPS].map((group) => [group, lacking.filter((row) => isInGroup(row, group)).length])
  const missing = Object.entries(LACKS).map(([name, lacks]) => [name, inGroup.filter(lacks).length])
  return { groups: Object.fromEntries(groups), missing: Object.fromEntries(missing) }
}
