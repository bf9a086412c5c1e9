import type { Options } from 'csv-parse'

/** Options of csv-parse for a list. A blank line is a record with one empty cell, so that lines can be counted. */
export function parserOptions(delimiter: string): Options {
  return { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
}

/** As spreadsheets read: spaces around a cell are ignored, and a quote in the middle of a cell is a character. */
export function lenientParserOptions(delimiter: string): Options {
  return { ...parserOptions(delimiter), relax_quotes: true, trim: true }
}
