import type { CivilDate } from '../../domain/calendar.ts'
import { type Money, toCents, toMoney } from '../../domain/money.ts'
import {
  OUTCOMES,
  type Outcome,
  RENEWAL_WARNING_CODES,
  type Renewal,
  type RenewalDue,
  type RenewalWarningCode,
} from '../../domain/renewal.ts'

/** The totals of many renewal checks, such as those of a list or a batch. Amounts include VAT. */
export interface Summary {
  readonly asOf: CivilDate
  /** `rowsChecked` + `rowsFiltered` + `rowsFaulty`; in a report also its repeated rows. */
  readonly rowsRead: number
  readonly rowsChecked: number
  readonly rowsFiltered: number
  readonly rowsFaulty: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  /** The checked rows with a due date, by its month, in order. */
  readonly byMonth: readonly { readonly month: string; readonly mailboxes: number; readonly due: Money }[]
  readonly totalDue: Money
  /** Of the checked rows that state a credit. */
  readonly totalToLoad: Money
  readonly mailboxesOverBasePlan: number
  /** The checked rows with each warning. */
  readonly byWarning: Readonly<Record<RenewalWarningCode, number>>
}

/** What a summary adds up: the renewal of a mailbox, absent where its check was rejected. */
export interface SummaryRow {
  readonly renewal?: Renewal
}

/** Adds up a list row by row. */
export interface SummaryBuilder {
  /** Adds a row; returns whether it is in the report, or left out because of `dueWithinDays`. Faulty rows are in it. */
  add(row: SummaryRow): boolean
  /** Whether a row that is not added is in the report, or left out because of `dueWithinDays`. */
  keeps(row: SummaryRow): boolean
  build(): Summary
}

/** @param dueWithinDays keep only mailboxes due within this number of days, and those whose expiry has passed */
export function createSummaryBuilder(asOf: CivilDate, dueWithinDays?: number): SummaryBuilder {
  const byOutcome = noneOf(OUTCOMES)
  const byWarning = noneOf(RENEWAL_WARNING_CODES)
  const months = new Map<string, { mailboxes: number; due: number }>()
  let rowsFiltered = 0
  let rowsFaulty = 0
  let totalToLoad = 0

  const addDue = ({ dueOn, charge, credit }: RenewalDue): void => {
    const month = dueOn.slice(0, 7)
    const total = months.get(month) ?? { mailboxes: 0, due: 0 }
    total.mailboxes++
    total.due += toCents(charge.gross)
    months.set(month, total)
    if (credit.toLoad !== undefined) totalToLoad += toCents(credit.toLoad)
  }

  const keeps = ({ renewal }: SummaryRow): boolean => renewal === undefined || isDueWithin(renewal, dueWithinDays)

  return {
    keeps,
    add: ({ renewal }) => {
      if (renewal === undefined) {
        rowsFaulty++
        return true
      }
      if (!keeps({ renewal })) {
        rowsFiltered++
        return false
      }
      byOutcome[renewal.outcome]++
      for (const { code } of renewal.warnings) byWarning[code]++
      if (renewal.due) addDue(renewal.due)
      return true
    },
    build: () => {
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
        mailboxesOverBasePlan: byWarning['space-over-base-plan'],
        byWarning,
      }
    },
  }
}

/** A count for each word: 0. */
function noneOf<const Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>
}

/** Whether a renewal is due within some days, or its expiry has passed. Nothing to renew is never due. */
export function isDueWithin({ outcome, due }: Renewal, days: number | undefined): boolean {
  return days === undefined || outcome === 'expiry-passed' || (due !== undefined && due.daysLeft <= days)
}
