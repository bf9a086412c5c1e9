import { Type } from 'typebox'
import { OUTCOMES } from '../../domain/renewal.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { CivilDate } from '../../shared/schemas/scalars.ts'
import { TEXT } from './request-schema.ts'

const rows = (description: string) =>
  Type.Integer({ format: 'int64', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

const total = (description: string, example: string) =>
  Type.String({ pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$', maxLength: 18, description, examples: [example] })

export const EXAMPLE_SUMMARY = {
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
  byMonth: [{ month: '2027-04', mailboxes: 1, due: '10.98' }],
  totalDue: '10.98',
  totalToLoad: '10.98',
  mailboxesOverBasePlan: 0,
  ignoredColumns: ['matricola'],
}

export const ReportSummary = strictObject(
  {
    asOf: ref(CivilDate, { description: 'The date on which the question was asked.' }),
    rowsRead: rows('Mailboxes in the list: rowsChecked + rowsFiltered + rowsFaulty.'),
    rowsChecked: rows('Mailboxes answered.'),
    rowsFiltered: rows('Mailboxes left out by `dueWithinDays`.'),
    rowsFaulty: rows('Rows that could not be checked.'),
    byOutcome: strictObject(
      Object.fromEntries(OUTCOMES.map((outcome) => [outcome, rows(`Mailboxes with the outcome \`${outcome}\`.`)])),
      { description: 'How many of the mailboxes answered have each outcome.' },
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
          mailboxes: rows('Mailboxes due in that month.'),
          due: total('What they have due together, VAT included.', '1098.00'),
        },
        { description: 'One month with renewals.' },
      ),
      {
        minItems: 0,
        maxItems: 3012,
        description: 'The mailboxes answered that have a due date, by its month, in order.',
      },
    ),
    totalDue: total('What all mailboxes answered have due together, VAT included.', '1098.00'),
    totalToLoad: total('What is missing to those that state a credit.', '321.00'),
    mailboxesOverBasePlan: rows('Mailboxes answered that are, or will be, over the base plan’s space.'),
    ignoredColumns: Type.Array(
      Type.String({
        pattern: TEXT,
        maxLength: 65_536,
        description: 'A column as the list calls it.',
        examples: ['matricola'],
      }),
      {
        minItems: 0,
        maxItems: 65_536,
        description: 'Columns of the list that are no field and no service of any agreement.',
      },
    ),
  },
  {
    $id: 'ReportSummary',
    title: 'Summary of a report',
    description: 'The whole list in figures. Amounts are in euro, VAT included.',
    examples: [EXAMPLE_SUMMARY],
  },
)

export const ReportEnd = strictObject(
  { summary: ref(ReportSummary) },
  {
    $id: 'ReportEnd',
    title: 'Last line of a report',
    description: 'The summary. An answer without it was cut off.',
    examples: [{ summary: EXAMPLE_SUMMARY }],
  },
)
