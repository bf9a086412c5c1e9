import { type Static, Type } from 'typebox'
import { LINES, MAX_TEXT_LENGTH } from '../../../lists/text-schema.ts'
import { ref, strictObject } from '../../../shared/schemas/builders.ts'
import { FaultyRow, LineNumber } from '../../../shared/schemas/faulty-row.ts'
import { Address, Sentence } from '../../../shared/schemas/scalars.ts'
import { NOTHING_TO_RENEW, renewalFields } from '../schema.ts'
import { EXAMPLE_SUMMARY, ReportEnd } from './summary-schema.ts'

/** A name that JSON gives a field may hold any character, even NUL. */
const ANYTHING = '^[\\s\\S]*$'

const Repeats = strictObject(
  { line: LineNumber, text: ref(Sentence, { description: 'The warning as one sentence.' }) },
  {
    description:
      'A warning: the row with this line has the same mailbox with the same data. The totals count the mailbox once.',
    examples: [
      {
        line: 2,
        text: 'La stessa casella con gli stessi dati è già alla riga 2: nei totali conta una volta sola.',
      },
    ],
  },
)

export const ReportedMailbox = strictObject(
  { line: LineNumber, address: ref(Address), ...renewalFields, repeats: Type.Optional(Repeats) },
  {
    $id: 'ReportedMailbox',
    title: 'Mailbox of a report',
    description: 'Line of a report: the result of the renewal check for one mailbox.',
    examples: [
      {
        line: 7,
        address: 'mario.rossi@architettitorinopec.it',
        ...NOTHING_TO_RENEW,
      },
    ],
  },
)

export const ReportLine = Type.Unsafe<
  Static<typeof ReportedMailbox> | Static<typeof FaultyRow> | Static<typeof ReportEnd>
>({
  $id: 'ReportLine',
  title: 'Line of a report',
  description:
    'One line of a report in NDJSON, in the order of the list: a mailbox (it has an `outcome`) or a faulty row (it has `errors`); the last line is the summary (it has a `summary`).',
  oneOf: [ref(ReportedMailbox), ref(FaultyRow), ref(ReportEnd)],
  examples: [{ summary: EXAMPLE_SUMMARY }],
})

export const ReportLines = Type.Unsafe<string>({
  $id: 'ReportLines',
  title: 'Report in NDJSON',
  description: 'One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.',
  // Wrapped, because the public checker takes every media type that ends in "json" for one JSON document.
  allOf: [Type.String(LINES)],
  contentSchema: ref(ReportLine),
  examples: [`${JSON.stringify({ summary: EXAMPLE_SUMMARY })}\n`],
})

export const ReportTable = Type.String({
  $id: 'ReportTable',
  title: 'Report in columns',
  description:
    'CSV file in UTF-8 with a byte order mark and CRLF: the columns of the list, followed by `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`, `warnings` and `text`, the result as a sentence. In Italian they are called `esito`, `rinnovo il`, `importo dovuto`, `da caricare`, `caricare entro`, `errori`, `avvisi` and `testo`, and outcomes are Italian words such as `si rinnova`. In Italian: semicolons, decimal commas and dates as dd/mm/yyyy; in English: commas, decimal points and ISO dates. For an NDJSON list the columns are `address`, `expiresOn`, `usedGigabytes`, `credit` and the id of every service. A cell that a spreadsheet would interpret as a formula is prefixed with an apostrophe. If nothing of a faulty row can be shown, `faults` (`errori`) contains its line number.',
  pattern: ANYTHING,
  maxLength: MAX_TEXT_LENGTH,
  examples: [
    '\ufeffcasella;scadenza;esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi;testo\r\nmario.rossi@architettitorinopec.it;30/04/2027;nulla da rinnovare;;;;;;;"La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino."\r\n',
  ],
})

export const ReportSpreadsheet = Type.String({
  $id: 'ReportSpreadsheet',
  title: 'Report as a workbook',
  description:
    'An .xlsx file with the columns of `ReportTable` in one sheet: dates, amounts and gigabytes as such, and no formula. At most 1,048,575 rows below the header; a report of more ends incomplete, ask for CSV. A text of more than 32,767 characters is cut.',
  format: 'binary',
  maxLength: MAX_TEXT_LENGTH,
  examples: ['PK…'],
})
