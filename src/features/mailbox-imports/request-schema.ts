import { Type } from 'typebox'
import { columnParameter, servicesParameter } from '../../lists/list-query.ts'
import { ImportedRow } from '../../lists/row-schema.ts'
import { LINES, MAX_TEXT_LENGTH, TEXT } from '../../lists/text-schema.ts'
import { MAX_WORKBOOK_BYTES } from '../../lists/workbook/limits.ts'
import { fieldsOf } from '../../shared/field-names.ts'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { AgreementId, RequestDate } from '../../shared/schemas/scalars.ts'

export const ImportList = Type.String({
  $id: 'ImportList',
  title: 'List of mailboxes for an import',
  description:
    'CSV file as `reportRenewals` takes it, with the further columns `creditReadOn`, `contact` and `language`. It need not have a column of a service: then the add-ons that are known stay.',
  pattern: TEXT,
  maxLength: MAX_TEXT_LENGTH,
  examples: [
    'casella;scadenza;credito;spazio extra;recapito;lingua\nmario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB;mario.rossi@example.org;it\n',
  ],
})

export const ImportRows = Type.String({
  ...LINES,
  $id: 'ImportRows',
  title: 'List of mailboxes for an import in NDJSON',
  description:
    'One JSON document per line, as described by `contentSchema`; lines are separated by line feeds. A line longer than 64 KiB is a faulty row.',
  contentSchema: ref(ImportedRow),
  examples: ['{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[]}\n'],
})

export const ImportWorkbook = Type.String({
  $id: 'ImportWorkbook',
  title: 'Workbook with a list of mailboxes for an import',
  description: 'An .xlsx or .ods file, byte for byte, of at most 16 MiB, with the columns of `ImportList`.',
  format: 'binary',
  maxLength: MAX_WORKBOOK_BYTES,
  examples: ['PK…'],
})

/** The largest number of mailboxes that a request can allow to be removed. */
export const MAX_REMOVED = 100_000_000

/** What is asked of an import. */
export const ImportQuery = strictObject({
  agreement: Type.Optional(
    ref(AgreementId, {
      description: 'The agreement whose mailboxes the list concerns. Required where the key is for several.',
      examples: ['architetti-torino'],
    }),
  ),
  asOf: Type.Optional(
    ref(RequestDate, {
      description:
        'The date on which the list was true, not after today; if absent: today, in the time zone of the agreement. A list that is older than what the register knows changes nothing.',
      examples: ['2026-11-22'],
    }),
  ),
  mode: Type.Optional(
    stringEnum(['merge', 'replace'], {
      description:
        '`merge` (default) adds and changes mailboxes; `replace` also removes those that the list does not name.',
      examples: ['merge'],
    }),
  ),
  dryRun: Type.Optional(
    stringEnum(['true', 'false'], {
      description: '`true`: the response is the same, and nothing is changed.',
      examples: ['true'],
    }),
  ),
  removeAtMost: Type.Optional(
    Type.Integer({
      format: 'int32',
      minimum: 0,
      maximum: MAX_REMOVED,
      description:
        'How many mailboxes a replacement may remove; if it would remove more, it is `import-held`. If absent: a fifth of those of the agreement.',
      examples: [10],
    }),
  ),
  column: columnParameter(fieldsOf(true)),
  firstRows: Type.Optional(
    stringEnum(['show'], {
      description:
        'Set it to `show` for the `header` of the list in the result, and for its `firstRows` there and in `unusable-header`: the first rows of the list, with their mail addresses, for a person who has to say what its columns are.',
      examples: ['show'],
    }),
  ),
  services: servicesParameter(
    'Set it to `none` if the mailboxes of the list have no add-on services but those that it has columns for: what was known of the others is cleared.',
  ),
})
