import { type Static, Type } from 'typebox'
import { LINES } from '../../lists/text-schema.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { dueWithinDays } from '../../shared/schemas/due-within-days.ts'
import { FaultyRow } from '../../shared/schemas/faulty-row.ts'
import { EXAMPLE_RECORD, MailboxRecord } from '../../shared/schemas/mailbox-record.ts'
import { AgreementId, RequestDate } from '../../shared/schemas/scalars.ts'
import { ReportedMailbox } from '../renewals/report/response-schema.ts'
import { EXAMPLE_SUMMARY, ReportEnd } from '../renewals/report/summary-schema.ts'
import { NOTHING_TO_RENEW } from '../renewals/schema.ts'

/** What a report over the register is asked. */
export const RegisteredReportQuery = strictObject({
  agreement: Type.Optional(
    ref(AgreementId, { description: 'Only the mailboxes of this agreement. If absent: of all that the key is for.' }),
  ),
  asOf: Type.Optional(
    ref(RequestDate, {
      description:
        'Date for which the renewals are checked. If absent: today in the time zone of each agreement (Europe/Rome).',
      examples: ['2026-11-22'],
    }),
  ),
  dueWithinDays: dueWithinDays(
    'Return only mailboxes whose renewal is due within this number of days, mailboxes whose expiry has passed, and those that cannot be checked.',
  ),
})

const { repeats: _, ...checkedFields } = ReportedMailbox.properties
const mailbox = ref(MailboxRecord)

export const RegisteredReportMailbox = strictObject(
  { ...checkedFields, mailbox },
  {
    $id: 'RegisteredReportMailbox',
    title: 'Registered mailbox of a report',
    description:
      'Line of a report over the register: the result of the renewal check for one mailbox, and all that is kept of it. `line` is its place in the report.',
    examples: [{ line: 1, address: EXAMPLE_RECORD.address, ...NOTHING_TO_RENEW, mailbox: EXAMPLE_RECORD }],
  },
)

export const RegisteredReportFault = strictObject(
  { ...FaultyRow.properties, mailbox },
  {
    $id: 'RegisteredReportFault',
    title: 'Registered mailbox that cannot be checked',
    description:
      'Line of a report over the register: a mailbox that cannot be checked, for example because its agreement has no price list for the year, and all that is kept of it.',
    examples: [
      {
        line: 1,
        address: EXAMPLE_RECORD.address,
        errors: [
          {
            column: 'expiresOn',
            code: 'no-price-list',
            detail: 'Per il 30 aprile 2127 non c’è un listino.',
          },
        ],
        mailbox: EXAMPLE_RECORD,
      },
    ],
  },
)

export const RegisteredReportLine = Type.Unsafe<
  Static<typeof RegisteredReportMailbox> | Static<typeof RegisteredReportFault> | Static<typeof ReportEnd>
>({
  $id: 'RegisteredReportLine',
  title: 'Line of a report over the register',
  description:
    'One line of a report over the register in NDJSON: a mailbox that was checked (it has an `outcome`) or not (it has `errors`); the last line is the summary.',
  oneOf: [ref(RegisteredReportMailbox), ref(RegisteredReportFault), ref(ReportEnd)],
  examples: [{ summary: EXAMPLE_SUMMARY }],
})

export const RegisteredReportLines = Type.Unsafe<string>({
  $id: 'RegisteredReportLines',
  title: 'Report over the register in NDJSON',
  description: 'One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.',
  // Wrapped, because the public checker takes every media type that ends in "json" for one JSON document.
  allOf: [Type.String(LINES)],
  contentSchema: ref(RegisteredReportLine),
  examples: [`${JSON.stringify({ summary: EXAMPLE_SUMMARY })}\n`],
})
