import { type Static, Type } from 'typebox'
import { ImportedRow } from '../../lists/row-schema.ts'
import { LINES } from '../../lists/text-schema.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { FaultyRow } from '../../shared/schemas/faulty-row.ts'
import { EXAMPLE_COUNTS, ImportWarning, importCountFields } from '../../shared/schemas/import-report.ts'
import { ImportList, ImportRows, ImportWorkbook } from './request-schema.ts'

export const ImportCounts = strictObject(importCountFields, {
  $id: 'ImportCounts',
  title: 'Counts of an import',
  description: 'What an import did or, in a dry run, what it would have done.',
  examples: [EXAMPLE_COUNTS],
})

export const ImportEnd = strictObject(
  { summary: ref(ImportCounts) },
  {
    $id: 'ImportEnd',
    title: 'Last line of the result of an import',
    description: 'The last line: the counts. A response without it is incomplete.',
    examples: [{ summary: EXAMPLE_COUNTS }],
  },
)

export const ImportLine = Type.Unsafe<
  Static<typeof FaultyRow> | Static<typeof ImportWarning> | Static<typeof ImportEnd>
>({
  $id: 'ImportLine',
  title: 'Line of the result of an import',
  description:
    'One line of the result in NDJSON, in the order of the list: a faulty row (it has `errors`) or a warning (it has a `code`); the last line is the summary (it has a `summary`).',
  oneOf: [ref(FaultyRow), ref(ImportWarning), ref(ImportEnd)],
  examples: [{ summary: EXAMPLE_COUNTS }],
})

export const ImportLines = Type.Unsafe<string>({
  $id: 'ImportLines',
  title: 'Result of an import in NDJSON',
  description: 'One JSON document per line, as described by `contentSchema`; lines are separated by line feeds.',
  // Wrapped, because the public checker takes every media type that ends in "json" for one JSON document.
  allOf: [Type.String(LINES)],
  contentSchema: ref(ImportLine),
  examples: [`${JSON.stringify({ summary: EXAMPLE_COUNTS })}\n`],
})

/** Every schema of an import, in the order of the contract. */
export const importSchemas = [
  ImportList,
  ImportedRow,
  ImportRows,
  ImportWorkbook,
  ImportCounts,
  ImportEnd,
  ImportLine,
  ImportLines,
]
