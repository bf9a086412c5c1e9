import { Type } from 'typebox'
import { OUTCOMES, RENEWAL_WARNING_CODES } from '../../domain/renewal.ts'
import { columnParameter, servicesParameter } from '../../lists/list-query.ts'
import { ReportRow } from '../../lists/row-schema.ts'
import { LINES, MAX_TEXT_LENGTH, TEXT } from '../../lists/text-schema.ts'
import { MAX_WORKBOOK_BYTES } from '../../lists/workbook/limits.ts'
import { fieldsOf } from '../../shared/field-names.ts'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { dueWithinDays } from '../../shared/schemas/due-within-days.ts'
import { RequestDate } from '../../shared/schemas/scalars.ts'

const LIST = 'casella;scadenza;credito;spazio extra\nmario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB\n'

export const ReportList = Type.String({
  $id: 'ReportList',
  title: 'List of mailboxes',
  description:
    'CSV file in UTF-8, UTF-16 or Windows-1252 with a header line, at least one column of a service (or `services=none`) and one row per mailbox. Lines end in LF, CRLF or CR; a quoted cell may contain line breaks. A row is faulty if it is longer than 64 KiB, contains a NUL character or a quote that is not closed within 256 KiB, or has a value after the last column of the header.',
  pattern: TEXT,
  maxLength: MAX_TEXT_LENGTH,
  examples: [LIST],
})

export const ReportRows = Type.String({
  ...LINES,
  $id: 'ReportRows',
  title: 'List of mailboxes in NDJSON',
  description:
    'One JSON document per line, as described by `contentSchema`; lines are separated by line feeds. A line longer than 64 KiB is a faulty row.',
  contentSchema: ref(ReportRow),
  examples: ['{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}\n'],
})

export const ReportWorkbook = Type.String({
  $id: 'ReportWorkbook',
  title: 'Workbook with a list of mailboxes',
  description: 'An .xlsx or .ods file, byte for byte, of at most 16 MiB.',
  format: 'binary',
  maxLength: MAX_WORKBOOK_BYTES,
  examples: ['PK…'],
})

/** How a report that is filtered by its results differs from one of the whole list. */
const ONLY_MAILBOXES =
  'Faulty rows and rows that repeat a mailbox are left out too, but the summary counts them. Of several filters all must hold.'

/** What is asked about every mailbox of a list. */
export const ReportQuery = strictObject({
  asOf: Type.Optional(
    ref(RequestDate, {
      description:
        'Date for which the renewals are checked; set it to get the same result again later. If absent: today in the time zone of each agreement (Europe/Rome).',
      examples: ['2026-11-22'],
    }),
  ),
  services: servicesParameter(
    'Set it to `none` if the mailboxes of a CSV list have no add-on services, so that the list has no column for them. Without it such a list is rejected with `no-service-column`. Columns of services that the list has count all the same.',
  ),
  column: columnParameter(fieldsOf(false)),
  firstRows: Type.Optional(
    stringEnum(['show'], {
      description:
        'Set it to `show` for `firstRows` in the `header` of `unusable-header`, `no-service-column` and the summary: the first rows of the list, with their mail addresses, for a person who has to say what its columns are. Without it no problem document has a mail address of the list.',
      examples: ['show'],
    }),
  ),
  dueWithinDays: dueWithinDays(
    'Return only mailboxes whose renewal is due within this number of days, mailboxes whose expiry has passed, and faulty rows. Mailboxes with nothing to renew are left out, however near their expiry is.',
  ),
  outcome: Type.Optional(
    Type.Array(stringEnum(OUTCOMES, { description: 'Outcome of the renewal check.', examples: ['deactivated'] }), {
      minItems: 0,
      maxItems: OUTCOMES.length,
      description: `Return only mailboxes with this outcome; repeat the parameter for further outcomes. ${ONLY_MAILBOXES}`,
      examples: [['deactivated']],
    }),
  ),
  warning: Type.Optional(
    Type.Array(
      stringEnum(RENEWAL_WARNING_CODES, { description: 'Code of a warning.', examples: ['expiry-beyond-term'] }),
      {
        minItems: 0,
        maxItems: RENEWAL_WARNING_CODES.length,
        description: `Return only mailboxes with this warning; repeat the parameter for further warnings. ${ONLY_MAILBOXES}`,
        examples: [['expiry-beyond-term']],
      },
    ),
  ),
  atRisk: Type.Optional(
    stringEnum(['only'], {
      description: `Set it to \`only\` to return only mailboxes whose add-ons are lost or may be (any outcome but \`renewed\` and \`nothing-to-renew\`), and those with a warning. ${ONLY_MAILBOXES}`,
      examples: ['only'],
    }),
  ),
})
