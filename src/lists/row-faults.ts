import type { ValueFault } from './row.ts'

/** The maximum size of a row in bytes, without its last line end. */
export const MAX_ROW_BYTES = 64 * 1024

export const ROW_TOO_LONG: ValueFault = { code: 'wrong-length', allowed: `0–${MAX_ROW_BYTES}` }

/** What decoding puts in the place of bytes that are not UTF-8. */
export const REPLACEMENT_CHARACTER = '\ufffd'

/** No text contains it; a row that does was UTF-16, or its file is damaged. */
export const NUL = '\0'

export const NOT_UTF8: ValueFault = { code: 'wrong-format', allowed: 'UTF-8' }

/** A quote that is never closed, or closed in the middle of a cell. The example shows a quote within a quoted cell. */
export const WRONG_QUOTES: ValueFault = { code: 'wrong-format', allowed: '"…""…"' }
