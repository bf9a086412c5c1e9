/** How many letters a mail domain may differ from a covered one for that to be the one that was meant. */
const MAX_DISTANCE = 2

/**
 * The covered mail domain that a misspelt one probably means: for "architettitorino.pec.it" it is
 * "architettitorinopec.it". Undefined where none is near enough, or more than one is. It is a hint for the person who
 * typed it, and never used in place of what was typed.
 * @param domain as typed, in any case
 * @param covered in lower case
 */
export function didYouMean(domain: string, covered: readonly string[]): string | undefined {
  const typed = domain.toLowerCase()
  const near = covered.filter(
    (each) => Math.abs(each.length - typed.length) <= MAX_DISTANCE && editDistance(each, typed) <= MAX_DISTANCE,
  )
  return near.length === 1 ? near[0] : undefined
}

/**
 * How many letters must be inserted, removed or replaced to turn one text into the other (Levenshtein): a dot too many
 * is 1, two letters that changed places are 2.
 */
export function editDistance(from: string, to: string): number {
  // The distance of the letters of `from` so far to the first 0, 1, 2 … letters of `to`.
  let distances = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (distances[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const removed = (distances[column] as number) + 1
      const inserted = (next[column - 1] as number) + 1
      next.push(Math.min(replaced, removed, inserted))
    }
    distances = next
  }
  return distances[to.length] as number
}
