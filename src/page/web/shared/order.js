/**
 * A comparison of rows, for `toSorted`: by a key, and where that is the same by others, which are always ascending.
 * @param key, others row -> text, number, or undefined, which comes last in both directions
 */
export function byKey(key, descending, ...others) {
  return (a, b) => {
    const order = compare(key(a), key(b), descending)
    if (order !== 0) return order
    for (const other of others) {
      const next = compare(other(a), other(b), false)
      if (next !== 0) return next
    }
    return 0
  }
}

function compare(a, b, descending) {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b === Boolean(descending) ? 1 : -1
}
