/**
 * A function that keeps its results by a text key. At the limit it drops all of them and starts again, so that its
 * memory is bounded whatever the clients send.
 * @param max how many results it keeps
 * @param compute a pure function whose result is never undefined
 * @param keyOf must give different keys for arguments with different results
 */
export function memoize<Arguments extends readonly unknown[], Result>(
  max: number,
  compute: (...args: Arguments) => Result,
  keyOf: (...args: Arguments) => string,
): (...args: Arguments) => Result {
  const results = new Map<string, Result>()
  return (...args) => {
    const key = keyOf(...args)
    let result = results.get(key)
    if (result === undefined) {
      result = compute(...args)
      if (results.size >= max) results.clear()
      results.set(key, result)
    }
    return result
  }
}
