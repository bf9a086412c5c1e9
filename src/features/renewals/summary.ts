import type { CivilDate } from '../../domain/calendar.ts'
import { type Money, NOTHING_YET, plus, type Total, writtenTotal } from '../../domain/money.ts'
import { OUTCOMES, type Outcome, type Renewal, type RenewalDue } from '../../domain/renewal.ts'

/** The figures of many renewal checks, such as those of a list or a batch. Amounts include VAT. */
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
}

/** A mailbox that was checked; without a renewal if its check was rejected. */
export interface Checked {
  readonly renewal?: Renewal
}

/** Adds up a list, some rows at a time. */
export interface Tally {
  /** Counts some rows and tells those that are kept: the faulty, and the checked that are not filtered out. */
  count<Row extends Checked>(rows: readonly Row[]): Row[]
  summary(): Summary
}

/** @param dueWithinDays keep only mailboxes due within this number of days, and those whose expiry has passed */
export function createTally(asOf: CivilDate, dueWithinDays?: number): Tally {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const months = new Map<string, { mailboxes: number; due: Total }>()
  let rowsFiltered = 0
  let rowsFaulty = 0
  let mailboxesOverBasePlan = 0
  let totalToLoad = NOTHING_YET

  const countDue = ({ dueOn, charge, credit }: RenewalDue): void => {
    const month = dueOn.slice(0, 7)
    const figures = months.get(month) ?? { mailboxes: 0, due: NOTHING_YET }
    figures.mailboxes++
    figures.due = plus(figures.due, charge.gross)
    months.set(month, figures)
    if (credit.toLoad !== undefined) totalToLoad = plus(totalToLoad, credit.toLoad)
  }

  /** Whether the row is kept. */
  const count = ({ renewal }: Checked): boolean => {
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
    const byMonth = [...months].map(([month, { mailboxes, due }]) => ({ month, mailboxes, due: writtenTotal(due) }))
    return {
      asOf,
      rowsRead: rowsChecked + rowsFiltered + rowsFaulty,
      rowsChecked,
      rowsFiltered,
      rowsFaulty,
      byOutcome,
      byMonth: byMonth.sort((a, b) => (a.month < b.month ? -1 : 1)),
      totalDue: writtenTotal([...months.values()].reduce((total, { due }) => total + due, NOTHING_YET)),
      totalToLoad: writtenTotal(totalToLoad),
      mailboxesOverBasePlan,
    }
  }
  return { count: (rows) => rows.filter(count), summary }
}

/** Due in so many days, or passed. What has nothing to renew is due never. */
function isDueWithin({ outcome, due }: Renewal, days: number | undefined): boolean {
  return days === undefined || outcome === 'expiry-passed' || (due !== undefined && due.daysLeft <= days)
}
