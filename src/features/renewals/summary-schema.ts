import { Type } from 'typebox'
import { OUTCOMES, RENEWAL_WARNING_CODES } from '../../domain/renewal.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { CivilDate } from '../../shared/schemas/scalars.ts'
import { DUE_OUTCOMES } from './summary.ts'

/** A number of rows, questions or mailboxes. */
export const rows = (description: string) =>
  Type.Integer({ format: 'int64', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

const total = (description: string, example: string) =>
  Type.String({ pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$', maxLength: 18, description, examples: [example] })

/** One date for many checks, also of agreements with other time zones. */
export const AS_OF_OF_ALL =
  'Date for which the renewals were checked: that of the request or, if it has none, today in Europe/Rome. Each check states its own `asOf`, which is today in the time zone of its agreement.'

/** The fields of a summary; that of a report has the ignored columns of its list too. */
export const summaryFields = {
  asOf: ref(CivilDate, { description: AS_OF_OF_ALL }),
  rowsRead: rows('Rows in the list: `rowsChecked` + `rowsFiltered` + `rowsFaulty`.'),
  rowsChecked: rows('Mailboxes that were checked and are in the report.'),
  rowsFiltered: rows('Mailboxes left out because of `dueWithinDays`, `outcome`, `warning` or `atRisk`.'),
  rowsFaulty: rows('Rows that could not be checked.'),
  byOutcome: strictObject(
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, rows(`Mailboxes with the outcome \`${outcome}\`.`)])),
    { description: 'Number of checked mailboxes by outcome.' },
  ),
  byMonth: Type.Array(
    strictObject(
      {
        month: Type.String({
          pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
          maxLength: 7,
          description: 'Year and month.',
          examples: ['2027-04'],
        }),
        mailboxes: rows('Mailboxes with a renewal due in this month.'),
        due: total('Sum of their amounts due, VAT included.', '1098.00'),
        byOutcome: strictObject(
          Object.fromEntries(
            DUE_OUTCOMES.map((outcome) => [outcome, rows(`Of these, mailboxes with the outcome \`${outcome}\`.`)]),
          ),
          { description: 'Number of these mailboxes by outcome.' },
        ),
      },
      { description: 'The renewals of one month.' },
    ),
    {
      minItems: 0,
      maxItems: 3012,
      description: 'Checked mailboxes with a due date, by month, sorted.',
    },
  ),
  totalDue: total('Sum of the amounts due of all checked mailboxes, VAT included.', '1098.00'),
  totalToLoad: total('Sum of the credit to add, over the mailboxes that state a credit.', '321.00'),
  mailboxesOverBasePlan: rows(
    'Checked mailboxes with the warning `space-over-base-plan`: the same number as in `byWarning`.',
  ),
  byWarning: strictObject(
    Object.fromEntries(RENEWAL_WARNING_CODES.map((code) => [code, rows(`Mailboxes with the warning \`${code}\`.`)])),
    {
      description:
        'Number of checked mailboxes by warning. A mailbox may have several; whatever its outcome, look at it again.',
    },
  ),
}

/** A summary of three mailboxes, one of them faulty. */
export const SUMMARY_EXAMPLE = {
  asOf: '2026-11-22',
  rowsRead: 3,
  rowsChecked: 2,
  rowsFiltered: 0,
  rowsFaulty: 1,
  byOutcome: {
    'expiry-passed': 0,
    'nothing-to-renew': 1,
    'credit-unknown': 0,
    renewed: 0,
    'partly-covered': 0,
    deactivated: 1,
  },
  byMonth: [
    {
      month: '2027-04',
      mailboxes: 1,
      due: '10.98',
      byOutcome: { 'credit-unknown': 0, renewed: 0, 'partly-covered': 0, deactivated: 1 },
    },
  ],
  totalDue: '10.98',
  totalToLoad: '10.98',
  mailboxesOverBasePlan: 0,
  byWarning: { 'expiry-beyond-term': 0, 'space-over-base-plan': 0 },
}
