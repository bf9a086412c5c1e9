/** Outcomes by which add-ons are lost or may be: the mailboxes a secretariat wants to see. */
const AT_RISK = new Set(['partly-covered', 'deactivated', 'credit-unknown', 'expiry-passed'])

/** From lost to safe: how outcomes are sorted, whatever the language. */
const SEVERITY = ['deactivated', 'partly-covered', 'credit-unknown', 'expiry-passed', 'nothing-to-renew', 'renewed']

/** What each column of the tables is sorted by. A row without the value comes last, in both directions. */
const SORT_KEYS = {
  line: (row) => row.line,
  address: (row) => row.address ?? '',
  dueOn: (row) => row.dueOn,
  outcome: (row) => SEVERITY.indexOf(row.outcome),
  due: (row) => Number(row.due ?? 0),
  toLoad: (row) => Number(row.toLoad ?? 0),
}

/** The rows of a report that the page shows: those at risk and the faulty ones; of all others only counts. */
export function reportRows() {
  const lists = { atRisk: [], faulty: [] }
  const months = new Map()

  function add(row) {
    if (row.errors) {
      lists.faulty.push(row)
      return
    }
    if (row.dueOn) {
      const counts = months.get(row.dueOn.slice(0, 7)) ?? {}
      counts[row.outcome] = (counts[row.outcome] ?? 0) + 1
      months.set(row.dueOn.slice(0, 7), counts)
    }
    const over = row.warnings.some(({ code }) => code === 'space-over-base-plan')
    if (AT_RISK.has(row.outcome) || over) lists.atRisk.push(riskRow(row, over))
  }

  return {
    add,
    /** The length of each list, and for each month with a renewal its outcomes: "2027-04" -> {outcome: mailboxes}. */
    counts: () => ({ atRisk: lists.atRisk.length, faulty: lists.faulty.length, months: Object.fromEntries(months) }),
    /** The rows `from` to `to` of a list after filtering and sorting, and the total. */
    page(list, { sort = 'line', descending = false, from, to, ...filter }) {
      const rows = lists[list].filter((row) => passes(row, filter))
      const key = SORT_KEYS[sort]
      rows.sort((a, b) => compare(key(a), key(b), descending) || a.line - b.line)
      return { rows: rows.slice(from, to), total: rows.length }
    },
  }
}

function compare(a, b, descending) {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b === descending ? 1 : -1
}

/** A date in words. The response names an expiry that has passed only in its sentence. */
const DATE_IN_WORDS = /\d{1,2}°? \p{L}+ \d{4}/u

/** @param filter `withinDays` keeps what is due by then or has passed, as the API does; `outcome` may be "over" */
function passes(row, { withinDays, outcome }) {
  if (withinDays !== undefined && row.outcome !== 'expiry-passed' && !(row.daysLeft <= withinDays)) return false
  if (outcome === 'over') return row.over
  return outcome === undefined || row.outcome === outcome
}

function riskRow({ line, address, outcome, text, dueOn, daysLeft, amountDue, credit, warnings }, over) {
  return {
    line,
    address,
    outcome,
    dueOn,
    passedOn: outcome === 'expiry-passed' ? DATE_IN_WORDS.exec(text)?.[0] : undefined,
    daysLeft,
    over,
    due: amountDue?.gross,
    toLoad: credit?.toLoad,
    texts: [text, ...warnings.map((warning) => warning.text)],
  }
}
