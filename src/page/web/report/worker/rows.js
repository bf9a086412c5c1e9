import { byKey } from '../../shared/order.js'
import { AT_RISK, isDueWithin, OUTCOMES } from '../../shared/outcomes.js'

/** The days of the figure about renewals that are due soon. */
const SOON_DAYS = 60

/** What each column of the tables is sorted by. A row without the value comes last, in both directions. */
const SORT_KEYS = {
  line: (row) => row.line,
  address: (row) => row.address ?? '',
  dueOn: (row) => row.dueOn,
  outcome: (row) => OUTCOMES.indexOf(row.outcome),
  due: (row) => Number(row.due ?? 0),
  toLoad: (row) => Number(row.toLoad ?? 0),
}

/** The rows of a report that the page shows: those at risk and the faulty ones; of all others only counts. */
export function reportRows() {
  const lists = { atRisk: [], faulty: [] }
  const warnings = {}
  let dueSoon = 0

  function add(row) {
    if (row.errors) {
      lists.faulty.push(row)
      return
    }
    // The row that it repeats has counted the mailbox.
    if (row.repeats) return
    if (isDueWithin(row, SOON_DAYS)) dueSoon += 1
    for (const { code } of row.warnings) warnings[code] = (warnings[code] ?? 0) + 1
    if (AT_RISK.includes(row.outcome) || row.warnings.length > 0) lists.atRisk.push(riskRow(row))
  }

  /** The rows `from` to `to` of a list after filtering and sorting, and the total. */
  function page(list, { sort = 'line', descending = false, from, to, ...filter }) {
    const rows = lists[list].filter((row) => passes(row, filter))
    rows.sort(byKey(SORT_KEYS[sort], descending, SORT_KEYS.line))
    return { rows: rows.slice(from, to), total: rows.length }
  }

  return {
    add,
    /**
     * The length of each list, the mailboxes that are due soon or whose expiry has passed, and those with each warning.
     */
    counts: () => ({
      atRisk: lists.atRisk.length,
      faulty: lists.faulty.length,
      dueSoon,
      warnings,
    }),
    page,
    /** The addresses of all rows of a list after filtering and sorting. */
    addresses: (list, query) => page(list, { ...query, from: 0 }).rows.map(({ address }) => address),
  }
}

/** A date in words. The response names an expiry that has passed only in its sentence. */
const DATE_IN_WORDS = /\d{1,2}°? \p{L}+ \d{4}/u

/** @param filter `withinDays`, `outcome`, and the code of a `warning` */
function passes(row, { withinDays, outcome, warning }) {
  if (withinDays !== undefined && !isDueWithin(row, withinDays)) return false
  if (warning !== undefined) return row.warnings.some(({ code }) => code === warning)
  return outcome === undefined || row.outcome === outcome
}

function riskRow({ line, address, outcome, text, dueOn, daysLeft, amountDue, credit, warnings }) {
  return {
    line,
    address,
    outcome,
    dueOn,
    passedOn: outcome === 'expiry-passed' ? DATE_IN_WORDS.exec(text)?.[0] : undefined,
    daysLeft,
    due: amountDue?.gross,
    toLoad: credit?.toLoad,
    text,
    warnings,
  }
}
