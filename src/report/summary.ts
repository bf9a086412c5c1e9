import type { CivilDate } from '../domain/calendar.ts'
import { type Amount, amount, type Money, sum, times, written, ZERO } from '../domain/money.ts'
import { OUTCOMES, type Outcome, type Renewal } from '../domain/renewal.ts'
import type { CheckedRow } from './check-row.ts'

/** A whole list in figures. Amounts are gross. */
export interface Summary {
  readonly asOf: CivilDate
  /** The sum of the three that follow. */
  readonly rowsRead: number
  readonly rowsChecked: number
  readonly rowsFiltered: number
  readonly rowsFaulty: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  /** In order; of the rows checked that have a due date. */
  readonly byMonth: readonly { readonly month: string; readonly mailboxes: number; readonly due: Money }[]
  readonly totalDue: Money
  /** Of the rows checked that state a credit. */
  readonly totalToLoad: Money
  readonly mailboxesOverBasePlan: number
  readonly ignoredColumns: readonly string[]
}

/** Adds up a list, some rows at a time. */
export interface Tally {
  /** Counts some rows and tells those that are kept: the faulty, and the checked that are not filtered out. */
  count(rows: readonly CheckedRow[]): CheckedRow[]
  summary(): Summary
}

export function tallyOf(asOf: CivilDate, dueWithinDays: number | undefined, ignoredColumns: readonly string[]): Tally {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const months = new Map<string, { mailboxes: number; due: Amount }>()
  let rowsFiltered = 0
  let rowsFaulty = 0
  let mailboxesOverBasePlan = 0
  let totalToLoad = amount(ZERO)

  const count = (rows: readonly CheckedRow[]): CheckedRow[] => {
    const kept: CheckedRow[] = []
    // Charges repeat: how often each is due in a month costs less than every one of them added up.
    const due = new Map<string, Map<Money, number>>()
    const toLoad = [totalToLoad]
    for (const row of rows) {
      const { renewal } = row
      if (renewal === undefined) rowsFaulty++
      else if (!isDueWithin(renewal, dueWithinDays)) {
        rowsFiltered++
        continue
      } else {
        byOutcome[renewal.outcome]++
        if (renewal.warnings.some(({ code }) => code === 'space-over-base-plan')) mailboxesOverBasePlan++
        if (renewal.due) {
          const { dueOn, charge, credit } = renewal.due
          const month = dueOn.slice(0, 7)
          const amounts = due.get(month) ?? new Map<Money, number>()
          due.set(month, amounts.set(charge.gross, (amounts.get(charge.gross) ?? 0) + 1))
          if (credit.toLoad !== undefined && credit.toLoad !== ZERO) toLoad.push(amount(credit.toLoad))
        }
      }
      kept.push(row)
    }
    for (const [month, amounts] of due) {
      const figures = months.get(month) ?? { mailboxes: 0, due: amount(ZERO) }
      for (const [gross, mailboxes] of amounts) {
        figures.mailboxes += mailboxes
        figures.due = sum([figures.due, times(amount(gross), mailboxes)])
      }
      months.set(month, figures)
    }
    totalToLoad = sum(toLoad)
    return kept
  }

  const summary = (): Summary => {
    const rowsChecked = Object.values(byOutcome).reduce((total, rows) => total + rows, 0)
    const byMonth = [...months].map(([month, { mailboxes, due }]) => ({ month, mailboxes, due: written(due) }))
    return {
      asOf,
      rowsRead: rowsChecked + rowsFiltered + rowsFaulty,
      rowsChecked,
      rowsFiltered,
      rowsFaulty,
      byOutcome,
      byMonth: byMonth.sort((a, b) => (a.month < b.month ? -1 : 1)),
      totalDue: written(sum([...months.values()].map(({ due }) => due))),
      totalToLoad: written(totalToLoad),
      mailboxesOverBasePlan,
      ignoredColumns,
    }
  }
  return { count, summary }
}

/** Due in so many days, or passed. What has nothing to renew is due never. */
function isDueWithin({ outcome, due }: Renewal, days: number | undefined): boolean {
  return days === undefined || outcome === 'expiry-passed' || (due !== undefined && due.daysLeft <= days)
}
