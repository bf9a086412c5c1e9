import { type Static, Type } from 'typebox'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { CivilDate } from '../../shared/schemas/scalars.ts'
import { QUESTION_PROBLEM, QuestionProblem } from '../renewals/problem-schema.ts'
import { NOTHING_TO_RENEW, RenewalCheck } from '../renewals/schema.ts'
import { AS_OF_OF_ALL, rows, SUMMARY_EXAMPLE, summaryFields } from '../renewals/summary-schema.ts'

const Index = Type.Integer({
  format: 'int32',
  minimum: 0,
  maximum: 999,
  description: 'Position of the question in `mailboxes`; that of the first is 0.',
})

const CHECKED = {
  index: 0,
  check: NOTHING_TO_RENEW,
}

export const CheckedQuestion = strictObject(
  { index: Index, check: ref(RenewalCheck) },
  {
    $id: 'CheckedQuestion',
    title: 'Question that was checked',
    description: 'The result of the renewal check for one question of a batch.',
    examples: [CHECKED],
  },
)

export const RejectedQuestion = strictObject(
  { index: Index, problem: ref(QuestionProblem) },
  {
    $id: 'RejectedQuestion',
    title: 'Question that was rejected',
    description:
      'A question of a batch that could not be checked. The other questions are checked all the same. `checkRenewal` responds to it with a problem of the same `code`, `title` and `errors` (422).',
    examples: [{ index: 1, problem: QUESTION_PROBLEM }],
  },
)

export const RenewalBatchItem = Type.Unsafe<Static<typeof CheckedQuestion> | Static<typeof RejectedQuestion>>({
  $id: 'RenewalBatchItem',
  title: 'Result for one question',
  description: 'The result for one question of a batch: it has either a `check` or a `problem`.',
  oneOf: [ref(CheckedQuestion), ref(RejectedQuestion)],
  examples: [CHECKED],
})

const { byOutcome } = SUMMARY_EXAMPLE
const SUMMARY = {
  ...SUMMARY_EXAMPLE,
  rowsRead: 2,
  rowsChecked: 1,
  byOutcome: { ...byOutcome, deactivated: 0 },
  byMonth: [],
  totalDue: '0.00',
  totalToLoad: '0.00',
}

export const RenewalSummary = strictObject(
  {
    ...summaryFields,
    rowsRead: rows('Questions of the batch: `rowsChecked` + `rowsFaulty`.'),
    rowsChecked: rows('Questions that were checked: their item has a `check`.'),
    rowsFiltered: rows('Always 0, because a batch has no filter; it is here because a report has it.'),
    rowsFaulty: rows('Questions that could not be checked: their item has a `problem`.'),
  },
  {
    $id: 'RenewalSummary',
    title: 'Summary of a batch',
    description:
      'Totals of the whole batch, with the fields of the summary of a report: a row is a question. Amounts are in euro, VAT included.',
    examples: [SUMMARY],
  },
)

export const RenewalBatch = strictObject(
  {
    asOf: ref(CivilDate, { description: AS_OF_OF_ALL }),
    items: Type.Array(ref(RenewalBatchItem), {
      minItems: 1,
      maxItems: 1000,
      description: 'One result per question, in the order of the request.',
    }),
    summary: ref(RenewalSummary),
  },
  {
    $id: 'RenewalBatch',
    title: 'Checked batch',
    description: 'The result of every renewal check of a batch, and their totals.',
    examples: [{ asOf: '2026-11-22', items: [CHECKED, { index: 1, problem: QUESTION_PROBLEM }], summary: SUMMARY }],
  },
)
