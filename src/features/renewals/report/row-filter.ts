import type { Outcome, Renewal, RenewalWarningCode } from '../../../domain/renewal.ts'

/** Which mailboxes a report has; of several conditions all must hold. Without any it has every row of the list. */
export interface RowConditions {
  /** Due within this number of days, or their expiry has passed. Faulty rows are kept. */
  readonly dueWithinDays?: number
  readonly outcome?: readonly Outcome[]
  readonly warning?: readonly RenewalWarningCode[]
  /** Their add-ons are lost or may be, or they have a warning. */
  readonly atRisk?: 'only'
}

/** Which rows of a list are in its report. */
export interface RowFilter {
  /** Only mailboxes, each once: no faulty row, and none that repeats an earlier one. */
  readonly hasOnlyMailboxes: boolean
  keeps(renewal: Renewal): boolean
}

/** Outcomes by which add-ons are lost or may be. */
export const OUTCOMES_AT_RISK: readonly Outcome[] = ['partly-covered', 'deactivated', 'credit-unknown', 'expiry-passed']

export function createRowFilter({ dueWithinDays, outcome, warning, atRisk }: RowConditions): RowFilter {
  return {
    hasOnlyMailboxes: outcome !== undefined || warning !== undefined || atRisk !== undefined,
    keeps: (renewal) =>
      isDueWithin(renewal, dueWithinDays) &&
      (outcome === undefined || outcome.includes(renewal.outcome)) &&
      (warning === undefined || renewal.warnings.some(({ code }) => warning.includes(code))) &&
      (atRisk === undefined || OUTCOMES_AT_RISK.includes(renewal.outcome) || renewal.warnings.length > 0),
  }
}

/** Whether a renewal is due within some days, or its expiry has passed. Nothing to renew is never due. */
export function isDueWithin({ outcome, due }: Renewal, days: number | undefined): boolean {
  return days === undefined || outcome === 'expiry-passed' || (due !== undefined && due.daysLeft <= days)
}
