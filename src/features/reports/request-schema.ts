import { Type } from 'typebox'
import { ReportRow } from '../../lists/row-schema.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { RequestDate } from '../../shared/schemas/scalars.ts'

/** As far as a file can be named; how large a list may be each service decides (413). */
export const MAX_TEXT_LENGTH = Number.MAX_SAFE_INTEGER

/** Whatever a file of text can hold. */
export const TEXT = '^[^\\u0000]*$'

const LIST = 'casella;scadenza;credito;spazio extra\nmario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB\n'

export const ReportList = Type.String({
  $id: 'ReportList',
  title: 'List of mailboxes',
  description:
    'A CSV file with a header, in UTF-8: a mailbox a row. Lines end in LF, CRLF or CR; a cell in quotes may have several. A row of more than 64 KiB is faulty, and so is one with a NUL, with a quote that does not close within 256 KiB, or with something behind the last named column.',
  pattern: TEXT,
  maxLength: MAX_TEXT_LENGTH,
  examples: [LIST],
})

/** Text of which every line is a JSON document. */
export const LINES = {
  pattern: TEXT,
  maxLength: MAX_TEXT_LENGTH,
  contentMediaType: 'application/x-ndjson',
}

export const ReportRows = Type.String({
  ...LINES,
  $id: 'ReportRows',
  title: 'List of mailboxes in NDJSON',
  description:
    'One JSON document a line, each of the form told by `contentSchema`, separated by line feeds. A line of more than 64 KiB is a faulty row.',
  contentSchema: ref(ReportRow),
  examples: ['{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}\n'],
})

/** What is asked about every mailbox of a list. */
export const ReportQuery = strictObject({
  asOf: Type.Optional(
    ref(RequestDate, {
      description:
        'The date on which the question is asked. Where absent: today in the time zone of each agreement, that is in Italy (Europe/Rome).',
      examples: ['2026-11-22'],
    }),
  ),
  dueWithinDays: Type.Optional(
    Type.Integer({
      format: 'int32',
      minimum: 0,
      maximum: 36_500,
      description:
        'Keep only the mailboxes whose renewal is due in at most so many days, and those whose expiry has passed. Mailboxes with nothing to renew are filtered out, however near their expiry; faulty rows stay.',
      examples: [60],
    }),
  ),
})
