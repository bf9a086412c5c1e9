import type { CivilDate } from '../../domain/calendar.ts'
import { type Money, toCents, toMoney } from '../../domain/money.ts'
import { OUTCOMES, type Outcome, type Renewal, type RenewalDue } from '../../domain/renewal.ts'
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

export function createTally(
  asOf: CivilDate,
  dueWithinDays: number | undefined,
  ignoredColumns: readonly string[],
): Tally {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const months = new Map<string, { mailboxes: number; due: number }>()
  let rowsFiltered = 0
  let rowsFaulty = 0
  let mailboxesOverBasePlan = 0
  let totalToLoad = 0

  const countDue = ({ dueOn, charge, credit }: RenewalDue): void => {
    const month = dueOn.slice(0, 7)
    const figures = months.get(month) ?? { mailboxes: 0, due: 0 }
    figures.mailboxes++
    figures.due += toCents(charge.gross)
    months.set(month, figures)
    if (credit.toLoad !== undefined) totalToLoad += toCents(credit.toLoad)
  }

  /** Whether the row is kept. */
  const count = ({ renewal }: CheckedRow): boolean => {
    if (renewal === undefined) rowsFaulty++
    else if (!isDueWithin(renewal, dueWithinDays)) {
      rowsFiltered++
      return false
    } else {
      byOutcome[renewal.outcome]++
      if (renewal.warnings.some(({ code }) => code === 'space-over-base-plan')) mailboxesOverBasePlan++
      if (renewal.due) countDue(renewal.due)
    }
    return true
  }

  const summary = (): Summary => {
    const rowsChecked = Object.values(byOutcome).reduce((total, rows) => total + rows, 0)
    const byMonth = [...months].map(([month, { mailboxes, due }]) => ({ month, mailboxes, due: toMoney(due) }))
    return {
      asOf,
      rowsRead: rowsChecked + rowsFiltered + rowsFaulty,
      rowsChecked,
      rowsFiltered,
      rowsFaulty,
      byOutcome,
      byMonth: byMonth.sort((a, b) => (a.month < b.month ? -1 : 1)),
      totalDue: toMoney([...months.values()].reduce((total, { due }) => total + due, 0)),
      totalToLoad: toMoney(totalToLoad),
      mailboxesOverBasePlan,
      ignoredColumns,
    }
  }
  return { count: (rows) => rows.filter(count), summary }
}

/** Due in so many days, or passed. What has nothing to renew is due never. */
function isDueWithin({ outcome, due }: Renewal, days: number | undefined): boolean {
  return days === undefined || outcome === 'expiry-passed' || (due !== undefined && due.daysLeft <= days)
}
