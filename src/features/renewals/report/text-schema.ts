/** As far as a file can be named; how large a list may be each service decides (413). */
export const MAX_TEXT_LENGTH = Number.MAX_SAFE_INTEGER

/** Whatever a file of text can hold. */
export const TEXT = '^[^\\u0000]*$'

/** Text of which every line is a JSON document. */
export const LINES = {
  pattern: TEXT,
  maxLength: MAX_TEXT_LENGTH,
  contentMediaType: 'application/x-ndjson',
}
