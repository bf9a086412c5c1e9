/**
 * A function that remembers its results. At the bound it forgets all of them and begins anew, so that its memory is
 * bounded whatever it is asked.
 * @param bound how many results it remembers
 * @param compute a pure function whose result is never undefined
 */
export function remember<Key, Result>(bound: number, compute: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>()
  return (key) => {
    let result = known.get(key)
    if (result === undefined) {
      result = compute(key)
      if (known.size >= bound) known.clear()
      known.set(key, result)
    }
    return result
  }
}
