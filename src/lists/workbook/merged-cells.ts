import type { Range } from '@e965/xlsx'

/** What stands in a cell that is merged with one above, after the text of that one. No amount and no date ends so. */
const MARK = ' ↑'

/** Fills the cells of a row that are merged with one above; changes the texts. Call it with the rows in order. */
export type MarkMerged = (row: number, texts: string[]) => void

/**
 * To a person the value of merged cells is that of all their rows, to a program only of the first; whether each row has
 * it or they share it no one can say. With a mark the other rows are faulty instead of empty.
 * @param merges of a sheet
 * @param textAt the text of a cell by its row and column
 */
export function marksMerged(merges: readonly Range[], textAt: (row: number, column: number) => string): MarkMerged {
  const waiting = merges.filter(({ s, e }) => e.r > s.r).sort((a, b) => b.s.r - a.s.r)
  let open: { readonly column: number; readonly lastRow: number; readonly text: string }[] = []
  return (row, texts) => {
    for (let next = waiting.at(-1); next !== undefined && next.s.r < row; next = waiting.at(-1)) {
      const text = textAt(next.s.r, next.s.c)
      if (text.trim() !== '') open.push({ column: next.s.c, lastRow: next.e.r, text })
      waiting.pop()
    }
    open = open.filter(({ lastRow }) => lastRow >= row)
    for (const { column, text } of open) {
      while (texts.length <= column) texts.push('')
      texts[column] = text + MARK
    }
  }
}
