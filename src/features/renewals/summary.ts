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
  readonly byMonth: readonly MonthTotals[]
  readonly totalDue: Money
  /** Of the checked rows that state a credit. */
  readonly totalToLoad: Money
  readonly mailboxesOverBasePlan: number
  /** The checked rows with each warning. */
  readonly byWarning: Readonly<Record<RenewalWarningCode, number>>
}

/** The renewals that are due in one month. */
export interface MonthTotals {
  readonly month: string
  readonly mailboxes: number
  readonly due: Money
  readonly byOutcome: Readonly<Record<DueOutcome, number>>
}

/** The outcomes of mailboxes with a due date. */
export const DUE_OUTCOMES = ['credit-unknown', 'renewed', 'partly-covered', 'deactivated'] as const satisfies Outcome[]

type DueOutcome = (typeof DUE_OUTCOMES)[number]

/** What a summary adds up: the renewal of a mailbox, absent where its check was rejected. */
export interface SummaryRow {
  readonly renewal?: Renewal
}

/** Adds up a list row by row. */
export interface SummaryBuilder {
  /** Adds a row. */
  add(row: SummaryRow): void
  /** Counts a row that the caller asked to leave out. */
  leaveOut(): void
  build(): Summary
}

export function createSummaryBuilder(asOf: CivilDate): SummaryBuilder {
  const byOutcome = noneOf(OUTCOMES)
  const byWarning = noneOf(RENEWAL_WARNING_CODES)
  const months = new Map<string, { mailboxes: number; due: number; byOutcome: Record<DueOutcome, number> }>()
  let rowsFiltered = 0
  let rowsFaulty = 0
  let totalToLoad = 0

  const addDue = ({ dueOn, charge, credit }: RenewalDue, outcome: DueOutcome): void => {
    const month = dueOn.slice(0, 7)
    const total = months.get(month) ?? { mailboxes: 0, due: 0, byOutcome: noneOf(DUE_OUTCOMES) }
    total.mailboxes++
    total.byOutcome[outcome]++
    total.due += toCents(charge.gross)
    months.set(month, total)
    if (credit.toLoad !== undefined) totalToLoad += toCents(credit.toLoad)
  }

  return {
    leaveOut: () => {
      rowsFiltered++
    },
    add: ({ renewal }) => {
      if (renewal === undefined) {
        rowsFaulty++
        return
      }
      byOutcome[renewal.outcome]++
      for (const { code } of renewal.warnings) byWarning[code]++
      if (renewal.due) addDue(renewal.due, renewal.outcome as DueOutcome)
    },
    build: () => {
      const rowsChecked = Object.values(byOutcome).reduce((total, rows) => total + rows, 0)
      const byMonth = [...months].map(([month, total]) => ({ month, ...total, due: toMoney(total.due) }))
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
