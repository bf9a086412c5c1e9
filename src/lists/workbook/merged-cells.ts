import type { Range } from '@e965/xlsx'

/** What stands in a cell that is merged with one above, after the text of that one. No amount and no date ends so. */
export const MERGED_MARK = ' ↑'

/**
 * Fills the cells that are merged with one above. To a person the value is that of all these rows, to a program only of
 * the first; whether each has it or they share it no one can say. With the mark the rows are faulty instead of empty.
 * @param texts of the row, changed in place
 * @param textAt the text of a cell by its row and column
 */
export function markMerged(
  texts: string[],
  row: number,
  merges: readonly Range[],
  textAt: (row: number, column: number) => string,
): void {
  for (const { s: start, e: end } of merges) {
    if (row <= start.r || row > end.r) continue
    const text = textAt(start.r, start.c)
    if (text.trim() === '') continue
    while (texts.length <= start.c) texts.push('')
    texts[start.c] = text + MERGED_MARK
  }
}
